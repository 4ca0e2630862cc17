import { TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import {
  backup,
  DeletionPolicy,
  Duration,
  OnDemandBackup,
  type OnDemandBackupProps,
  project,
  provider,
} from '../../../src';
import { expression, newStack, onlyResource, resolveIn, resourcesOf } from '../../support/synth';

const demo = { organization: 'acme', project: 'messaging', database: 'demo' };
const TYPE = 'nuodbaas_backup';

describe('an on-demand backup', () => {
  it('with all defaults is retained, and leaves its name to the control plane', () => {
    const stack = newStack();

    new OnDemandBackup(stack, 'Nightly', demo);

    expect(onlyResource(stack, TYPE)).toEqual({
      organization: 'acme',
      project: 'messaging',
      database: 'demo',
      deletion_policy: 'retain',
    });
  });

  it('with everything set synthesizes all of it, and reads it back', () => {
    const stack = newStack();
    const other = new provider.NuodbaasProvider(stack, 'Other', { alias: 'other' });
    const messaging = new project.Project(stack, 'Messaging', {
      organization: 'acme',
      name: 'messaging',
      sla: 'dev',
      tier: 'n0.small',
    });

    const nightly = new OnDemandBackup(stack, 'Nightly', {
      ...demo,
      labels: { 'keep-forever': 'true' },
      triggers: { release: '1.2' },
      deletionPolicy: DeletionPolicy.DELETE,
      timeouts: { create: Duration.hours(2), update: Duration.minutes(90), delete: Duration.seconds(0) },
      logicalId: 'nightly',
      provider: other,
      dependsOn: [messaging],
    });

    expect(resourcesOf(stack)[TYPE]).toEqual({
      nightly: {
        organization: 'acme',
        project: 'messaging',
        database: 'demo',
        labels: { 'keep-forever': 'true' },
        triggers: { release: '1.2' },
        deletion_policy: 'delete',
        timeouts: { create: '2h', update: '90m', delete: '0s' },
        provider: 'nuodbaas.other',
        depends_on: ['nuodbaas_project.Messaging'],
      },
    });
    expect(nightly.deletionPolicy).toBe(DeletionPolicy.DELETE);
    expect(nightly.logicalId).toBe('nightly');
  });

  it('gives values that refer to the resource, so that what uses them waits for the backup', () => {
    const stack = newStack();
    const nightly = new OnDemandBackup(stack, 'Nightly', { ...demo, logicalId: 'nightly' });
    const values = {
      organization: nightly.organization,
      project: nightly.project,
      database: nightly.database,
      name: nightly.name,
      fullyQualifiedName: nightly.fullyQualifiedName,
      handle: nightly.handle,
      plugin: nightly.plugin,
      state: nightly.state,
      readyToUse: nightly.readyToUse,
      creationTime: nightly.creationTime,
    };

    const at = (attribute: string) => expression(`nuodbaas_backup.nightly.${attribute}`);
    expect(resolveIn(stack, values)).toEqual({
      organization: at('organization'),
      project: at('project'),
      database: at('database'),
      name: at('name'),
      fullyQualifiedName: ['organization', 'project', 'database', 'name'].map(at).join('/'),
      handle: at('status.backup_handle'),
      plugin: at('status.backup_plugin'),
      state: at('status.state'),
      readyToUse: at('status.ready_to_use'),
      creationTime: at('status.creation_time'),
    });
  });

  it('can be what another resource depends on', () => {
    const stack = newStack();
    const nightly = new OnDemandBackup(stack, 'Nightly', { ...demo, logicalId: 'nightly' });

    new project.Project(stack, 'Messaging', {
      organization: 'acme',
      name: 'messaging',
      sla: 'dev',
      tier: 'n0.small',
      dependsOn: [nightly],
    });

    expect(onlyResource(stack, 'nuodbaas_project').depends_on).toEqual(['nuodbaas_backup.nightly']);
  });

  it('lets tokens and written-out expressions pass unchecked', () => {
    const stack = newStack();
    const variable = new TerraformVariable(stack, 'database', { type: 'string' });

    new OnDemandBackup(stack, 'Nightly', {
      organization: expression('var.database'),
      project: variable.stringValue,
      database: `${variable.stringValue}copy`,
      triggers: { release: variable.stringValue },
      labels: { release: variable.stringValue },
    });

    const reference = expression('var.database');
    expect(onlyResource(stack, TYPE)).toMatchObject({
      organization: reference,
      project: reference,
      database: `${reference}copy`,
      triggers: { release: reference },
      labels: { release: reference },
    });
  });

  it('keeps the resource in reach under the name Resource', () => {
    const nightly = new OnDemandBackup(newStack(), 'Nightly', demo);

    expect(nightly.node.defaultChild).toBe(nightly.resource);
    expect(nightly.resource).toBeInstanceOf(backup.Backup);
  });

  it('is recognized as what it is', () => {
    const stack = newStack();

    expect(OnDemandBackup.isOnDemandBackup(new OnDemandBackup(stack, 'Nightly', demo))).toBe(true);
    expect(OnDemandBackup.isOnDemandBackup(new Construct(stack, 'Other'))).toBe(false);
    expect(OnDemandBackup.isOnDemandBackup(undefined)).toBe(false);
  });
});

describe('an on-demand backup is refused where it is made', () => {
  const refused: readonly [string, Record<string, unknown>, string][] = [
    ['an organization in capitals', { organization: 'Acme' }, 'organization is "Acme" but must be a lower-case letter'],
    ['a project with a hyphen', { project: 'my-project' }, 'project is "my-project" but must be'],
    ['no database', { database: undefined }, 'database is missing but must be'],
    ['a database of 64 letters', { database: 'd'.repeat(64) }, 'followed by at most 62'],
    ['a label key with a space', { labels: { 'keep forever': 'true' } }, 'a key of labels is "keep forever"'],
    ['a label value that ends in a hyphen', { labels: { stage: 'test-' } }, 'labels["stage"] is "test-"'],
    ['labels that are no map', { labels: ['a'] }, 'labels is ["a"] but must be a map of texts'],
    ['a trigger that is a number', { triggers: { release: 12 } }, 'triggers["release"] is 12 but must be a text'],
    ['a trigger without a key', { triggers: { '': 'x' } }, 'a key of triggers is "" but must be'],
    ['an unknown deletion policy', { deletionPolicy: 'keep' }, 'deletionPolicy is "keep" but must be a member of'],
    ['a logical ID with a dot', { logicalId: 'nuodbaas_backup.x' }, 'logicalId is "nuodbaas_backup.x" but must be'],
    ['an empty logical ID', { logicalId: '' }, 'logicalId is "" but must be'],
  ];

  it.each(refused)('with %s', (_, props, message) => {
    const define = () =>
      new OnDemandBackup(newStack(), 'Nightly', { ...demo, ...props } as unknown as OnDemandBackupProps);

    expect(define).toThrow(message);
    expect(define).toThrow(/^stack\/Nightly: /);
  });

  it('with a token as logical ID', () => {
    const stack = newStack();
    const logicalId = new TerraformVariable(stack, 'id', {}).stringValue;

    expect(() => new OnDemandBackup(stack, 'Nightly', { ...demo, logicalId })).toThrow('stack/Nightly: logicalId is');
  });
});
