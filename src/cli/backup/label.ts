import { InvalidArgumentError } from 'commander';

/** Adds one `--label` to those before it; the server checks what a key and a value may hold. */
export function collectLabel(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const separator = text.indexOf('=');
  if (separator < 1) throw new InvalidArgumentError('Expected KEY=VALUE, such as keep-forever=true.');
  const key = text.slice(0, separator);
  if (Object.hasOwn(before, key)) throw new InvalidArgumentError(`The label "${key}" is given twice.`);
  return { ...before, [key]: text.slice(separator + 1) };
}
