import { logWriter } from '../log-writer';
import { serveForDebugging } from './for-debugging';
import { isInvited } from './invitation';
import type { MakeMethods } from './plugin';
import { serveUnderTerraform } from './under-terraform';

export interface ServeOptions {
  /** Under which Terraform knows the provider, such as `registry.terraform.io/example/example`. At least one. */
  readonly addresses: readonly string[];
  /** Of the provider. */
  readonly version: string;
  /** What follows the program on the command line. @default that of this process */
  readonly arguments?: readonly string[];
}

/** Serves in the way that the process was started for; a failure is told where it will be read, and ends it with 1. */
export async function start(makeMethods: MakeMethods, options: ServeOptions): Promise<void> {
  const log = logWriter();
  const debug = (options.arguments ?? process.argv.slice(2)).includes('--debug');
  if (!debug && !isInvited(process.env)) return giveUp(process.stderr, introduction(options));
  try {
    await (debug ? serveForDebugging(makeMethods, options.addresses, log) : serveUnderTerraform(makeMethods, log));
  } catch (error) {
    // Terraform shows what a plugin says on stdout in place of the line that it waits for, and hides stderr.
    giveUp(debug ? process.stderr : process.stdout, `The provider cannot start: ${(error as Error).message}`);
  }
}

function introduction({ addresses, version }: ServeOptions): string {
  return (
    `This is version ${version} of the Terraform provider ${addresses[0]}: Terraform or OpenTofu starts it, and there ` +
    'is nothing to run by hand. To debug it, pass --debug and follow what it prints.'
  );
}

function giveUp(stream: NodeJS.WriteStream, sentence: string): void {
  stream.write(`${sentence.replace(/\s*\n\s*/g, ' ')}\n`, () => process.exit(1));
}
