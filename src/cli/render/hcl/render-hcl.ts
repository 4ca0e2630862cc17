import { CommandError } from '../../exit';
import {
  type Document,
  type Element,
  elementsOf,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
} from '../document';
import type { Schemas } from '../schemas';
import { allArguments, argument, block, pick, providersOwn } from './bodies';
import { conditionBlocks, takeApart } from './meta-arguments';
import { quoted } from './values';

/** The files of a module as people lay one out, by name; those without content are left out. */
export function renderHcl(document: Document, schemas: Schemas): Record<string, string> {
  const unknown = Object.keys(document).filter((kind) => !KINDS.includes(kind));
  if (unknown.length > 0) {
    throw new CommandError(`Cannot write the stack as HCL: it has ${unknown.join(', ')}, which CDKTF has no name for.`);
  }
  const files = Object.entries(FILES).map(([name, blocksOf]) => [name, blocksOf(document, schemas)] as const);
  return Object.fromEntries(
    files.filter(([, blocks]) => blocks.length > 0).map(([name, blocks]) => [name, textOf(blocks)]),
  );
}

type Blocks = readonly (readonly string[])[];
type BlocksOf = (document: Document, schemas: Schemas) => Blocks;

const FILES: Readonly<Record<string, BlocksOf>> = {
  'terraform.tf': (document, schemas) => [...terraformBlocks(document), ...providerBlocks(document, schemas)],
  'variables.tf': (document) => named(document, 'variable', variableBlock),
  'main.tf': (document, schemas) => [
    ...localsBlocks(document),
    ...elementsOf(document, 'ephemeral', 'data', 'resource').map((element) => elementBlock(element, schemas)),
    ...named(document, 'module', moduleBlock),
    ...['moved', 'import', 'removed'].flatMap((kind) => listAt(document, kind).map((body) => refactoring(kind, body))),
  ],
  'outputs.tf': (document) => named(document, 'output', outputBlock),
};

const KINDS: readonly string[] = [
  ...['//', 'terraform', 'provider', 'variable', 'locals', 'ephemeral', 'data', 'resource', 'module', 'output'],
  ...['moved', 'import', 'removed'],
];

function textOf(blocks: Blocks): string {
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function named(document: Document, kind: string, write: (name: string, body: JsonObject) => string[]): string[][] {
  return Object.entries(objectAt(document, kind)).flatMap(([name, body]) =>
    isObject(body) ? [write(name, body)] : [],
  );
}

function terraformBlocks(document: Document): string[][] {
  return listAt(document, 'terraform').map((terraform) => {
    const { required_providers: required, backend, cloud, provider_meta, ...settings } = terraform;
    return block('terraform', {
      given: allArguments(settings, 'literal'),
      blocks: [
        ...listAt(terraform, 'required_providers').map(requiredBlock),
        ...labelled('backend', backend),
        ...listAt(terraform, 'cloud').map((body) => block('cloud', settingsOf(body))),
        ...labelled('provider_meta', provider_meta),
      ],
    });
  });
}

function requiredBlock(required: JsonObject): string[] {
  return block('required_providers', { given: allArguments(required, 'literal') });
}

function labelled(kind: string, byLabel: Json | undefined): string[][] {
  return Object.entries(isObject(byLabel) ? byLabel : {}).map(([label, body]) =>
    block(`${kind} ${quoted(label)}`, settingsOf(isObject(body) ? body : {})),
  );
}

/** Of what keeps the state: nothing is evaluated there, and its only block says which workspaces. */
function settingsOf({ workspaces, ...settings }: JsonObject) {
  const blocks = listAt({ workspaces }, 'workspaces').map((each) =>
    block('workspaces', { given: allArguments(each, 'literal') }),
  );
  return { given: allArguments(settings, 'literal'), blocks };
}

function providerBlocks(document: Document, schemas: Schemas): string[][] {
  const providers = objectAt(document, 'provider');
  return Object.keys(providers).flatMap((type) =>
    listAt(providers, type).map(({ alias, ...body }) =>
      block(`provider ${quoted(type)}`, {
        leading: alias === undefined ? [] : [argument('alias', alias, 'literal')],
        ...providersOwn(body, { address: `provider ${type}`, schema: schemas.find('provider', type) }),
      }),
    ),
  );
}

function variableBlock(name: string, body: JsonObject): string[] {
  const { type, description, default: byDefault, validation, ...flags } = body;
  return block(`variable ${quoted(name)}`, {
    given: [...pick(body, 'bare', 'type'), ...pick(body, 'literal', 'description', 'default'), ...allArguments(flags)],
    blocks: conditionBlocks(body, 'validation'),
  });
}

function localsBlocks(document: Document): string[][] {
  const locals = objectAt(document, 'locals');
  return Object.keys(locals).length === 0 ? [] : [block('locals', { given: allArguments(locals) })];
}

function elementBlock(element: Element, schemas: Schemas): string[] {
  const { kind, type, id, body, address, constructPath } = element;
  const { '//': _, ...written } = body;
  const { rest, ...meta } = takeApart(written);
  const own = providersOwn(rest, { address, schema: schemas.find(kind, type) });
  return [...origin(constructPath), ...block(`${kind} ${quoted(type)} ${quoted(id)}`, { ...meta, ...own })];
}

/** Where in the program to look for what made the block. */
function origin(constructPath: string | undefined): string[] {
  return constructPath === undefined ? [] : [`# ${constructPath}`];
}

function moduleBlock(name: string, { '//': _, ...body }: JsonObject): string[] {
  const { leading, trailing, rest } = takeApart(body);
  const { source, version, providers, ...inputs } = rest;
  return block(`module ${quoted(name)}`, {
    leading: [...pick(rest, 'literal', 'source', 'version'), ...leading, ...pick(rest, 'bare', 'providers')],
    given: allArguments(inputs),
    trailing,
  });
}

function outputBlock(name: string, body: JsonObject): string[] {
  const { value, description, depends_on, precondition, ...flags } = body;
  return block(`output ${quoted(name)}`, {
    given: [...pick(body, 'literal', 'description'), ...pick(body, 'template', 'value'), ...allArguments(flags)],
    blocks: conditionBlocks(body, 'precondition'),
    trailing: pick(body, 'bare', 'depends_on'),
  });
}

const ADDRESSES = ['from', 'to', 'provider'];

function refactoring(kind: string, { lifecycle, ...body }: JsonObject): string[] {
  return block(kind, {
    given: Object.keys(body).map((name) => argument(name, body[name], ADDRESSES.includes(name) ? 'bare' : 'template')),
    blocks: listAt({ lifecycle }, 'lifecycle').map((each) => block('lifecycle', { given: allArguments(each) })),
  });
}
