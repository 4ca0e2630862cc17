import { TerraformOutput, type TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { DeletionPolicy, ImportedBackup, OnDemandBackup, type OnDemandBackupProps } from '../../src';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { synthesizeInto } from '../support/synth';
import { terraformWorkspace, type Workspace } from '../support/terraform';

jest.setTimeout(120_000);

const BACKUPS = '/backups/acme/messaging/demo';
const demo = { organization: 'acme', project: 'messaging', database: 'demo' };

let controlPlane: TestControlPlane;
let workspace: Workspace;

beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
  workspace = await terraformWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
});
afterEach(() => controlPlane.close());

/** Makes this the stack that the next command is about. */
function synthesize(define: (stack: TerraformStack) => void): Promise<void> {
  return synthesizeInto(workspace.folder, define);
}

async function deploy(define: (stack: TerraformStack) => void): Promise<void> {
  await synthesize(define);
  await workspace.terraform(['init']);
  await workspace.terraform(['apply', '-auto-approve']);
}

/** What a plan says it would do; undefined where it finds nothing to do. */
async function plan(): Promise<string | undefined> {
  const { status, stdout } = await workspace.terraform(['plan', '-no-color', '-detailed-exitcode'], [0, 2]);
  return status === 0 ? undefined : /^Plan: .*$/m.exec(stdout)?.[0];
}

async function output(name: string): Promise<string> {
  return (await workspace.terraform(['output', '-raw', name])).stdout;
}

async function backups(): Promise<string[]> {
  return (await controlPlane.request('GET', BACKUPS)).body.items;
}

function nightly(scope: Construct, id: string, props: Partial<OnDemandBackupProps> = {}): OnDemandBackup {
  return new OnDemandBackup(scope, id, { ...demo, ...props });
}

describe('a backup whose construct is renamed and moved', () => {
  it('is not touched where it has had a logical ID from the start', async () => {
    await deploy((stack) => nightly(stack, 'Nightly', { logicalId: 'nightly' }));

    await synthesize((stack) => nightly(new Construct(stack, 'Backups'), 'EveryNight', { logicalId: 'nightly' }));

    expect(await plan()).toBeUndefined();
  });

  it('is not touched where it is given the logical ID that it had of its own', async () => {
    let former = '';
    await deploy((stack) => {
      former = nightly(stack, 'Nightly').logicalId;
    });
    const { stdout } = await workspace.terraform(['state', 'list']);
    expect(stdout.trim()).toBe(`nuodbaas_backup.${former}`);

    await synthesize((stack) => nightly(new Construct(stack, 'Backups'), 'EveryNight', { logicalId: former }));

    expect(await plan()).toBeUndefined();
  });

  it('would be let go of, and another one taken, without', async () => {
    await deploy((stack) => nightly(stack, 'Nightly'));

    await synthesize((stack) => nightly(stack, 'EveryNight'));

    expect(await plan()).toBe('Plan: 1 to add, 0 to change, 1 to destroy.');
  });
});

describe('a backup that leaves the stack', () => {
  it('stays on the server unless its construct says otherwise', async () => {
    await deploy((stack) => {
      const backup = nightly(stack, 'Nightly');
      new ImportedBackup(stack, 'Imported', { ...demo, name: 'golden', handle: backup.handle });
    });
    const before = await backups();

    await workspace.terraform(['destroy', '-auto-approve']);

    expect(before).toHaveLength(2);
    expect(await backups()).toEqual(before);
  });

  it('is deleted where its construct says so', async () => {
    await deploy((stack) => {
      const backup = nightly(stack, 'Nightly', { deletionPolicy: DeletionPolicy.DELETE });
      const golden = { ...demo, name: 'golden', handle: backup.handle, deletionPolicy: DeletionPolicy.DELETE };
      new ImportedBackup(stack, 'Imported', golden);
    });

    await workspace.terraform(['destroy', '-auto-approve']);

    expect(await backups()).toEqual([]);
  });
});

it('changed triggers take a new backup, which all values then are of, and retain the one before', async () => {
  const withTrigger = (release: string) => (stack: TerraformStack) => {
    const backup = nightly(stack, 'Nightly', { triggers: { release }, logicalId: 'nightly' });
    new TerraformOutput(stack, 'fullyQualifiedName', { value: backup.fullyQualifiedName }).overrideLogicalId('name');
    new TerraformOutput(stack, 'state', { value: backup.state });
  };
  await deploy(withTrigger('1.0'));
  const first = await output('name');

  await deploy(withTrigger('1.1'));

  const second = await output('name');
  expect(second).not.toBe(first);
  expect(await output('state')).toBe('Succeeded');
  expect((await backups()).map((name) => `acme/messaging/demo/${name}`)).toEqual([first, second].sort());
  expect(await plan()).toBeUndefined();
});

it('an import by fully-qualified name finds what the handle would', async () => {
  await deploy((stack) => {
    const backup = nightly(stack, 'Nightly');
    const imported = new ImportedBackup(stack, 'Imported', {
      ...demo,
      name: 'golden',
      source: backup.fullyQualifiedName,
    });
    new TerraformOutput(stack, 'handles', { value: [backup.handle, imported.handle].join(' ') });
  });

  const [handle, imported] = (await output('handles')).split(' ');
  expect(imported).toBe(handle);
  expect((await controlPlane.request('GET', `${BACKUPS}/golden`)).body.status.state).toBe('Succeeded');
  expect(await plan()).toBeUndefined();
});
