import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OFFICIAL } from '../contract/official-attributes';
import { backupBlock, DATABASE, makeWorkspace, PROJECT, type Workspace } from '../support/acceptance';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';

jest.setTimeout(60_000);

const POLICY = `
resource "nuodbaas_backuppolicy" "p" {
  organization = "acme"
  name         = "daily"
  frequency    = "@daily"
  selector     = { scope = "acme" }
}`;
/** Attributes that the two share: the name of a backup is one that the official provider asks for. */
const SHARED = [PROJECT, DATABASE, POLICY, backupBlock('name = "mine"')];

interface State {
  readonly resources: {
    readonly type: string;
    readonly instances: { attributes: Record<string, unknown>; schema_version: number; private?: string }[];
  }[];
}

let controlPlane: TestControlPlane;
let workspace: Workspace;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  workspace = await makeWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
  await workspace.configure(...SHARED);
  await workspace.apply();
});
afterAll(() => controlPlane.close());

const stateFile = () => join(workspace.base, 'stack/terraform.tfstate');
const readState = async (): Promise<State> => JSON.parse(await readFile(stateFile(), 'utf8'));

function officialNames(type: string): string[] {
  return OFFICIAL[`resource ${type}`].map((line) => line.split(':')[0]);
}

test('a state of shared attributes says nothing that the official provider would not know how to leave alone', async () => {
  const { resources } = await readState();

  expect(resources).toHaveLength(4);
  for (const { type, instances } of resources) {
    const [{ attributes, schema_version: version, private: data }] = instances;
    const ours = Object.entries(attributes).filter(([name]) => !officialNames(type).includes(name));
    const said = ours.filter(([, value]) => value !== null);
    expect({ type, version, said }).toEqual({
      type,
      version: 0,
      said: type === 'nuodbaas_backup' ? [['deletion_policy', 'delete']] : [],
    });
    // The other provider's framework reads private data as a JSON object, where there is any.
    expect(data === undefined ? {} : JSON.parse(atob(data))).toEqual({});
  }
});

test('a state that has no other attributes, as the official provider writes it, needs no change', async () => {
  const state = await readState();
  for (const { type, instances } of state.resources) {
    const names = officialNames(type);
    for (const instance of instances) {
      const shared = Object.entries(instance.attributes).filter(([name]) => names.includes(name));
      instance.attributes = Object.fromEntries(shared);
    }
  }
  await writeFile(stateFile(), JSON.stringify(state));

  expect(await workspace.isUpToDate()).toBe(true);
});
