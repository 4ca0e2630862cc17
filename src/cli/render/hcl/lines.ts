/** An argument as HCL has it: the first line of its value stands after `name =`. */
export interface Argument {
  readonly name: string;
  readonly value: readonly string[];
}

/**
 * Arguments in the format of `terraform fmt`: the equals signs of those that take one line and follow each other are
 * one below the other.
 */
export function argumentLines(given: readonly Argument[]): string[] {
  return given.flatMap(({ name, value: [first, ...rest] }, index) => {
    const width = rest.length === 0 ? widthAround(given, index) : 0;
    return [`${name.padEnd(width)} = ${first}`, ...rest];
  });
}

export function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** The longest name among the arguments of one line that this one stands among. */
function widthAround(given: readonly Argument[], index: number): number {
  const isLong = ({ value }: Argument) => value.length > 1;
  const after = given.slice(index).findIndex(isLong);
  const before = given.slice(0, index).reverse().findIndex(isLong);
  const start = before < 0 ? 0 : index - before;
  const group = given.slice(start, after < 0 ? undefined : index + after);
  return Math.max(...group.map(({ name }) => name.length));
}
