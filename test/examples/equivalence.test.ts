import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { planned, renamed } from '../support/planned';
import { copyHcl, EXAMPLES_WITHOUT_CLUSTER, mappingOf, renderExample } from '../support/synthesized-example';
import { terraformWorkspace } from '../support/terraform';

jest.setTimeout(120_000);

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
  await controlPlane.createBackup({ name: 'before' });
});
afterAll(() => controlPlane.close());

test.each(EXAMPLES_WITHOUT_CLUSTER)('%s and the HCL that a person would write plan the same', async (example) => {
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
