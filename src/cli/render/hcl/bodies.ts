import { isObject, type Json, type JsonObject, listAt, objectAt } from '../document';
import { isBlock, type Known, knownOfBlock } from './block-types';
import { type Argument, argumentLines, indent } from './lines';
import { quoted, type TextSyntax, valueLines } from './values';

/** How a block is laid out: what a reader wants to know first comes first. */
export interface Body {
  readonly leading?: readonly Argument[];
  readonly given?: readonly Argument[];
  readonly blocks?: readonly (readonly string[])[];
  readonly trailing?: readonly Argument[];
  readonly trailingBlocks?: readonly (readonly string[])[];
}

/** @param header such as `resource "nuodbaas_backup" "demo"` */
export function block(header: string, { leading, given, blocks, trailing, trailingBlocks }: Body): string[] {
  const parts = [
    argumentLines(leading ?? []),
    argumentLines(given ?? []),
    ...(blocks ?? []),
    argumentLines(trailing ?? []),
    ...(trailingBlocks ?? []),
  ].filter((lines) => lines.length > 0);
  if (parts.length === 0) return [`${header} {}`];
  return [`${header} {`, ...indent(parts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))), '}'];
}

/** The arguments by these names that there are, in the order of the names. */
export function pick(body: JsonObject, syntax: TextSyntax, ...names: readonly string[]): Argument[] {
  return names.filter((name) => body[name] !== undefined).map((name) => argument(name, body[name], syntax));
}

export function argument(name: string, value: Json, syntax?: TextSyntax): Argument {
  return { name, value: valueLines(value, syntax) };
}

/** All arguments of an object, which may hold no blocks. */
export function allArguments(body: JsonObject, syntax?: TextSyntax): Argument[] {
  return Object.entries(body).map(([name, value]) => argument(name, value, syntax));
}

/** What a provider's schema has a say in: arguments, nested blocks, and blocks that are made for each of a collection. */
export function providersOwn({ dynamic, ...body }: JsonObject, known: Known): Pick<Body, 'given' | 'blocks'> {
  const names = Object.keys(body);
  const nested = names.filter((name) => isBlock(known, name, body[name]));
  return {
    given: names.filter((name) => !nested.includes(name)).map((name) => argument(name, body[name])),
    blocks: [
      ...nested.flatMap((name) => listAt(body, name).map((each) => nestedBlock(name, each, known))),
      ...Object.entries(isObject(dynamic) ? dynamic : {}).flatMap(([name, each]) => dynamicBlocks(name, each, known)),
    ],
  };
}

function nestedBlock(name: string, body: JsonObject, known: Known): string[] {
  return block(name, providersOwn(body, knownOfBlock(known, name)));
}

function dynamicBlocks(name: string, value: Json, known: Known): string[][] {
  return listAt({ value }, 'value').map((each) => {
    const leading = [
      ...pick(each, 'template', 'for_each'),
      ...pick(each, 'bare', 'iterator'),
      ...pick(each, 'template', 'labels'),
    ];
    const content = providersOwn(objectAt(each, 'content'), knownOfBlock(known, name));
    return block(`dynamic ${quoted(name)}`, { leading, blocks: [block('content', content)] });
  });
}
