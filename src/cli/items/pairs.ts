import { InvalidArgumentError } from 'commander';
import { KEEP_FOREVER_LABEL } from '../../registry';

type Pairs = Readonly<Record<string, string>>;

/** Adds one `--label` to those before it; the server checks what a key and a value may hold. */
export const collectLabel = collectPair('label', `${KEEP_FOREVER_LABEL}=true`);

/** Adds one `--tier-parameter` to those before it. */
export const collectTierParameter = collectPair('tier parameter', 'hotCopy=true');

/** @param what as messages call it */
function collectPair(what: string, example: string): (text: string, before?: Pairs) => Pairs {
  return (text, before = {}) => {
    const separator = text.indexOf('=');
    if (separator < 1) throw new InvalidArgumentError(`Expected KEY=VALUE, such as ${example}.`);
    const key = text.slice(0, separator);
    if (Object.hasOwn(before, key)) throw new InvalidArgumentError(`The ${what} "${key}" is given twice.`);
    return { ...before, [key]: text.slice(separator + 1) };
  };
}
