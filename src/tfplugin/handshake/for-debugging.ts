import type { Logger } from '../log';
import type { MakeMethods } from './plugin';
import { serveForReattaching } from './reattach';

/**
 * Serves until a signal ends it. What a shell needs is all there is on stdout, what a person needs is on stderr.
 *
 * @throws Error where that cannot begin.
 */
export async function serveForDebugging(
  makeMethods: MakeMethods,
  addresses: readonly string[],
  log: Logger,
): Promise<void> {
  const { environment, close } = await serveForReattaching(makeMethods, addresses, log);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)));
  }
  process.stderr.write('The provider is running. Terraform uses it where this is set; Ctrl-C ends it.\n');
  process.stdout.write(`export TF_REATTACH_PROVIDERS=${quoted(environment.TF_REATTACH_PROVIDERS)}\n`);
}

/** For a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
