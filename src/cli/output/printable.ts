/** What a terminal would obey rather than show, such as a colour or a jump that a label was given. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;

/** On one line, and without anything that a terminal obeys. */
export function printable(text: string): string {
  return text.replace(CONTROL, ' ').trim();
}
