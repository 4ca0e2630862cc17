import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { CommandError, EXIT_CODES } from './exit';

/**
 * The password that a file holds.
 *
 * @param option as messages name it, such as `--password-file`
 * @throws CommandError where it cannot be read, or is empty
 */
export async function readPasswordFile(option: string, file: string): Promise<string> {
  const content = await readFile(file, 'utf8').catch((error: Error) => {
    throw new CommandError(`Cannot read ${option}: ${error.message}.`, EXIT_CODES.usage, { cause: error });
  });
  return onlyLine(content, `The password file ${file}`);
}

/** The same from standard input. */
export async function readPasswordInput(input: Readable = process.stdin): Promise<string> {
  return onlyLine(await text(input), 'Standard input, which the password is to come from,');
}

function onlyLine(content: string, source: string): string {
  // Editors and echo end a file with a line feed that is not meant.
  const password = content.replace(/\r?\n$/, '');
  if (password === '') throw new CommandError(`${source} is empty.`, EXIT_CODES.usage);
  return password;
}
