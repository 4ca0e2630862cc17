import { TerraformVariable } from 'cdktf';
import {
  backuppolicy,
  DatabaseBackupPolicy,
  type DatabaseBackupPolicyProps,
  DatabaseReference,
  DatabaseSelector,
  DayOfWeek,
  Frequency,
  project,
  provider,
  Retention,
} from '../../../src';
import { expression, newStack, onlyResource, resolveIn, resourcesOf } from '../../support/synth';

const TYPE = 'nuodbaas_backuppolicy';
const required: DatabaseBackupPolicyProps = {
  organization: 'acme',
  name: 'nightly',
  frequency: Frequency.daily(),
  selector: DatabaseSelector.inProject('acme', 'messaging'),
};

describe('a backup policy', () => {
  it('with all defaults keeps everything', () => {
    const stack = newStack();

    new DatabaseBackupPolicy(stack, 'Nightly', required);

    expect(onlyResource(stack, TYPE)).toEqual({
      organization: 'acme',
      name: 'nightly',
      frequency: '0 0 * * *',
      selector: { scope: 'acme/messaging' },
    });
  });

  it('with everything set synthesizes all of it, and reads it back', () => {
    const stack = newStack();
    const other = new provider.NuodbaasProvider(stack, 'Other', { alias: 'other' });
    const messaging = new project.Project(stack, 'Messaging', {
      ...{ organization: 'acme', name: 'messaging', sla: 'dev', tier: 'n0.small' },
    });
    const retention = Retention.daily(7).plus(Retention.weekly(4)).withSettings({ dayOfWeek: DayOfWeek.MONDAY });

    const policy = new DatabaseBackupPolicy(stack, 'Nightly', {
      ...required,
      selector: DatabaseSelector.inOrganization('acme', {
        slas: ['prod'],
        tiers: ['n0.small'],
        labels: { rpo: '1d' },
      }),
      retention,
      labels: { made: 'nightly' },
      suspended: true,
      propagatePolicyLabels: true,
      propagateDatabaseLabels: false,
      logicalId: 'nightly',
      provider: other,
      dependsOn: [messaging],
    });

    expect(resourcesOf(stack)[TYPE]).toEqual({
      nightly: {
        organization: 'acme',
        name: 'nightly',
        frequency: '0 0 * * *',
        selector: { scope: 'acme', slas: ['prod'], tiers: ['n0.small'], labels: { rpo: '1d' } },
        retention: { daily: 7, weekly: 4, settings: { day_of_week: 'Monday' } },
        labels: { made: 'nightly' },
        suspended: true,
        properties: { propagate_policy_labels: true, propagate_database_labels: false },
        provider: 'nuodbaas.other',
        depends_on: ['nuodbaas_project.Messaging'],
      },
    });
    expect(policy.retention).toBe(retention);
    expect(policy.logicalId).toBe('nightly');
    expect(resolveIn(stack, policy.fullyQualifiedName)).toBe(
      [expression('nuodbaas_backuppolicy.nightly.organization'), expression('nuodbaas_backuppolicy.nightly.name')].join(
        '/',
      ),
    );
    expect(resolveIn(stack, policy.nextScheduleTime)).toBe(
      expression('nuodbaas_backuppolicy.nightly.status.next_schedule_time'),
    );
  });

  it.each([
    ['*', DatabaseSelector.inAllOrganizations()],
    ['acme', DatabaseSelector.inOrganization('acme')],
    ['acme/messaging/demo', DatabaseSelector.ofDatabase(DatabaseReference.fromDatabaseName('acme/messaging/demo'))],
  ])('selects by the scope %s', (scope, selector) => {
    const stack = newStack();

    new DatabaseBackupPolicy(stack, 'Nightly', { ...required, selector });

    expect(onlyResource(stack, TYPE).selector).toEqual({ scope });
  });

  it('lets what only Terraform knows pass unchecked', () => {
    const stack = newStack();
    const text = new TerraformVariable(stack, 'text', { type: 'string' }).stringValue;
    const count = new TerraformVariable(stack, 'count_of_hours', { type: 'number' }).numberValue;

    const policy = new DatabaseBackupPolicy(stack, 'Nightly', {
      organization: text,
      name: text,
      frequency: Frequency.cron(text),
      selector: DatabaseSelector.inProject(text, 'messaging'),
      retention: Retention.hourly(count),
    });

    expect(onlyResource(stack, TYPE)).toMatchObject({
      organization: expression('var.text'),
      frequency: expression('var.text'),
      selector: { scope: `${expression('var.text')}/messaging` },
      retention: { hourly: expression('var.count_of_hours') },
    });
    expect(() => policy.preview(new Date(0), new Date(1))).toThrow('that only Terraform will know');
  });

  it('keeps the resource in reach under the name Resource, and is recognized as what it is', () => {
    const policy = new DatabaseBackupPolicy(newStack(), 'Nightly', required);

    expect(policy.node.defaultChild).toBe(policy.resource);
    expect(policy.resource).toBeInstanceOf(backuppolicy.Backuppolicy);
    expect(DatabaseBackupPolicy.isDatabaseBackupPolicy(policy)).toBe(true);
    expect(DatabaseBackupPolicy.isDatabaseBackupPolicy(policy.resource)).toBe(false);
  });
});

describe('a preview of a policy', () => {
  const policy = new DatabaseBackupPolicy(newStack(), 'Nightly', { ...required, retention: Retention.daily(2) });
  const preview = policy.preview(new Date('2024-10-04T12:00Z'), new Date('2024-10-07T12:00Z'));

  it('has the backups as data', () => {
    expect(preview.backups).toEqual([
      {
        name: '20241005000000',
        time: new Date('2024-10-05T00:00Z'),
        kept: false,
        retainedAs: [],
        deletedAt: new Date('2024-10-07T00:00Z'),
      },
      { name: '20241006000000', time: new Date('2024-10-06T00:00Z'), kept: true, retainedAs: ['daily'] },
      { name: '20241007000000', time: new Date('2024-10-07T00:00Z'), kept: true, retainedAs: ['daily'] },
    ]);
    expect(preview.kept.map(({ name }) => name)).toEqual(['20241006000000', '20241007000000']);
    expect(preview.mostAtATime).toBe(3);
  });

  it('can be looked at as text and as a picture, under the name of the policy', () => {
    expect(preview.toText()).toMatch(/^Backup policy acme\/nightly\n\n2024-10\n/);
    expect(preview.toSvg()).toContain('<title>Backup policy acme/nightly</title>');
  });

  it('is refused where its times are in the wrong order', () => {
    expect(() => policy.preview(new Date('2024-10-04'), new Date('2024-10-03'))).toThrow(
      'A preview of frequency 0 0 * * * ends at 2024-10-03T00:00:00.000Z, before it begins',
    );
  });
});

describe('a backup policy is refused where it is made', () => {
  const keep = { 'keep-forever': 'true' };
  const refused: readonly [string, Partial<DatabaseBackupPolicyProps>, string][] = [
    ['an organization in capitals', { organization: 'Acme' }, 'organization is "Acme" but must be'],
    ['a name with a hyphen', { name: 'my-policy' }, 'name is "my-policy" but must be'],
    [
      'a scope with too many parts',
      { selector: DatabaseSelector.inOrganization('acme/messaging/demo/1') },
      'the scope of selector is "acme/messaging/demo/1" but must be <organization>',
    ],
    [
      'a selecting label with a space',
      { selector: DatabaseSelector.inOrganization('acme', { labels: { 'r p o': '1d' } }) },
      'a key of the labels of selector is "r p o"',
    ],
    [
      'hours of daily backups',
      { retention: Retention.daily(7).plus(Retention.hourly(24)) },
      'retention has "hourly", which is finer than the frequency 0 0 * * *',
    ],
    [
      'days of weekly backups',
      { frequency: Frequency.weekly(), retention: Retention.daily(7) },
      'retention has "daily", which is finer than the frequency 0 0 * * 0',
    ],
    ['a label that keeps every backup', { labels: keep }, 'labels has "keep-forever"'],
    [
      'databases whose label keeps every backup',
      { selector: DatabaseSelector.inAllOrganizations({ labels: keep }), retention: Retention.daily(7) },
      'selector selects databases that are labelled "keep-forever"',
    ],
    ['a logical ID with a dot', { logicalId: 'a.b' }, 'logicalId is "a.b" but must be'],
  ];

  it.each(refused)('with %s', (_, props, message) => {
    const define = () => new DatabaseBackupPolicy(newStack(), 'Nightly', { ...required, ...props });

    expect(define).toThrow(message);
    expect(define).toThrow(/^stack\/Nightly: /);
  });

  it('but not with that label where it is not passed on, or nothing is deleted', () => {
    const selector = DatabaseSelector.inAllOrganizations({ labels: keep });
    const props = { ...required, selector };

    new DatabaseBackupPolicy(newStack(), 'A', props);
    new DatabaseBackupPolicy(newStack(), 'B', {
      ...props,
      retention: Retention.daily(7),
      propagateDatabaseLabels: false,
    });
  });
});
