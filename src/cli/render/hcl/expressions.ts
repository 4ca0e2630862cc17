import { withoutQuoted } from '../../../templates';
import { type Argument, argumentLines, indent } from './lines';

/** How long an expression on one line may be. */
const LONGEST = 90;
/** From what binds least to what binds most. */
const OPERATORS = [' || ', ' && '];

/** An expression as lines of the native syntax: what is too long for one is laid out by what it is made of. */
export function expressionLines(expression: string, longest = LONGEST): string[] {
  if (expression.length <= longest) return [expression];
  const parts = operandsOf(expression);
  // Outside of brackets a line would end the argument.
  if (parts.length > 1) return ['(', ...indent(partLines(parts, longest)), ')'];
  return bracketLines(expression, longest);
}

/** The same within brackets, where lines may end anywhere. */
function innerLines(expression: string, longest: number): string[] {
  if (expression.length <= longest) return [expression];
  const parts = operandsOf(expression);
  return parts.length > 1 ? partLines(parts, longest) : bracketLines(expression, longest);
}

function partLines(parts: readonly string[], longest: number): string[] {
  return parts.flatMap((part) => innerLines(part, longest));
}

/** What the outermost operators of an expression connect, each with the operator before it. */
function operandsOf(expression: string): string[] {
  const [condition, ...branches] = splitAt(expression, [' ? ', ' : ']);
  if (branches.length > 0) return [condition, ...branches];
  for (const operator of OPERATORS) {
    const operands = splitAt(expression, [operator]);
    if (operands.length > 1) return operands;
  }
  return [expression];
}

/** With what is in the longest brackets on lines of its own, or as it is where there are none. */
function bracketLines(expression: string, longest: number): string[] {
  const found = longestBrackets(expression);
  if (found === undefined) return [expression];
  const [before, inner, after] = [
    expression.slice(0, found.start + 1),
    expression.slice(found.start + 1, found.end).trim(),
    expression.slice(found.end),
  ];
  const isCall = before.endsWith('(');
  if (isCall && isBracketed(inner)) {
    const [first, ...rest] = bracketLines(inner, longest);
    return [before + first, ...rest.slice(0, -1), rest.at(-1) + after];
  }
  return [before, ...indent(contentLines(inner, before.slice(-1), longest - 2)), after];
}

function contentLines(inner: string, bracket: string, longest: number): string[] {
  if (/^for\s/.test(inner)) return forLines(inner, longest);
  const items = splitAt(inner, [', ']).map((item) => item.replace(/^,/, '').trim());
  if (bracket === '{') return objectLines(items, longest);
  return items.flatMap((item, index) => {
    const lines = innerLines(item, longest);
    const isLast = index === items.length - 1;
    return isLast && bracket === '(' ? lines : [...lines.slice(0, -1), `${lines.at(-1)},`];
  });
}

/** Which elements, what becomes of each, and on what condition. */
function forLines(text: string, longest: number): string[] {
  const at = outer(text).indexOf(' : ');
  const [head, body] = [text.slice(0, at + 2), text.slice(at + 3)];
  const condition = outer(body).lastIndexOf(' if ');
  const value = condition < 0 ? body : body.slice(0, condition);
  const valueLines = innerLines(value, longest);
  const isShort = valueLines.length === 1 && head.length + 1 + value.length <= longest;
  return [
    ...(isShort ? [`${head} ${value}`] : [...innerLines(head, longest), ...valueLines]),
    ...(condition < 0 ? [] : innerLines(body.slice(condition + 1), longest)),
  ];
}

/** Keys may also be told from values by a colon, which nobody aligns. */
function objectLines(items: readonly string[], longest: number): string[] {
  const ends = items.map((item) => outer(item).indexOf(' = '));
  if (ends.includes(-1)) return [...items];
  return argumentLines(
    items.map((item, index): Argument => {
      const [name, value] = [item.slice(0, ends[index]), item.slice(ends[index] + 3)];
      return { name, value: expressionLines(value, longest) };
    }),
  );
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The outermost brackets that hold most. Those of an index are left alone, for they hold no list. */
function longestBrackets(expression: string): Range | undefined {
  const text = outer(expression);
  const ranges = [...text.matchAll(/(?<![\w\])])\[|[({]/g)].map(({ index: start }): Range => {
    return { start, end: start + text.slice(start).search(/[)\]}]/) };
  });
  const length = ({ start, end }: Range) => end - start;
  return ranges.sort((one, other) => length(other) - length(one)).find((range) => length(range) > 1);
}

function isBracketed(expression: string): boolean {
  return /^(\[[^\]]*\]|\{[^}]*\})$/.test(outer(expression));
}

/** The parts between separators that are in no brackets and no quotes, each but the first with its separator before it. */
function splitAt(expression: string, separators: readonly string[]): string[] {
  const text = outer(expression);
  const starts = [...text].flatMap((_, at) => (separators.some((each) => text.startsWith(each, at)) ? [at] : []));
  return [0, ...starts].map((start, index) => expression.slice(start, starts[index]).trim());
}

/** An expression with blanks in place of what is in quotes or within brackets. */
function outer(expression: string): string {
  let depth = 0;
  return withoutQuoted(expression).replace(/./gs, (character) => {
    if (/[)\]}]/.test(character)) depth--;
    const shown = depth === 0 ? character : '_';
    if (/[([{]/.test(character)) depth++;
    return shown;
  });
}
