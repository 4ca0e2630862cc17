import { Testing } from 'cdktf';
import { backuppolicy, database, dataNuodbaasDatabase, ImportedBackup, OnDemandBackup } from '../../src';
import '../../src/testing';
import { expression, newStack } from '../support/synth';

const DEMO = 'acme/messaging/demo';
const demo = { organization: 'acme', project: 'messaging', database: 'demo' };

describe('toTakeBackupOf', () => {
  test('is met by an on-demand backup, and not by one of another database', () => {
    const stack = newStack();
    new OnDemandBackup(stack, 'Backup', demo);

    expect(Testing.synth(stack)).toTakeBackupOf(DEMO);
    expect(Testing.synth(stack)).not.toTakeBackupOf('acme/messaging/other');
    expect(JSON.parse(Testing.synth(stack))).toTakeBackupOf(DEMO);
  });

  test('follows names to the resource or data source that they refer to', () => {
    const stack = newStack();
    const own = new database.Database(stack, 'Own', { organization: 'acme', project: 'messaging', name: 'own' });
    const other = new dataNuodbaasDatabase.DataNuodbaasDatabase(stack, 'Other', {
      organization: own.organization,
      project: own.project,
      name: 'other',
    });
    for (const { organization, project, name } of [own, other]) {
      new OnDemandBackup(stack, `Of${name}`.replace(/\W/g, ''), { organization, project, database: name });
    }

    expect(Testing.synth(stack)).toTakeBackupOf('acme/messaging/own');
    expect(Testing.synth(stack)).toTakeBackupOf('acme/messaging/other');
  });

  test('is not met by an import, and says what there is', () => {
    const stack = newStack();
    new ImportedBackup(stack, 'Import', { ...demo, name: '1', handle: 'backup', logicalId: 'Import' });
    new OnDemandBackup(stack, 'Unknown', { ...demo, database: expression('var.database'), logicalId: 'Unknown' });

    expect(() => expect(Testing.synth(stack)).toTakeBackupOf(DEMO)).toThrow(
      `nuodbaas_backup.Import imports one of ${DEMO}; nuodbaas_backup.Unknown takes one of acme/messaging/?.`,
    );
  });

  test('refuses what is no database, and what is no stack, rather than never passing', () => {
    expect(() => expect('{}').not.toTakeBackupOf('messaging/demo')).toThrow(
      'expected <organization>/<project>/<database>',
    );
    expect(() => expect(newStack).not.toTakeBackupOf(DEMO)).toThrow('expected a synthesized stack');
  });
});

describe('toKeepBackupsFor', () => {
  type Config = Partial<backuppolicy.BackuppolicyConfig>;

  function stackWith(config: Config): string {
    const stack = newStack();
    const policy = { organization: 'acme', name: 'nightly', frequency: '@daily', selector: { scope: 'acme' } };
    new backuppolicy.Backuppolicy(stack, 'Nightly', { ...policy, ...config });
    return Testing.synth(stack);
  }

  test.each(['*', 'acme', 'acme/messaging', DEMO])('is met by a policy for %s that keeps enough', (scope) => {
    const stack = stackWith({ selector: { scope }, retention: { daily: 7, weekly: 4 } });

    expect(stack).toKeepBackupsFor(DEMO);
    expect(stack).toKeepBackupsFor(DEMO, { daily: 7, weekly: 3 });
  });

  test('is met by a policy that keeps all, and by one whose scope refers to a database', () => {
    expect(stackWith({})).toKeepBackupsFor(DEMO, { yearly: 10 });

    const stack = newStack();
    const { organization, project, name } = new database.Database(stack, 'Demo', { ...demo, name: 'demo' });
    const selector = { scope: [organization, project, name].join('/') };
    new backuppolicy.Backuppolicy(stack, 'Nightly', { organization, name: 'nightly', frequency: '@daily', selector });
    expect(Testing.synth(stack)).toKeepBackupsFor(DEMO);
  });

  test.each<[string, Config]>([
    ['keeps 3 daily', { retention: { daily: 3, weekly: 4 } }],
    ['keeps 0 daily', { retention: { weekly: 4 } }],
    ['is suspended', { suspended: true }],
    ['is for acme/messagin', { selector: { scope: 'acme/messagin' } }],
    ['selects by labels', { selector: { scope: 'acme', labels: { stage: 'prod' } } }],
  ])('is not met by a policy that %s, and says so', (obstacle, config) => {
    const stack = stackWith(config);

    expect(stack).not.toKeepBackupsFor(DEMO, { daily: 7 });
    expect(() => expect(stack).toKeepBackupsFor(DEMO, { daily: 7 })).toThrow(
      `Expected the stack to keep 7 daily backups of ${DEMO}. Of its policies, nuodbaas_backuppolicy.Nightly (acme/nightly) ${obstacle}.`,
    );
  });

  test('refuses a cycle that there is not', () => {
    const slip = { dayly: 7 } as object;

    expect(() => expect('{}').not.toKeepBackupsFor(DEMO, slip)).toThrow('not dayly: 7');
  });
});
