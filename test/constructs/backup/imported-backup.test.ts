import { TerraformVariable } from 'cdktf';
import { DeletionPolicy, ImportedBackup, type ImportedBackupProps, OnDemandBackup } from '../../../src';
import { expression, newStack, onlyResource, resolveIn, resourcesOf } from '../../support/synth';

const target = { organization: 'acme', project: 'messaging', database: 'demo', name: '20241004095616' };
const TYPE = 'nuodbaas_backup';

describe('an imported backup', () => {
  it('with all defaults is retained, and taken to be of the embedded plugin', () => {
    const stack = newStack();

    new ImportedBackup(stack, 'Imported', { ...target, handle: 'backup' });

    expect(onlyResource(stack, TYPE)).toEqual({
      organization: 'acme',
      project: 'messaging',
      database: 'demo',
      name: '20241004095616',
      import_source: { backup_handle: 'backup', backup_plugin: 'embedded.cp.nuodb.com' },
      deletion_policy: 'retain',
    });
  });

  it('with everything set synthesizes all of it, and reads it back', () => {
    const stack = newStack();

    const imported = new ImportedBackup(stack, 'Imported', {
      ...target,
      handle: 'backup',
      plugin: 'plugin.example.com',
      labels: { stage: 'test' },
      deletionPolicy: DeletionPolicy.DELETE,
      logicalId: 'imported',
    });

    expect(resourcesOf(stack)[TYPE]).toEqual({
      imported: {
        organization: 'acme',
        project: 'messaging',
        database: 'demo',
        name: '20241004095616',
        import_source: { backup_handle: 'backup', backup_plugin: 'plugin.example.com' },
        labels: { stage: 'test' },
        deletion_policy: 'delete',
      },
    });
    expect(imported.deletionPolicy).toBe(DeletionPolicy.DELETE);
    expect(resolveIn(stack, imported.name)).toBe(expression('nuodbaas_backup.imported.name'));
  });

  it('makes the handle from the fully-qualified name of its source', () => {
    const stack = newStack();

    new ImportedBackup(stack, 'Imported', { ...target, source: 'acme/billing/invoices/20240930235959' });

    expect(onlyResource(stack, TYPE).import_source).toEqual({
      backup_handle: 'acme-billing-invoices-20240930235959',
      backup_plugin: 'embedded.cp.nuodb.com',
    });
  });

  it('has Terraform make the handle where only Terraform will know the name', () => {
    const stack = newStack();
    const source = new TerraformVariable(stack, 'source', {}).stringValue;

    new ImportedBackup(stack, 'Imported', { ...target, source });

    expect(onlyResource(stack, TYPE).import_source).toEqual({
      backup_handle: expression('replace(var.source, "/", "-")'),
      backup_plugin: 'embedded.cp.nuodb.com',
    });
  });

  it('takes the handle of a backup in the same stack', () => {
    const stack = newStack();
    const nightly = new OnDemandBackup(stack, 'Nightly', { ...target, logicalId: 'nightly' });

    new ImportedBackup(stack, 'Imported', { ...target, name: 'copy', handle: nightly.handle, logicalId: 'imported' });

    expect(resourcesOf(stack)[TYPE].imported.import_source).toMatchObject({
      backup_handle: expression('nuodbaas_backup.nightly.status.backup_handle'),
    });
  });

  it('is recognized as what it is', () => {
    const stack = newStack();
    const imported = new ImportedBackup(stack, 'Imported', { ...target, handle: 'backup' });

    expect(ImportedBackup.isImportedBackup(imported)).toBe(true);
    expect(OnDemandBackup.isOnDemandBackup(imported)).toBe(false);
  });
});

describe('an imported backup is refused where it is made', () => {
  const refused: readonly [string, Partial<ImportedBackupProps>, string][] = [
    ['neither a handle nor a source', {}, 'exactly one of handle and source must tell which backup to import'],
    ['both', { handle: 'backup', source: 'acme/messaging/demo/1' }, 'but both are, backup and acme/messaging/demo/1'],
    [
      'a plugin beside a source',
      { source: 'acme/messaging/demo/1', plugin: 'p' },
      'plugin is "p" but goes with handle',
    ],
    ['an empty handle', { handle: '' }, 'handle is "" but must be a text that is not empty'],
    ['an empty plugin', { handle: 'backup', plugin: '' }, 'plugin is "" but must be'],
    ['a source that is no name', { source: 'demo/1' }, 'source is "demo/1" but must be a fully-qualified backup name'],
    ['a name with a hyphen', { handle: 'backup', name: 'my-backup' }, 'name is "my-backup" but must be all digits, or'],
    ['no name', { handle: 'backup', name: undefined }, 'name is missing but must be'],
    ['a database in capitals', { handle: 'backup', database: 'DEMO' }, 'database is "DEMO" but must be'],
  ];

  it.each(refused)('with %s', (_, props, message) => {
    const define = () => new ImportedBackup(newStack(), 'Imported', { ...target, ...props });

    expect(define).toThrow(message);
    expect(define).toThrow(/^stack\/Imported: /);
  });
});
