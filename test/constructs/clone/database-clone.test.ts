import { TerraformVariable, Testing } from 'cdktf';
import {
  CloneSource,
  DatabaseClone,
  type DatabaseCloneProps,
  DatabaseReference,
  Duration,
  database,
  OnDemandBackup,
  project,
  provider,
  Size,
} from '../../../src';
import { expression, newStack, onlyResource, resolveIn, resourcesOf } from '../../support/synth';

const GOLDEN = 'acme/messaging/demo/golden';
const TYPE = 'nuodbaas_database';
const required: DatabaseCloneProps = {
  organization: 'acme',
  project: 'messaging',
  name: 'clone',
  source: CloneSource.backupName(GOLDEN),
};

describe('a clone', () => {
  it('with all defaults is restored from the backup that is remembered, and of the sizes of the backup', () => {
    const stack = newStack();

    new DatabaseClone(stack, 'Clone', { ...required, logicalId: 'clone' });

    expect(resourcesOf(stack)).toEqual({
      terraform_data: { clone_source: { input: { backup: GOLDEN }, lifecycle: { ignore_changes: ['input'] } } },
      nuodbaas_database: {
        clone: {
          organization: 'acme',
          project: 'messaging',
          name: 'clone',
          restore_from: { backup: expression('terraform_data.clone_source.input.backup') },
        },
      },
    });
  });

  it('with everything set synthesizes all of it, and reads it back', () => {
    const stack = newStack();
    const other = new provider.NuodbaasProvider(stack, 'Other', { alias: 'other' });
    const names = { organization: 'acme', name: 'messaging', sla: 'dev', tier: 'n0.small' };
    const messaging = new project.Project(stack, 'Messaging', names);

    const clone = new DatabaseClone(stack, 'Clone', {
      ...required,
      triggers: { sprint: '42' },
      replaceWhenTriggered: true,
      labels: { stage: 'test' },
      tier: 'n0.small',
      tierParameters: { cpu: '2' },
      archiveSize: Size.gibibytes(50),
      journalSize: Size.fromQuantity('1.5Ti'),
      productVersion: '6.0.2',
      timeouts: { create: Duration.hours(2), update: Duration.minutes(15), delete: Duration.seconds(0) },
      logicalId: 'clone',
      provider: other,
      dependsOn: [messaging],
    });

    const { terraform_data, nuodbaas_database } = resourcesOf(stack);
    expect(terraform_data.clone_source).toMatchObject({
      triggers_replace: { sprint: '42' },
      depends_on: ['nuodbaas_project.Messaging'],
    });
    expect(nuodbaas_database.clone).toEqual({
      ...{ organization: 'acme', project: 'messaging', name: 'clone', tier: 'n0.small' },
      labels: { stage: 'test' },
      restore_from: { backup: expression('terraform_data.clone_source.input.backup') },
      properties: {
        archive_disk_size: '50Gi',
        journal_disk_size: '1.5Ti',
        product_version: '6.0.2',
        tier_parameters: { cpu: '2' },
      },
      timeouts: { create: '2h', update: '15m', delete: '0s' },
      lifecycle: { replace_triggered_by: ['terraform_data.clone_source'] },
      provider: 'nuodbaas.other',
      depends_on: ['nuodbaas_project.Messaging'],
    });
    const at = (attribute: string) => expression(`nuodbaas_database.clone.${attribute}`);
    expect(resolveIn(stack, [clone.fullyQualifiedName, clone.sqlEndpoint, clone.restoredFrom])).toEqual([
      ['organization', 'project', 'name'].map(at).join('/'),
      at('status.sql_endpoint'),
      expression('terraform_data.clone_source.input.backup'),
    ]);
  });

  it('of the latest backup asks for that, and accepts none only once there is a clone', () => {
    const stack = newStack();
    const source = CloneSource.latestBackup(DatabaseReference.fromDatabaseName('acme/messaging/demo'), {
      before: '2024-10-04T09:56:16Z',
      labels: ['!scratch'],
    });

    new DatabaseClone(stack, 'Clone', { ...required, source });

    expect(Object.values(JSON.parse(Testing.synth(stack)).data.nuodbaas_latest_backup)).toEqual([
      {
        ...{ organization: 'acme', project: 'messaging', database: 'demo' },
        filter: { before: '2024-10-04T09:56:16Z', labels: ['!scratch'] },
        if_none: 'null',
      },
    ]);
    const { input, lifecycle } = onlyResource(stack, 'terraform_data');
    expect(input).toEqual({ backup: expect.stringMatching(/^\$\{data\.nuodbaas_latest_backup\.\w+\.full_name\}$/) });
    expect(lifecycle).toEqual({
      ignore_changes: ['input'],
      postcondition: [
        {
          condition: expression('(self.input.backup != null)'),
          error_message: expect.stringContaining('Database acme/messaging/demo has no backup to make a clone from'),
        },
      ],
    });
  });

  it('of a backup in the same stack waits for it', () => {
    const stack = newStack();
    const target = { organization: 'acme', project: 'messaging', database: 'demo' };
    const backup = new OnDemandBackup(stack, 'Backup', { ...target, logicalId: 'backup' });

    new DatabaseClone(stack, 'Clone', { ...required, source: CloneSource.backup(backup) });

    expect(onlyResource(stack, 'terraform_data').input).toEqual({
      backup: ['organization', 'project', 'database', 'name']
        .map((part) => expression(`nuodbaas_backup.backup.${part}`))
        .join('/'),
    });
  });

  it('can be what another clone or a dependency is made of', () => {
    const stack = newStack();
    const clone = new DatabaseClone(stack, 'Clone', { ...required, logicalId: 'first' });

    new DatabaseClone(stack, 'Second', {
      ...{ ...required, name: 'second', logicalId: 'second' },
      source: CloneSource.latestBackup(clone),
      dependsOn: [clone],
    });

    expect(resourcesOf(stack)[TYPE].second.depends_on).toEqual(['nuodbaas_database.first']);
  });

  it('lets what only Terraform knows pass unchecked', () => {
    const stack = newStack();
    const text = new TerraformVariable(stack, 'text', { type: 'string' }).stringValue;
    const minutes = new TerraformVariable(stack, 'minutes', { type: 'number' }).numberValue;

    new DatabaseClone(stack, 'Clone', {
      ...{ organization: text, project: text, name: text },
      source: CloneSource.backupName(text),
      archiveSize: Size.fromQuantity(text),
      timeouts: { create: Duration.minutes(minutes) },
    });

    const reference = expression('var.text');
    expect(onlyResource(stack, 'terraform_data').input).toEqual({ backup: reference });
    expect(onlyResource(stack, TYPE)).toMatchObject({
      organization: reference,
      properties: { archive_disk_size: reference },
      timeouts: { create: `${expression('var.minutes')}m` },
    });
  });

  it('keeps the resource in reach under the name Resource, and is recognized as what it is', () => {
    const clone = new DatabaseClone(newStack(), 'Clone', required);

    expect(clone.node.defaultChild).toBe(clone.resource);
    expect(clone.resource).toBeInstanceOf(database.Database);
    expect(DatabaseClone.isDatabaseClone(clone)).toBe(true);
    expect(DatabaseClone.isDatabaseClone(clone.resource)).toBe(false);
  });
});

describe('a clone is refused where it is made', () => {
  const refused: readonly [string, Partial<DatabaseCloneProps>, string][] = [
    ['an organization in capitals', { organization: 'Acme' }, 'organization is "Acme" but must be'],
    ['a project with a hyphen', { project: 'my-project' }, 'project is "my-project" but must be'],
    ['an empty name', { name: '' }, 'name is "" but must be'],
    ['an empty tier', { tier: '' }, 'tier is "" but must be'],
    ['a label with a space', { labels: { 'my stage': 'a' } }, 'a key of labels is "my stage"'],
    ['a trigger without a key', { triggers: { '': 'x' } }, 'a key of triggers is ""'],
    [
      'triggers that nobody said may destroy it',
      { triggers: { sprint: '42' } },
      'triggers would destroy the clone, with everything in it, whenever they change. Set replaceWhenTriggered to true',
    ],
    ['an empty logical ID', { logicalId: '' }, 'logicalId is "" but must be'],
  ];

  it.each(refused)('with %s', (_, props, message) => {
    const define = () => new DatabaseClone(newStack(), 'Clone', { ...required, ...props });

    expect(define).toThrow(message);
    expect(define).toThrow(/^stack\/Clone: /);
  });

  it('with a source that is no name of a backup', () => {
    expect(() => CloneSource.backupName('demo/1')).toThrow('the name must be fully qualified');
  });
});
