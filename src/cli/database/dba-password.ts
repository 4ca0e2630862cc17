import { CommandError, EXIT_CODES } from '../exit';
import { readPasswordFile, readPasswordInput } from '../password';
import { type AskingTerminal, askSecret, ownTerminal } from '../terminal';

/** In the environment; an argument would be seen by everybody on the machine, and kept in the shell's history. */
export const DBA_PASSWORD_VARIABLE = 'NUODBAAS_DBA_PASSWORD';

export interface DbaPasswordOptions {
  /** `-` is standard input. */
  readonly dbaPasswordFile?: string;
}

/**
 * The DBA password of a new database, from the file, the environment or whoever sits at the terminal, in that order.
 *
 * @param isOptional whether the database has one already, of the backup that it is restored from: nobody is asked then
 */
export async function dbaPasswordOf(
  { dbaPasswordFile: file }: DbaPasswordOptions,
  isOptional: boolean,
  terminal: AskingTerminal | undefined = ownTerminal(),
): Promise<string | undefined> {
  if (file === '-') return readPasswordInput();
  if (file !== undefined) return readPasswordFile('--dba-password-file', file);
  const given = process.env[DBA_PASSWORD_VARIABLE] || undefined;
  if (given !== undefined || isOptional) return given;
  if (!terminal) {
    throw new CommandError(
      `A database needs a DBA password: set ${DBA_PASSWORD_VARIABLE}, or pass --dba-password-file FILE (- for standard ` +
        'input). It is not taken as an argument, which others on this machine could see.',
      EXIT_CODES.usage,
    );
  }
  return askTwice(terminal);
}

/** A slip that nobody sees would lock everybody out. */
async function askTwice(terminal: AskingTerminal): Promise<string> {
  const password = await askSecret(terminal, 'DBA password');
  if (password === '') throw new CommandError('A DBA password is never empty.', EXIT_CODES.usage);
  if ((await askSecret(terminal, 'The same again')) === password) return password;
  throw new CommandError('The two passwords differ: nothing was created.', EXIT_CODES.usage);
}
