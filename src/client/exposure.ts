import type { ClientOptions } from './options';

/** As a URL writes them: whoever else shares the machine cannot listen there. */
const LOOPBACK_HOST = /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/;

/**
 * Whether credentials would cross a network in the clear. Nothing is known of options that are faulty.
 *
 * @returns the host that they would be sent to
 */
export function exposingHost({ url = '', password, token }: ClientOptions): string | undefined {
  if ((!password && !token) || !URL.canParse(url)) return undefined;
  const { protocol, hostname, host } = new URL(url);
  return protocol === 'http:' && !LOOPBACK_HOST.test(hostname) ? host : undefined;
}
