const LINE = /.{1,64}/g;

/** OpenSSL refuses an empty line before the last, which a text that just fills its lines must not leave. */
export function pem(label: string, der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64').match(LINE) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
