/** What Terraform sets for a plugin that it starts, so that nothing else starts one by accident. */
const COOKIE = 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2';
const PROTOCOL = '6';

/** Whether Terraform started this process, rather than a person. */
export function isInvited({ TF_PLUGIN_MAGIC_COOKIE }: NodeJS.ProcessEnv): boolean {
  return TF_PLUGIN_MAGIC_COOKIE === COOKIE;
}

/** @throws Error where Terraform is too old to speak the protocol. */
export function requireProtocol({ PLUGIN_PROTOCOL_VERSIONS: offered }: NodeJS.ProcessEnv): void {
  if (offered === undefined || offered.split(',').includes(PROTOCOL)) return;
  throw new Error(
    `The provider speaks version ${PROTOCOL} of the plugin protocol and this Terraform speaks ${offered}: ` +
      'use Terraform 1.0 or later, or OpenTofu',
  );
}

/** The line that Terraform waits for on stdout: where to connect, and the certificate to expect there (DER). */
export function handshakeLine(socket: string, certificate?: Buffer): string {
  const unpadded = certificate?.toString('base64').replace(/=+$/, '') ?? '';
  return `1|${PROTOCOL}|unix|${socket}|grpc|${unpadded}\n`;
}
