import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { planned, renamed } from '../support/planned';
import { copyHcl, EXAMPLE_STACKS, type Example, mappingOf, renderExample } from '../support/synthesized-example';
import { terraformWorkspace } from '../support/terraform';

jest.setTimeout(120_000);

/** They ask a cluster when they plan: see test/acceptance/kubernetes/rendered.test.ts, and their own tests. */
const ON_KUBERNETES: readonly Example[] = ['registry-transfer', 'snapshot-backup'];
const EXAMPLES = (Object.keys(EXAMPLE_STACKS) as Example[]).filter((example) => !ON_KUBERNETES.includes(example));
const BACKUP = '/backups/acme/messaging/demo/before';

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
  await controlPlane.request('PUT', BACKUP, {});
  await controlPlane.waitForState(BACKUP, 'Succeeded');
});
afterAll(() => controlPlane.close());

test.each(EXAMPLES)('%s and the HCL that a person would write plan the same', async (example) => {
  const env = { NUODB_CP_URL_BASE: controlPlane.url, TF_VAR_dba_password: 'change-me' };
  const [synthesized, byHand] = [await terraformWorkspace(env), await terraformWorkspace(env)];
  await renderExample(synthesized, example, 'terraform');
  await copyHcl(byHand, example);
  const mapping = await mappingOf(example);

  const plan = await planned(synthesized);

  expect(Object.keys(plan.resources)).toEqual(expect.arrayContaining(managed(Object.keys(mapping))));
  expect(await planned(byHand)).toEqual(renamed(plan, mapping));
});

/** What an address maps to is planned, but a data source is only read. */
function managed(addresses: readonly string[]): string[] {
  return addresses.filter((address) => !address.startsWith('data.'));
}
