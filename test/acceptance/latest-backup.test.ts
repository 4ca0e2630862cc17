import { backupBlock, DATABASE, makeWorkspace, PROJECT, type Workspace } from '../support/acceptance';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';

jest.setTimeout(60_000);

let controlPlane: TestControlPlane;
let workspace: Workspace;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  workspace = await makeWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
});
afterAll(() => controlPlane.close());

/** The latest backup of `DATABASE`, with its name as the output `latest`. @param rest further arguments */
function latest(rest = ''): string {
  return `
data "nuodbaas_latest_backup" "l" {
  organization = "acme"
  project      = "messaging"
  database     = "demo"
  ${rest}
}
output "latest" {
  value = coalesce(data.nuodbaas_latest_backup.l.name, "none")
}`;
}

test('where there is no backup yet, a plan fails, or goes on with null where that is asked for', async () => {
  await workspace.configure(PROJECT, DATABASE, latest());
  expect((await workspace.failing('plan')).output).toMatch(
    /Error: Unable to find the latest backup.* has no backup in the state Succeeded/,
  );

  await workspace.configure(PROJECT, DATABASE, latest('if_none = "null"'));
  expect((await workspace.apply()).output).toContain('latest = "none"');
  expect(await workspace.isUpToDate()).toBe(true);
});

test('the latest is the one that the same apply takes, and labels and times leave it out', async () => {
  const backup = backupBlock('labels = { stage = "prod" }');
  await workspace.configure(PROJECT, DATABASE, backup, latest('depends_on = [nuodbaas_backup.b]'));
  await workspace.apply();
  const { name } = (await workspace.state('nuodbaas_backup.b'))?.attributes ?? {};
  expect((await workspace.terraform('output', 'latest')).output).toContain(`"${name}"`);

  for (const condition of ['labels = ["!stage"]', 'before = "2024-01-01T00:00:00Z"', 'state = "Failed"']) {
    await workspace.configure(PROJECT, DATABASE, backup, latest(`if_none = "null"\nfilter = { ${condition} }`));
    expect((await workspace.apply()).output).toContain('latest = "none"');
  }
});

test.each(['filter = { before = "yesterday" }', 'filter = { state = "Fine" }', 'if_none = "ignore"'])(
  '%s is refused when validating',
  async (rest) => {
    await workspace.configure(PROJECT, DATABASE, latest(rest));

    expect((await workspace.failing('validate')).output).toContain('Error: Invalid attribute value');
  },
);
