import { withoutIdleQuotes } from './pieces';

/** A string literal inside a Terraform expression. */
const QUOTED = /"(?:\\.|[^"\\])*"/g;
/** Literals that say where a value is or decide between values, and are none themselves: keys, paths, comparisons. */
const POINTING = [
  /\[\s*"(?:\\.|[^"\\])*"\s*\]/g,
  /\b(?:file\w*|templatefile)\(\s*"(?:\\.|[^"\\])*"/g,
  /[!=]=\s*"(?:\\.|[^"\\])*"/g,
];
const HEREDOC = /<<-?\s*\w/;
/** What an expression has where its value is not in the expression: a reference, or a function that reads or makes it. */
const FROM_OUTSIDE = /[A-Za-z_][\w-]*(\[[^\]]*\])?\.[A-Za-z_]|\b(?:file\w*|templatefile|uuid|bcrypt)\(/;

/** Whether all of the text is Terraform expressions, and they take their value from somewhere else. */
export function refersElsewhere(resolved: unknown): boolean {
  if (typeof resolved !== 'string' || resolved.includes('$${')) return false;
  const template = withoutIdleQuotesWhereWhole(resolved);
  if (holdsLiteral(template)) return false;
  const expression = template.replace(QUOTED, '""');
  return FROM_OUTSIDE.test(expression) && /^\$+$/.test(withoutBraces(expression));
}

/** What does not end as a template should, such as one with a heredoc, is looked at as it is. */
function withoutIdleQuotesWhereWhole(text: string): string {
  try {
    return withoutIdleQuotes(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** Whether a text that could be the secret stands in the expressions, such as what `coalesce` falls back to. */
function holdsLiteral(resolved: string): boolean {
  const values = POINTING.reduce((text, pointing) => text.replace(pointing, ''), resolved);
  return HEREDOC.test(values) || (values.match(QUOTED) ?? []).some((literal) => /\w/.test(literal.replace(/\\./g, '')));
}

/** The text without what is in braces, which may be nested. */
function withoutBraces(text: string): string {
  const outer = text.replace(/\{[^{}]*\}/g, '');
  return outer === text ? text : withoutBraces(outer);
}
