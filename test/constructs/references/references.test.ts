import { TerraformVariable } from 'cdktf';
import { BackupReference, backup, DatabaseReference, database } from '../../../src';
import { expression, newStack, resolveIn } from '../../support/synth';

describe('a database that is managed elsewhere', () => {
  it('is told by its fully-qualified name', () => {
    expect(DatabaseReference.fromDatabaseName('acme/messaging/demo')).toEqual({
      organization: 'acme',
      project: 'messaging',
      name: 'demo',
      fullyQualifiedName: 'acme/messaging/demo',
    });
  });

  it('is taken apart by Terraform where only Terraform will know the name', () => {
    const stack = newStack();
    const name = new TerraformVariable(stack, 'database', { type: 'string' }).stringValue;

    expect(resolveIn(stack, DatabaseReference.fromDatabaseName(name))).toEqual({
      organization: expression('element(split("/", var.database), 0)'),
      project: expression('element(split("/", var.database), 1)'),
      name: expression('element(split("/", var.database), 2)'),
      fullyQualifiedName: expression('var.database'),
    });
  });

  it('is told by a binding', () => {
    const stack = newStack();
    const names = { organization: 'acme', project: 'messaging', name: 'demo' };
    const demo = new database.Database(stack, 'Demo', names);

    const { fullyQualifiedName } = DatabaseReference.fromDatabaseAttributes(demo);

    expect(resolveIn(stack, fullyQualifiedName)).toBe(
      ['organization', 'project', 'name'].map((part) => expression(`nuodbaas_database.Demo.${part}`)).join('/'),
    );
  });

  it.each(['demo', 'acme/messaging/demo/1', 'Acme/messaging/demo', 'acme//demo', ''])('is not told by %j', (name) => {
    expect(() => DatabaseReference.fromDatabaseName(name)).toThrow('the name must be fully qualified');
  });
});

describe('a backup that is managed elsewhere', () => {
  it('is told by its fully-qualified name', () => {
    expect(BackupReference.fromBackupName('acme/messaging/demo/golden')).toEqual({
      organization: 'acme',
      project: 'messaging',
      database: 'demo',
      name: 'golden',
      fullyQualifiedName: 'acme/messaging/demo/golden',
    });
  });

  it('is taken apart by Terraform where only Terraform will know the name', () => {
    const stack = newStack();
    const name = new TerraformVariable(stack, 'backup', { type: 'string' }).stringValue;

    expect(resolveIn(stack, BackupReference.fromBackupName(name))).toMatchObject({
      database: expression('element(split("/", var.backup), 2)'),
      name: expression('element(split("/", var.backup), 3)'),
      fullyQualifiedName: expression('var.backup'),
    });
  });

  it('is told by a binding', () => {
    const stack = newStack();
    const names = { organization: 'acme', project: 'messaging', database: 'demo' };
    const nightly = new backup.Backup(stack, 'Nightly', names);

    const { fullyQualifiedName } = BackupReference.fromBackupAttributes(nightly);

    expect(resolveIn(stack, fullyQualifiedName)).toContain(expression('nuodbaas_backup.Nightly.name'));
  });

  it.each(['demo/1', 'acme/messaging/demo', 'acme/messaging/demo/my-backup'])('is not told by %j', (name) => {
    expect(() => BackupReference.fromBackupName(name)).toThrow('the name must be fully qualified');
  });
});
