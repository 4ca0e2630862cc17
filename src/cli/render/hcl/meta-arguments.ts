import { type JsonObject, listAt } from '../document';
import { allArguments, argument, type Body, block, pick, providersOwn } from './bodies';
import type { Argument } from './lines';
import { quoted } from './values';

/** What Terraform itself reads of any resource, data source or module, and what is left for its provider. */
export interface TakenApart {
  readonly leading: readonly Argument[];
  readonly trailing: readonly Argument[];
  readonly trailingBlocks: readonly (readonly string[])[];
  readonly rest: JsonObject;
}

export function takeApart(body: JsonObject): TakenApart {
  const { count, for_each, provider, depends_on, lifecycle, connection, provisioner, ...rest } = body;
  return {
    leading: [...pick(body, 'template', 'count', 'for_each'), ...pick(body, 'bare', 'provider')],
    trailing: pick(body, 'bare', 'depends_on'),
    trailingBlocks: [
      ...listAt(body, 'connection').map(connectionBlock),
      ...listAt(body, 'provisioner').flatMap(provisionerBlocks),
      ...listAt(body, 'lifecycle').map(lifecycleBlock),
    ],
    rest,
  };
}

const BARE = ['ignore_changes', 'replace_triggered_by'];
const CONDITIONS = ['precondition', 'postcondition'];

function lifecycleBlock(lifecycle: JsonObject): string[] {
  const names = Object.keys(lifecycle).filter((name) => !CONDITIONS.includes(name));
  return block('lifecycle', {
    given: names.map((name) => argument(name, lifecycle[name], BARE.includes(name) ? 'bare' : 'template')),
    blocks: conditionBlocks(lifecycle, ...CONDITIONS),
  });
}

/** What is checked, and what is said where it does not hold. */
export function conditionBlocks(body: JsonObject, ...names: readonly string[]): string[][] {
  return names.flatMap((name) => listAt(body, name).map((each) => block(name, { given: allArguments(each) })));
}

function connectionBlock(connection: JsonObject): string[] {
  return block('connection', { given: allArguments(connection) });
}

/** Provisioners hold no blocks but a connection. */
function provisionerBlocks(provisioners: JsonObject): string[][] {
  return Object.keys(provisioners).flatMap((type) =>
    listAt(provisioners, type).map((each) => {
      const { when, on_failure, connection, ...rest } = each;
      const own: Body = providersOwn(rest, { address: `provisioner ${type}`, schema: {} });
      return block(`provisioner ${quoted(type)}`, {
        ...own,
        leading: pick(each, 'bare', 'when', 'on_failure'),
        trailingBlocks: listAt(each, 'connection').map(connectionBlock),
      });
    }),
  );
}
