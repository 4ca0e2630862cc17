import { TerraformOutput, type TerraformStack } from 'cdktf';
import {
  CloneSource,
  DatabaseClone,
  type DatabaseCloneProps,
  DatabaseReference,
  Duration,
  OnDemandBackup,
  Size,
} from '../../src';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { synthesizeInto } from '../support/synth';
import { terraformWorkspace, type Workspace } from '../support/terraform';

jest.setTimeout(120_000);

const DEMO = 'acme/messaging/demo';
const CLONE = 'acme/messaging/clone';
const MARKER = 'who/am.i';
const latestOfDemo = CloneSource.latestBackup(DatabaseReference.fromDatabaseName(DEMO));

let controlPlane: TestControlPlane;
let workspace: Workspace;

beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
  workspace = await terraformWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
});
afterEach(() => controlPlane.close());

async function synthesize(define: (stack: TerraformStack) => void): Promise<void> {
  await synthesizeInto(workspace.folder, define);
  await workspace.terraform(['init']);
}

function clone(stack: TerraformStack, props: Partial<DatabaseCloneProps>): void {
  const made = new DatabaseClone(stack, 'Clone', {
    ...{ organization: 'acme', project: 'messaging', name: 'clone' },
    source: latestOfDemo,
    ...props,
  });
  new TerraformOutput(stack, 'from', { value: made.restoredFrom });
}

/** What a plan says it would do; undefined where it finds nothing to do. */
async function plan(): Promise<string | undefined> {
  const { status, stdout } = await workspace.terraform(['plan', '-no-color', '-detailed-exitcode'], [0, 2]);
  return status === 0 ? undefined : /^Plan: .*$/m.exec(stdout)?.[0];
}

async function apply(): Promise<void> {
  await workspace.terraform(['apply', '-auto-approve']);
}

const restoredFrom = async () => (await workspace.terraform(['output', '-raw', 'from'])).stdout;
const marker = () => controlPlane.admin.readFile(CLONE, MARKER);

/** Has the database hold this, and backs it up. */
async function backUp(name: string): Promise<void> {
  await controlPlane.admin.writeFile(DEMO, MARKER, name);
  await controlPlane.createBackup({ name });
}

it('a clone of the latest backup stays the one it is, whatever becomes of backups and database', async () => {
  await backUp('first');
  await synthesize((stack) => clone(stack, { timeouts: { create: Duration.minutes(2) } }));
  const { stdout } = await workspace.terraform(['plan', '-no-color']);
  expect(stdout.replace(/ +/g, ' ')).toContain(`+ backup = "${DEMO}/first"`);
  await apply();
  expect([await restoredFrom(), await marker()]).toEqual([`${DEMO}/first`, 'first']);
  expect(await plan()).toBeUndefined();

  // Names decide where times are the same second.
  await backUp('second');
  expect(await plan()).toBeUndefined();

  for (const name of ['first', 'second']) {
    await controlPlane.request('DELETE', `/backups/${DEMO}/${name}?timeoutSeconds=10`);
  }
  expect(await plan()).toBeUndefined();

  await controlPlane.request('DELETE', `/databases/${DEMO}?timeoutSeconds=10`);
  expect(await plan()).toBeUndefined();
});

it('a clone without a backup to make it from is refused by the plan, and no empty database is made', async () => {
  await synthesize((stack) => clone(stack, {}));

  const { status, stderr } = await workspace.terraform(['apply', '-auto-approve', '-no-color'], [1]);

  expect(status).toBe(1);
  expect(stderr.replace(/\n│ /g, ' ')).toContain(`Database ${DEMO} has no backup to make a clone from`);
  expect((await controlPlane.request('GET', `/databases/${CLONE}`)).status).toBe(404);
});

it('a change of triggers makes another clone, from what is the latest backup by then', async () => {
  const sprint = (number: string) => (stack: TerraformStack) =>
    clone(stack, { triggers: { sprint: number }, replaceWhenTriggered: true });
  await backUp('first');
  await synthesize(sprint('1'));
  await apply();
  await controlPlane.admin.writeFile(CLONE, MARKER, 'changed meanwhile');
  await backUp('second');
  expect(await plan()).toBeUndefined();

  await synthesize(sprint('2'));
  expect(await plan()).toBe('Plan: 2 to add, 0 to change, 2 to destroy.');
  await apply();

  expect([await restoredFrom(), await marker()]).toEqual([`${DEMO}/second`, 'second']);
  expect(await plan()).toBeUndefined();
});

it('a clone of a backup of the same stack stays when another one is taken, and can grow', async () => {
  const release = (version: string, archiveSize?: Size) => (stack: TerraformStack) => {
    const target = { organization: 'acme', project: 'messaging', database: 'demo' };
    const backup = new OnDemandBackup(stack, 'Backup', { ...target, triggers: { version } });
    clone(stack, { source: CloneSource.backup(backup), archiveSize });
  };
  await controlPlane.admin.writeFile(DEMO, MARKER, '1.0');
  await synthesize(release('1.0'));
  await apply();
  const first = await restoredFrom();
  await controlPlane.admin.writeFile(DEMO, MARKER, '1.1');

  await synthesize(release('1.1', Size.gibibytes(500)));
  expect(await plan()).toBe('Plan: 0 to add, 2 to change, 0 to destroy.');
  await apply();

  expect([await restoredFrom(), await marker()]).toEqual([first, '1.0']);
  expect((await controlPlane.request('GET', `/databases/${CLONE}`)).body.properties.archiveDiskSize).toBe('500Gi');
  expect(await plan()).toBeUndefined();
});
