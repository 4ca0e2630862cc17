import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { registerAdmin } from './admin/register';
import { registerBackup } from './backup/register';
import { registerCdktf } from './cdktf/register';
import { registerCompletion } from './completion/register';
import { registerControlPlane } from './control-plane';
import { registerDatabase } from './database/register';
import { CommandError, EXIT_CODES, type ExitCode } from './exit';
import { registerPlanSummary } from './plan-summary/register';
import { registerPolicy } from './policy/register';
import { registerProject } from './project/register';
import { registerProvider } from './provider/register';
import { registerRegistry } from './registry/register';
import { registerRender } from './render/register';

const HELP = `
Example:
  $ nuodbaas backup create acme/messaging/demo --wait
  /backups/acme/messaging/demo/20241004095616

Exit codes:
  0  done
  1  failed
  2  the command line or a setting is wrong; nothing was attempted
  3  not found
  4  it exists already, or its state does not allow this
  5  the credentials were refused, or do not allow this
  6  the control plane cannot be reached
  7  the time for a wait is over`;

/** The command line. Code that takes time to load waits until a command runs, so that `--help` answers at once. */
export function createProgram(): Command {
  const program = new Command('nuodbaas')
    .description('Databases of NuoDB DBaaS and their backups, and a control plane to try them on')
    .version(version)
    .showHelpAfterError('(add --help for what is expected and an example)')
    .addHelpText('after', HELP)
    .exitOverride();
  registerBackup(program);
  registerDatabase(program);
  registerProject(program);
  registerPolicy(program);
  registerRegistry(program);
  registerPlanSummary(program);
  registerProvider(program);
  registerCdktf(program);
  registerRender(program);
  registerControlPlane(program);
  registerAdmin(program);
  registerCompletion(program);
  return program;
}

/** Runs one command line, without the program's own name, and says on stderr why it failed. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  try {
    await createProgram().parseAsync(args, { from: 'user' });
    return EXIT_CODES.ok;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): ExitCode {
  // Commander has said what is wrong already; it also ends `--help` and `--version` this way.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.ok : EXIT_CODES.usage;
  if (error instanceof CommandError) {
    console.error(`error: ${error.message}`);
    return error.exitCode;
  }
  console.error(error);
  console.error('This should not have happened: please report it, with the lines above.');
  return EXIT_CODES.failed;
}
