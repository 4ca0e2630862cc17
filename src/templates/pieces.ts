/** A part of a template: text as it stands there, or a sequence with its braces, `${…}` or `%{…}`. */
export interface TemplatePiece {
  readonly kind: 'text' | 'sequence';
  readonly text: string;
}

/** What begins a sequence, and what looks like it but stands for the characters without the first one. */
const MARKER = /\$\$\{|%%\{|\$\{|%\{/g;

/**
 * Takes a template apart. Text keeps the doubled `$${` and `%%{` that escape what would begin a sequence.
 *
 * @throws SyntaxError where a sequence does not end
 */
export function piecesOf(template: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let text = 0;
  MARKER.lastIndex = 0;
  for (let found = MARKER.exec(template); found !== null; found = MARKER.exec(template)) {
    if (found[0].length === 3) continue;
    const end = endOfSequence(template, found.index + 2);
    if (found.index > text) pieces.push({ kind: 'text', text: template.slice(text, found.index) });
    pieces.push({ kind: 'sequence', text: template.slice(found.index, end) });
    text = end;
    MARKER.lastIndex = end;
  }
  if (text < template.length) pieces.push({ kind: 'text', text: template.slice(text) });
  return pieces;
}

/** The expression that is all of a template, such as `var.name` of `${var.name}`: its value keeps its type. */
export function soleExpression(template: string): string | undefined {
  const [piece, ...others] = piecesOf(template);
  if (piece === undefined || others.length > 0 || !piece.text.startsWith('${') || piece.kind === 'text')
    return undefined;
  return piece.text.slice(2, -1).replace(/^~|~$/g, '').trim();
}

/** An expression with what is not in quotes replaced, part by part. */
export function mapUnquoted(expression: string, map: (part: string) => string): string {
  return mapParts(expression, map, (quoted) => quoted);
}

/** A template whose expressions have no quotes around what is an expression alone: `f(var.a)` for `f("${var.a}")`. */
export function withoutIdleQuotes(template: string): string {
  const parts = piecesOf(template).map(({ kind, text }) => (kind === 'text' ? text : mapParts(text, (it) => it, bare)));
  return parts.join('');
}

function bare(quoted: string): string {
  const expression = soleExpression(quoted.slice(1, -1));
  return expression === undefined ? quoted : mapParts(expression, (it) => it, bare);
}

function mapParts(expression: string, unquoted: (part: string) => string, quoted: (part: string) => string): string {
  const start = expression.indexOf('"');
  if (start < 0) return unquoted(expression);
  const end = endOfQuoted(expression, start + 1);
  const rest = mapParts(expression.slice(end), unquoted, quoted);
  return unquoted(expression.slice(0, start)) + quoted(expression.slice(start, end)) + rest;
}

/** @param start where the expression of a sequence begins; @returns where what follows its closing brace does */
function endOfSequence(template: string, start: number): number {
  let depth = 1;
  let at = start;
  while (depth > 0) {
    const character = template[at];
    if (character === undefined) throw new SyntaxError(`A template does not end: ${template.slice(start - 2)}`);
    if (character === '{') depth++;
    if (character === '}') depth--;
    at = character === '"' ? endOfQuoted(template, at + 1) : at + 1;
  }
  return at;
}

/** Within quotes there may be sequences, in which there may be quotes. */
function endOfQuoted(template: string, start: number): number {
  let at = start;
  while (template[at] !== '"') {
    if (at >= template.length) throw new SyntaxError(`A quoted text does not end: ${template.slice(start - 1)}`);
    if (/^(\$\$|%%)\{/.test(template.slice(at, at + 3))) at += 3;
    else if (/^[$%]\{/.test(template.slice(at, at + 2))) at = endOfSequence(template, at + 2);
    else at += template[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}
