import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { type TerraformStack, TerraformVariable } from 'cdktf';
import { DeletionPolicy, RegistryTransfer, type RegistryTransferProps } from '../../../src';
import { expression, newStack, onlyResource, resourcesOf } from '../../support/synth';

const imported = {
  organization: 'acme',
  project: 'messaging',
  database: 'demo',
  name: '1',
  source: 'acme/messaging/demo/1',
};
const LABELS = { 'backup.cp.nuodb.com/backup-id': 'acme-messaging-demo-1' };
const API_VERSION = 'snapshot.storage.k8s.io/v1';

function transfer(props: Partial<RegistryTransferProps>, stack = newStack()): TerraformStack {
  const [from, to] = ['here', 'there'].map((alias) => ({
    kubernetes: new KubernetesProvider(stack, alias, { alias }),
  }));
  new RegistryTransfer(stack, 'Transfer', { ...imported, from, to, logicalId: 'demo', ...props });
  return stack;
}

function entryOf(role: string): (field: string) => string {
  return (field) => expression(`terraform_data.demo_snapshots.input.${role}.${field}`);
}

/** The text of an expression without its braces. */
function inside(value: string): string {
  return value.slice(2, -1);
}

describe('the snapshots of a transferred backup', () => {
  it('are left to the control plane unless they are asked for', () => {
    const { kubernetes_manifest: manifests, terraform_data: entry } = resourcesOf(transfer({}));

    expect({ manifests, entry }).toEqual({});
  });

  it('are bound as the entry says, retained, and there before the import', () => {
    const stack = transfer({ snapshots: {} });

    const archive = entryOf('archive');
    const [name, namespace] = ['name', 'namespace'].map(archive);
    const contentName = expression(
      `join("-", ["nuodbaas", substr(sha256(join("/", [${inside(namespace)}, ${inside(name)}])), 0, 40)])`,
    );
    const common = { provider: 'kubernetes.there', lifecycle: { prevent_destroy: true } };
    expect(resourcesOf(stack).kubernetes_manifest).toEqual({
      demo_archive_content: {
        ...common,
        manifest: {
          ...{
            apiVersion: API_VERSION,
            kind: 'VolumeSnapshotContent',
            metadata: { name: contentName, labels: LABELS },
          },
          spec: {
            deletionPolicy: 'Retain',
            driver: archive('driver'),
            source: { snapshotHandle: archive('handle') },
            sourceVolumeMode: archive('volume_mode'),
            volumeSnapshotRef: { apiVersion: API_VERSION, kind: 'VolumeSnapshot', name, namespace },
          },
        },
      },
      demo_archive: {
        ...common,
        manifest: {
          ...{ apiVersion: API_VERSION, kind: 'VolumeSnapshot', metadata: { name, namespace, labels: LABELS } },
          spec: { source: { volumeSnapshotContentName: contentName } },
        },
        depends_on: ['kubernetes_manifest.demo_archive_content'],
      },
    });
    expect(onlyResource(stack, 'nuodbaas_backup').depends_on).toEqual([
      'kubernetes_secret_v1.demo',
      'kubernetes_manifest.demo_archive',
    ]);
  });

  it('are read of an entry of format v1 when it is transferred, and kept', () => {
    const { input, lifecycle, triggers_replace } = onlyResource(transfer({ snapshots: {} }), 'terraform_data');

    expect(triggers_replace).toBe('acme-messaging-demo-1');
    expect(input).toBe(
      expression(
        'try({ for it in jsondecode(nonsensitive(base64decode(local.demo_data["volume-snapshots"]))) : it.role => ' +
          '{ name = it.name, handle = it.handle, volume_mode = try(it.volumeMode, null), ' +
          'namespace = try(it.namespace, null), driver = try(it.driver, null) } ' +
          'if nonsensitive(base64decode(local.demo_data["format"])) == "cdktf-provider-nuodbaas/v1" }, {})',
      ),
    );
    expect(lifecycle).toEqual({
      ignore_changes: ['input'],
      postcondition: [
        {
          condition: expression('try(toset(keys(self.input)) == toset(["archive"]), false)'),
          error_message: expect.stringContaining('does not have just the snapshots to bind, archive.'),
        },
        {
          condition: expression('alltrue([for it in values(self.input) : it.namespace != null && it.driver != null])'),
          error_message: expect.stringContaining('Set snapshots.namespace and snapshots.driver.'),
        },
      ],
    });
  });

  it('are two with a journal, where and by what driver and class they are told, and deleted where the policy says so', () => {
    const snapshots = { journal: true, namespace: 'db', driver: 'ebs.csi.aws.com', volumeSnapshotClass: 'ebs' };
    const stack = transfer({ snapshots, deletionPolicy: DeletionPolicy.DELETE });

    const { kubernetes_manifest: manifests, terraform_data: entry } = resourcesOf(stack);
    const roles = ['archive', 'journal'];
    expect(Object.keys(manifests).sort()).toEqual(roles.flatMap((role) => [`demo_${role}`, `demo_${role}_content`]));
    for (const role of roles) {
      const contentName = expression(
        `join("-", ["nuodbaas", substr(sha256(join("/", ["db", terraform_data.demo_snapshots.input.${role}.name])), 0, 40)])`,
      );
      expect(manifests[`demo_${role}_content`]).toMatchObject({
        lifecycle: { prevent_destroy: false },
        manifest: {
          metadata: { name: contentName },
          spec: {
            // Whatever is deleted, the bytes stay.
            deletionPolicy: 'Retain',
            driver: 'ebs.csi.aws.com',
            volumeSnapshotClassName: 'ebs',
            volumeSnapshotRef: { namespace: 'db', name: entryOf(role)('name') },
          },
        },
      });
      expect(manifests[`demo_${role}`]).toMatchObject({
        lifecycle: { prevent_destroy: false },
        manifest: {
          metadata: { namespace: 'db' },
          spec: { volumeSnapshotClassName: 'ebs', source: { volumeSnapshotContentName: contentName } },
        },
      });
    }
    expect(entry.demo_snapshots.lifecycle).toMatchObject({
      postcondition: [
        { condition: expression('try(toset(keys(self.input)) == toset(["archive","journal"]), false)') },
        { condition: expression('alltrue([for it in values(self.input) : true])') },
      ],
    });
  });

  it('have the label that Terraform computes where only it knows the handle', () => {
    const stack = newStack();
    const handle = new TerraformVariable(stack, 'handle', {}).stringValue;
    const namespace = new TerraformVariable(stack, 'namespace', {}).stringValue;

    transfer({ source: undefined, handle, snapshots: { namespace } }, stack);

    const { demo_archive: archive, demo_archive_content: content } = resourcesOf(stack).kubernetes_manifest;
    expect(archive).toMatchObject({
      manifest: {
        metadata: {
          namespace: expression('var.namespace'),
          labels: {
            'backup.cp.nuodb.com/backup-id': expression(
              '(length(var.handle) <= 63) ? var.handle : join("-", [substr(var.handle, 0, 52), substr(sha256(var.handle), 0, 10)])',
            ),
          },
        },
      },
    });
    expect(content).toMatchObject({
      manifest: {
        metadata: {
          name: expression(
            `join("-", ["nuodbaas", substr(sha256(join("/", [var.namespace, ${inside(entryOf('archive')('name'))}])), 0, 40)])`,
          ),
        },
      },
    });
  });
});
