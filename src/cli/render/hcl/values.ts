import { mapUnquoted, piecesOf, soleExpression, withoutIdleArgumentQuotes } from '../../../templates';
import { isObject, type Json, type JsonObject } from '../document';
import { expressionLines } from './expressions';
import { type Argument, argumentLines, indent } from './lines';

/** How long a list on one line may be. */
const LONGEST_LIST = 80;
const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;
/** Mean something else where a key stands. */
const KEYWORDS: readonly string[] = ['for', 'if', 'in', 'null', 'true', 'false'];

/** How texts are read: as templates; as they stand, which some arguments need; or as references without quotes. */
export type TextSyntax = 'template' | 'literal' | 'bare';

/** A value of the JSON syntax in the native one, as the lines of an expression. */
export function valueLines(value: Json, syntax: TextSyntax = 'template'): string[] {
  if (typeof value === 'string') return TEXTS[syntax](value);
  if (Array.isArray(value)) return listLines(value.map((each) => valueLines(each, syntax)));
  if (isObject(value)) return objectLines(value, syntax);
  return [String(value)];
}

/** A text in quotes in which nothing is evaluated. */
export function quoted(text: string): string {
  return `"${escaped(text).replace(/([$%])\{/g, '$1$1{')}"`;
}

const TEXTS: Readonly<Record<TextSyntax, (text: string) => string[]>> = {
  template: templateLines,
  literal: (text) => [quoted(text)],
  bare: (text) => [soleExpression(text) ?? text],
};

function templateLines(text: string): string[] {
  const expression = soleExpression(text);
  if (expression === undefined) return [templateOf(text)];
  return expression.includes('\n') ? [expressionOf(expression)] : expressionLines(expressionOf(expression));
}

/** What is within braces stands there as in JSON; only the text around it has escapes of its own. */
function templateOf(text: string): string {
  const expression = soleExpression(text);
  if (expression !== undefined) return expressionOf(expression);
  const parts = piecesOf(text).map((piece) => (piece.kind === 'text' ? escaped(piece.text) : piece.text));
  return `"${parts.join('')}"`;
}

function expressionOf(text: string): string {
  // Outside of brackets a line would end the argument.
  if (text.includes('\n')) return `(${text})`;
  // CDKTF leaves no space after the commas of its lists.
  return mapUnquoted(withoutIdleArgumentQuotes(text), (part) => part.replace(/,(?=\S|$)/g, ', '));
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what needs an escape
  return text.replace(/["\\\u0000-\u001f]/g, (character) => {
    return ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function listLines(items: readonly string[][]): string[] {
  const onOneLine = `[${items.map(([line]) => line).join(', ')}]`;
  const isShort = items.every((lines) => lines.length === 1) && (items.length < 2 || onOneLine.length <= LONGEST_LIST);
  if (isShort) return [onOneLine];
  return ['[', ...indent(items.flatMap((lines) => [...lines.slice(0, -1), `${lines.at(-1)},`])), ']'];
}

function objectLines(value: JsonObject, syntax: TextSyntax): string[] {
  const given = Object.entries(value).map(([key, each]): Argument => {
    return { name: keyOf(key), value: valueLines(each, syntax) };
  });
  return given.length === 0 ? ['{}'] : ['{', ...indent(argumentLines(given)), '}'];
}

/** In JSON a key is a template, too. */
function keyOf(key: string): string {
  const expression = soleExpression(key);
  if (expression !== undefined) return `(${expression})`;
  return IDENTIFIER.test(key) && !KEYWORDS.includes(key) ? key : templateOf(key);
}
