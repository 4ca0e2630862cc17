import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { App, TerraformResource, type TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  BackupTarget,
  DeletionPolicy,
  Duration,
  ManagedBackup,
  provider,
  RegistryPassword,
  SnapshotBackup,
  type SnapshotBackupProps,
  SnapshotConsistency,
} from '../../../src';
import { OFFICIAL } from '../../contract/official-attributes';
import { expression, newApp, newStack, onlyResource, resolveIn, resourcesOf } from '../../support/synth';

const CUT = 'terraform_data.nightly_cut';
const frozen = (path: string) => expression(`${CUT}.input.${path}`);
const lowest = { namespace: 'databases', domain: 'acme-messaging', database: 'demo' };

function define(stack: TerraformStack, props: Partial<SnapshotBackupProps> = {}): SnapshotBackup {
  return new SnapshotBackup(stack, 'Nightly', {
    ...{ organization: 'acme', project: 'messaging', database: 'demo', logicalId: 'nightly' },
    target: BackupTarget.lowestReadyOrdinal(lowest),
    consistency: SnapshotConsistency.SINGLE_VOLUME,
    password: RegistryPassword.ephemeral(expression('var.dba_password')),
    ...props,
  });
}

const group: Partial<SnapshotBackupProps> = {
  target: BackupTarget.lowestReadyOrdinal({ ...lowest, externalJournal: true }),
  consistency: SnapshotConsistency.VOLUME_GROUP,
};

describe('a snapshot backup', () => {
  it('with all defaults cuts one volume, registers it, and retains it', () => {
    const stack = newStack();

    define(stack);

    const resources = resourcesOf(stack);
    expect(Object.entries(resources).map(([type, byName]) => [type, Object.keys(byName)])).toEqual([
      ['kubernetes_manifest', ['nightly_archive']],
      ['kubernetes_secret_v1', ['nightly_secret']],
      ['nuodbaas_backup', ['nightly']],
      ['terraform_data', ['nightly_cut', 'nightly_retained']],
    ]);
    expect(resources.kubernetes_manifest.nightly_archive).toMatchObject({
      manifest: {
        apiVersion: 'snapshot.storage.k8s.io/v1',
        kind: 'VolumeSnapshot',
        metadata: {
          name: `${frozen('handle')}-archive`,
          namespace: frozen('namespace'),
          labels: { 'backup.cp.nuodb.com/backup-id': frozen('label') },
        },
        spec: { source: { persistentVolumeClaimName: frozen('archive.claim') } },
      },
      wait: { fields: { 'status.readyToUse': 'true' } },
      timeouts: { create: '2h' },
      lifecycle: { create_before_destroy: true },
    });
    expect(resources.kubernetes_secret_v1.nightly_secret).toMatchObject({
      metadata: {
        name: `cp.nuodb.com.backup.${frozen('handle')}`,
        namespace: 'nuodb-cp-system',
        labels: {
          'backup.cp.nuodb.com/backup-id': frozen('label'),
          'cdktf-provider-nuodbaas/registry-format': 'v1',
        },
      },
      immutable: true,
      binary_data_wo_revision: 1,
    });
    expect(resources.nuodbaas_backup.nightly).toEqual({
      ...{ organization: 'acme', project: 'messaging', database: 'demo', name: frozen('name') },
      import_source: { backup_handle: frozen('handle'), backup_plugin: 'embedded.cp.nuodb.com' },
      registry_format: 'cdktf-provider-nuodbaas/v1',
      deletion_policy: 'retain',
      depends_on: ['kubernetes_secret_v1.nightly_secret'],
      lifecycle: {
        create_before_destroy: true,
        ignore_changes: ['name', 'import_source'],
        replace_triggered_by: [CUT],
      },
    });
    expect(resources.terraform_data.nightly_retained).toMatchObject({
      depends_on: ['kubernetes_secret_v1.nightly_secret', 'nuodbaas_backup.nightly'],
      lifecycle: { prevent_destroy: true, replace_triggered_by: [CUT] },
    });
  });

  it('decides once, by the time of the plan, and never depends on when it was synthesized', () => {
    const documents = [1, 2].map(() => {
      const stack = newStack();
      define(stack);
      return Testing.synth(stack);
    });

    expect(documents[0]).toBe(documents[1]);
    const { locals, resource } = JSON.parse(documents[0]);
    expect(locals.nightly_name).toBe(expression('formatdate("YYYYMMDDhhmmss", plantimestamp())'));
    expect(resource.terraform_data.nightly_cut).toMatchObject({
      input: { name: expression('local.nightly_name'), time: expression('plantimestamp()') },
      lifecycle: {
        ignore_changes: ['input'],
        postcondition: [{ condition: expression('self.input.refusal == null') }],
      },
      triggers_replace: { triggers: {}, password: '1' },
    });
  });

  it('with everything set synthesizes all of it, and reads it back', () => {
    const stack = newStack();
    const kubernetes = new KubernetesProvider(stack, 'East', { alias: 'east' });

    const backup = define(stack, {
      ...{ kubernetes, registryNamespace: 'registry', volumeSnapshotClass: 'fast', labels: { stage: 'test' } },
      databaseResource: { name: 'acme-messaging-demo', namespace: 'databases' },
      databaseProperties: { tier: 'n0.small', labels: { stage: 'test' }, tierParameters: { size: 'big' } },
      triggers: { release: '1.4.0' },
      readyTimeout: Duration.minutes(30),
      planValidity: Duration.hours(1),
      deletionPolicy: DeletionPolicy.DELETE,
    });

    const { kubernetes_manifest, kubernetes_secret_v1, nuodbaas_backup, terraform_data } = resourcesOf(stack);
    const { data, locals } = JSON.parse(Testing.synth(stack));
    expect(kubernetes_manifest.nightly_archive).toMatchObject({
      provider: 'kubernetes.east',
      manifest: { spec: { volumeSnapshotClassName: frozen('snapshot_class') } },
      timeouts: { create: '30m' },
    });
    expect(JSON.stringify(kubernetes_manifest.nightly_archive)).toContain('\\"1h\\"');
    expect(kubernetes_secret_v1.nightly_secret).toMatchObject({
      provider: 'kubernetes.east',
      metadata: { namespace: 'registry' },
    });
    expect(nuodbaas_backup.nightly).toMatchObject({ deletion_policy: 'delete', labels: { stage: 'test' } });
    expect(Object.keys(terraform_data)).toEqual(['nightly_cut']);
    expect(terraform_data.nightly_cut).toMatchObject({
      input: { snapshot_class: 'fast', namespace: 'databases' },
      triggers_replace: { triggers: { release: '1.4.0' } },
    });
    expect(data.kubernetes_resources.nightly_database_resources).toMatchObject({
      ...{ provider: 'kubernetes.east', api_version: 'cp.nuodb.com/v1beta1', kind: 'Database', namespace: 'databases' },
      field_selector: 'metadata.name=acme-messaging-demo',
    });
    expect(locals.nightly_described_database).toMatchObject({
      tier: 'n0.small',
      properties: { tierParameters: { size: 'big' } },
    });
    expect([backup.registryNamespace, backup.deletionPolicy]).toEqual(['registry', 'delete']);
    expect(resolveIn(stack, backup.fullyQualifiedName)).toContain(expression('nuodbaas_backup.nightly.name'));
    expect(resolveIn(stack, backup.storageManager)).toBe(expression(`coalesce(${CUT}.input.storage_manager, "")`));
    expect([backup.cut, backup.secret, ...backup.snapshots].map(({ friendlyUniqueId }) => friendlyUniqueId)).toEqual([
      ...['nightly_cut', 'nightly_secret', 'nightly_archive'],
    ]);
  });

  it('looks for the storage manager by the labels that Helm charts give', () => {
    const stack = newStack();

    define(stack);

    const { data } = JSON.parse(Testing.synth(stack));
    expect(data.kubernetes_resources.nightly_storage_managers).toMatchObject({
      ...{ api_version: 'v1', kind: 'Pod', namespace: 'databases' },
      label_selector: 'group=nuodb,domain=acme-messaging,database=demo,component=sm,role=nohotcopy',
    });
  });

  it('takes names that only Terraform knows', () => {
    const stack = newStack();
    const { stringValue } = new TerraformVariable(stack, 'name', {});

    define(stack, {
      database: stringValue,
      target: BackupTarget.storageManager(stringValue, { namespace: stringValue }),
    });

    const { data, locals } = JSON.parse(Testing.synth(stack));
    expect(locals.nightly_handle).toBe(`acme-messaging-${expression('var.name')}-${expression('local.nightly_name')}`);
    expect(locals.nightly_reasons[0]).toContain(`The storage manager ${expression('var.name')} in namespace`);
    expect(data.kubernetes_resources.nightly_archive_claim.field_selector).toBe(
      `metadata.name=archive-volume-${expression('var.name')}`,
    );
  });

  it('cuts archive and journal together by a group of nothing but their claims', () => {
    const stack = newStack();

    define(stack, { ...group, volumeGroupSnapshotClass: 'groups' });

    const labels = { [`cdktf-provider-nuodbaas/volume-group-${frozen('name')}`]: 'true' };
    const { kubernetes_labels, kubernetes_manifest } = resourcesOf(stack);
    expect(kubernetes_manifest).toMatchObject({
      nightly_group: {
        depends_on: ['kubernetes_labels.nightly_archive_label', 'kubernetes_labels.nightly_journal_label'],
        manifest: {
          ...{ apiVersion: 'groupsnapshot.storage.k8s.io/v1beta2', kind: 'VolumeGroupSnapshot' },
          spec: {
            volumeGroupSnapshotClassName: frozen('snapshot_class'),
            source: { selector: { matchLabels: labels } },
          },
        },
      },
    });
    expect(kubernetes_labels).toMatchObject({
      nightly_archive_label: { labels, metadata: { name: frozen('archive.claim') } },
      nightly_journal_label: { labels, metadata: { name: frozen('journal.claim') } },
    });
  });

  it('has the plan refuse the drivers that are known to have no groups, and name the way that works', () => {
    const stack = newStack();

    define(stack, group);

    const { nightly_reasons: reasons } = JSON.parse(Testing.synth(stack)).locals;
    for (const driver of ['Amazon EBS (ebs.csi.aws.com)', 'Outscale (bsu.csi.outscale.com)']) {
      expect(reasons).toContainEqual(expect.stringMatching(`${driver.replace(/[().]/g, '.')}.*OnDemandBackup`));
    }
  });

  it('is a managed backup, and recognized as what it is', () => {
    const backup = define(newStack());

    expect(SnapshotBackup.isSnapshotBackup(backup)).toBe(true);
    expect(backup).toBeInstanceOf(ManagedBackup);
    expect(BackupTarget.isBackupTarget(BackupTarget.lowestReadyOrdinal(lowest))).toBe(true);
    expect(RegistryPassword.isRegistryPassword(RegistryPassword.sensitive('x'))).toBe(true);
    expect([SnapshotBackup.isSnapshotBackup({}), BackupTarget.isBackupTarget({})]).toEqual([false, false]);
  });

  it('waits for what it depends on before it cuts', () => {
    const stack = newStack();
    const first = define(stack, { logicalId: undefined });

    new SnapshotBackup(stack, 'Second', {
      ...{ organization: 'acme', project: 'messaging', database: 'other', logicalId: 'second', dependsOn: [first] },
      target: BackupTarget.lowestReadyOrdinal(lowest),
      consistency: SnapshotConsistency.SINGLE_VOLUME,
      password: RegistryPassword.ephemeral(expression('var.dba_password')),
    });

    expect(resourcesOf(stack).kubernetes_manifest.second_archive.depends_on).toEqual([
      `nuodbaas_backup.${first.logicalId}`,
    ]);
  });
});

describe('the password of a snapshot backup', () => {
  it('is written and forgotten where it is ephemeral', () => {
    const stack = newStack();

    define(stack, { password: RegistryPassword.ephemeral(expression('ephemeral.vault.dba.password'), 3) });

    const secret = onlyResource(stack, 'kubernetes_secret_v1');
    expect(secret).toMatchObject({ binary_data_wo_revision: 3 });
    expect(secret.data).toBeUndefined();
    expect(secret.binary_data_wo).toMatchObject({
      format: expression('base64encode("cdktf-provider-nuodbaas/v1")'),
      'dba-password': expression(`base64encode("${expression('ephemeral.vault.dba.password')}")`),
    });
    expect(resourcesOf(stack).terraform_data.nightly_cut.triggers_replace).toEqual({ triggers: {}, password: '3' });
  });

  it('is in the state where it is said to be, and another one is another backup', () => {
    const stack = newStack();
    const { stringValue } = new TerraformVariable(stack, 'dba_password', { sensitive: true });

    define(stack, { password: RegistryPassword.sensitive(stringValue) });

    const secret = onlyResource(stack, 'kubernetes_secret_v1');
    expect(secret).toMatchObject({ data: { 'dba-password': expression('var.dba_password') }, immutable: true });
    expect(secret.binary_data_wo).toBeUndefined();
    expect(resourcesOf(stack).terraform_data.nightly_cut.triggers_replace).toEqual({
      triggers: {},
      password: expression(`sha256("${expression('var.dba_password')}")`),
    });
  });

  it.each([
    ['ephemeral', RegistryPassword.ephemeral('hunter2')],
    ['sensitive', RegistryPassword.sensitive('hunter2')],
  ])('is refused as a literal where it is %s', (_, password) => {
    const stack = newStack();
    define(stack, { password });

    expect(() => Testing.synth(stack)).toThrow('stack/Nightly: password is a literal');
    expect(() => Testing.synth(stack)).not.toThrow('hunter2');
  });

  it('has a revision that counts from 1', () => {
    expect(() => RegistryPassword.ephemeral('x', 0)).toThrow('revision is 0 but must be a whole number from 1 on');
  });
});

describe('letting go of a snapshot backup', () => {
  it.each([
    ['one volume', {}],
    ['a group', group],
  ])('covers every resource that it may have made of %s', (_, props) => {
    const made = newStack();
    define(made, props);
    const stack = newStack();

    SnapshotBackup.forget(stack, 'nightly');

    const { removed } = JSON.parse(Testing.synth(stack));
    const resources = made.node
      .findAll()
      .filter((it): it is TerraformResource => TerraformResource.isTerraformResource(it));
    expect(resources.length).toBeGreaterThan(4);
    for (const { terraformResourceType, friendlyUniqueId } of resources) {
      const from = `${terraformResourceType}.${friendlyUniqueId}`;
      expect(removed).toContainEqual({ from, lifecycle: { destroy: false } });
    }
  });

  it('can be done for several', () => {
    const stack = newStack();

    for (const logicalId of ['one', 'two']) SnapshotBackup.forget(stack, logicalId);

    const { removed } = JSON.parse(Testing.synth(stack));
    const addresses = removed.map(({ from }: { from: string }) => from);
    expect(addresses).toEqual(expect.arrayContaining(['nuodbaas_backup.one', 'nuodbaas_backup.two']));
  });

  it('is refused by a name that Terraform would not take', () => {
    expect(() => SnapshotBackup.forget(newStack(), 'not a name')).toThrow('logicalId is "not a name" but must be');
  });
});

it('can be registered by the official provider, as its docstring says', () => {
  const stack = newStack();
  new provider.NuodbaasProvider(stack, 'Nuodbaas');
  const backup = define(stack);

  backup.resource.resetRegistryFormat();
  backup.resource.resetDeletionPolicy();
  stack.addOverride('terraform.required_providers.nuodbaas.version', '~> 1.5');

  const { terraform } = JSON.parse(Testing.synth(stack));
  const { depends_on, lifecycle, import_source, ...attributes } = resourcesOf(stack).nuodbaas_backup.nightly;
  const official = OFFICIAL['resource nuodbaas_backup'].map((line) => line.split(':')[0]);
  expect(terraform.required_providers.nuodbaas).toEqual({ source: 'nuodb/nuodbaas', version: '~> 1.5' });
  expect(official).toEqual(expect.arrayContaining(Object.keys(attributes)));
  expect(import_source).toEqual({ backup_handle: frozen('handle'), backup_plugin: 'embedded.cp.nuodb.com' });
});

it('has addresses of its own for each construct without a logical ID', () => {
  const stack = newStack(newApp());
  define(stack, { logicalId: undefined });

  const ids = stack.node.findAll().filter((it): it is TerraformResource => TerraformResource.isTerraformResource(it));

  expect(new Set(ids.map(({ friendlyUniqueId }) => friendlyUniqueId)).size).toBe(ids.length);
  expect(App.isApp(stack.node.root)).toBe(true);
});
