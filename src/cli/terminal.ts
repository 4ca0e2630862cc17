import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import { CommandError } from './exit';

/** A terminal with somebody in front of it. */
export interface AskingTerminal {
  readonly input: Readable & { setRawMode?(raw: boolean): unknown };
  readonly output: NodeJS.WritableStream;
}

/** The one that the command runs on; undefined where either end is a file, a pipe or nothing. */
export function ownTerminal(): AskingTerminal | undefined {
  // Not on stdout, which may be read by a program while somebody watches.
  const { stdin: input, stderr: output } = process;
  return input.isTTY && output.isTTY ? { input, output } : undefined;
}

/** Whether the answer to a question is yes; Enter alone is no, and so is the end of input. */
export async function confirm({ input, output }: AskingTerminal, question: string): Promise<boolean> {
  const answers = createInterface({ input, output, terminal: false });
  try {
    output.write(`${question} [y/N] `);
    const { value, done } = await answers[Symbol.asyncIterator]().next();
    return !done && /^y(es)?$/i.test(value.trim());
  } finally {
    answers.close();
  }
}

const ENTER = /[\r\n]/;
const ERASE = ['\u007f', '\b'];
const INTERRUPT = '\u0003';
const END = '\u0004';

/**
 * Reads a line that is not shown.
 *
 * @throws CommandError where it is interrupted or the input ends
 */
export async function askSecret({ input, output }: AskingTerminal, question: string): Promise<string> {
  output.write(`${question}: `);
  input.setRawMode?.(true);
  input.setEncoding('utf8');
  try {
    return await readHidden(input);
  } finally {
    input.setRawMode?.(false);
    input.pause();
    output.write('\n');
  }
}

function readHidden(input: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let characters: string[] = [];
    const finish = (settle: () => void) => {
      input.off('data', take);
      input.off('end', end);
      settle();
    };
    const end = () => finish(() => reject(new CommandError('Nothing was entered.')));
    const take = (typed: string) => {
      // More than one at a time where it is pasted.
      for (const character of typed) {
        if (ENTER.test(character)) return finish(() => resolve(characters.join('')));
        if (character === INTERRUPT || character === END) return end();
        characters = ERASE.includes(character) ? characters.slice(0, -1) : [...characters, character];
      }
    };
    // Whoever asked before has paused it.
    input.on('data', take).on('end', end).resume();
  });
}
