import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CommandError, EXIT_CODES } from '../exit';
import { layOutMirror } from '../provider/mirror';
import { lockProvider } from './lock-file';
import { readStacks } from './stacks';

/** Where Terraform and OpenTofu look by themselves, in the folder that they run in. */
const MIRROR = join('terraform.d', 'plugins');

/** Why a command does not start, by the code of the error; the command is said after it. */
const REASONS: Partial<Record<string, string>> = {
  ENOENT: 'there is no command',
  EACCES: 'it is not allowed to execute',
};

/**
 * Runs the app, then makes the provider known to each of its stacks that uses it.
 *
 * @param programs where the provider's files are, for tests that have no build
 */
export async function runApp(command: readonly string[], programs?: string): Promise<void> {
  // As CDKTF has it: its command line tells the app the folder in this way.
  const { CDKTF_OUTDIR: outputFolder = 'cdktf.out' } = process.env;
  await run(command);
  for (const { folder, providers } of await readStacks(outputFolder)) {
    for (const { addresses, constraints } of providers) {
      await layOutMirror(join(folder, MIRROR), addresses, programs);
      await lockProvider(folder, addresses, constraints);
    }
  }
}

async function run([file, ...args]: readonly string[]): Promise<void> {
  const child = spawn(file, args, { stdio: 'inherit', env: process.env });
  try {
    const [code, signal] = await once(child, 'exit');
    if (code === 0) return;
    throw new CommandError(`The app ${file} ended with ${signal ?? `exit code ${code}`}: see what it says above.`);
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new CommandError(`Cannot run the app: ${reason} ${file}. Check what follows --.`, EXIT_CODES.usage, {
      cause: error,
    });
  }
}
