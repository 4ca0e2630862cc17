import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { type TerraformStack, TerraformVariable } from 'cdktf';
import { parse } from 'yaml';
import {
  BackupTarget,
  provider,
  RegistryPassword,
  SnapshotBackup,
  type SnapshotBackupProps,
  SnapshotConsistency,
} from '../../../src';
import type { Document } from '../../../src/cli/render/document';
import { plannedCuts } from '../../../src/cli/render/kubernetes/planned-cuts';
import { renderKubernetes } from '../../../src/cli/render/kubernetes/render-kubernetes';
import { temporaryFolder } from '../../support/folders';
import { newStack } from '../../support/synth';

const NAME = '20241004095616';
const CUT_AT = new Date('2024-10-04T09:56:16Z');
const ARCHIVE = 'archive-volume-sm-x-0';
const JOURNAL = 'journal-volume-sm-x-0';

function stackWith(props: Partial<SnapshotBackupProps> = {}): TerraformStack {
  const stack = newStack();
  new KubernetesProvider(stack, 'kubernetes', {});
  new provider.NuodbaasProvider(stack, 'nuodbaas');
  const password = new TerraformVariable(stack, 'password', { type: 'string', sensitive: true });
  new SnapshotBackup(stack, 'backup', {
    organization: 'acme',
    project: 'messaging',
    database: 'demo',
    target: BackupTarget.claims({ namespace: 'databases', archive: ARCHIVE }),
    consistency: SnapshotConsistency.SINGLE_VOLUME,
    password: RegistryPassword.ephemeral(password.stringValue),
    databaseProperties: { tier: 'n0.small' },
    ...props,
  });
  return stack;
}

/** With the paths of its constructs, which `Testing.synth` leaves out. */
function documentOf(stack: TerraformStack): Document {
  return JSON.parse(JSON.stringify(stack.toTerraform())) as Document;
}

test('a cut of named claims is known', () => {
  const [cut, ...others] = plannedCuts(documentOf(stackWith()), NAME);

  expect(others).toEqual([]);
  expect(cut).toEqual({
    construct: 'stack/backup',
    backup: { organization: 'acme', project: 'messaging', database: 'demo', name: NAME },
    handle: 'acme-messaging-demo-20241004095616',
    namespace: 'databases',
    claims: { archive: ARCHIVE },
    snapshotClass: undefined,
    registryNamespace: 'nuodb-cp-system',
    database: { organization: 'acme', project: 'messaging', name: 'demo', tier: 'n0.small', properties: {} },
  });
});

test('so is one of both volumes, with a class', () => {
  const stack = stackWith({
    target: BackupTarget.claims({ namespace: 'databases', archive: ARCHIVE, journal: JOURNAL }),
    consistency: SnapshotConsistency.WRITES_STOPPED,
    volumeSnapshotClass: 'fast',
  });

  expect(plannedCuts(documentOf(stack), NAME)).toMatchObject([
    { claims: { archive: ARCHIVE, journal: JOURNAL }, snapshotClass: 'fast' },
  ]);
});

test.each<[string, Partial<SnapshotBackupProps>, string]>([
  [
    'the storage manager that is ready',
    { target: BackupTarget.lowestReadyOrdinal({ namespace: 'databases', domain: 'a', database: 'demo' }) },
    'BackupTarget.claims',
  ],
  [
    'whether a storage manager is ready',
    { target: BackupTarget.storageManager('sm-x-0', { namespace: 'databases' }) },
    'BackupTarget.claims',
  ],
  ['a Database resource', { databaseResource: { name: 'demo', namespace: 'databases' } }, 'Leave databaseResource out'],
  [
    'the labels of a group',
    {
      target: BackupTarget.claims({ namespace: 'databases', archive: ARCHIVE, journal: JOURNAL }),
      consistency: SnapshotConsistency.VOLUME_GROUP,
    },
    'SnapshotConsistency.SINGLE_VOLUME',
  ],
  ['a namespace from elsewhere', { registryNamespace: '${var.namespace}' }, 'registryNamespace is an expression'],
])('%s is known to Terraform alone, which is said with the construct', (_, props, advice) => {
  const plan = () => plannedCuts(documentOf(stackWith(props)), NAME);

  expect(plan).toThrow('stack/backup');
  expect(plan).toThrow(advice);
});

test('without a time nothing is rendered', async () => {
  await expect(renderKubernetes({}, {})).rejects.toThrow('Cannot render for Kubernetes without --cut-at');
});

test('without a SnapshotBackup there is nothing to render', async () => {
  await expect(renderKubernetes({}, { cutAt: CUT_AT })).rejects.toThrow('The stack has no SnapshotBackup');
});

describe('registering', () => {
  async function registered(items: readonly object[]): Promise<Record<string, string>> {
    const snapshots = join(await temporaryFolder(), 'snapshots.json');
    await writeFile(snapshots, JSON.stringify({ items }));
    return renderKubernetes(documentOf(stackWith()), { cutAt: CUT_AT, snapshots, secretStore: 'vault' });
  }

  const name = `acme-messaging-demo-${NAME}-archive`;
  const content = {
    kind: 'VolumeSnapshotContent',
    metadata: { name: 'content' },
    status: { snapshotHandle: 'snap-1' },
  };
  const status = { readyToUse: true, creationTime: '2024-10-04T09:56:20Z', restoreSize: '1Gi' };
  const bound = { ...status, boundVolumeSnapshotContentName: 'content' };
  const snapshot = { kind: 'VolumeSnapshot', metadata: { name, namespace: 'databases' }, status: bound };

  test('says what the storage system made, and no password', async () => {
    const { 'registry-secrets.yaml': text } = await registered([snapshot, content]);

    const { spec } = parse(text);
    expect(JSON.parse(spec.target.template.data['volume-snapshots'])).toEqual([
      { role: 'archive', name, handle: 'snap-1', claim: ARCHIVE, namespace: 'databases' },
    ]);
    expect(spec.target.template.data['dba-password']).toBe('{{ .password }}');
  });

  test.each([
    ['is missing', [content]],
    ['is of another namespace', [{ ...snapshot, metadata: { name, namespace: 'other' } }, content]],
    ['is not ready', [{ ...snapshot, status: { ...bound, readyToUse: false } }, content]],
    ['has no content', [snapshot]],
  ])('waits for a snapshot that %s', async (_, items) => {
    await expect(registered(items)).rejects.toThrow(`Cannot register stack/backup: VolumeSnapshot databases/${name}`);
  });

  test('needs to know where the password is', async () => {
    const options = { cutAt: CUT_AT, snapshots: 'any.json' };

    await expect(renderKubernetes(documentOf(stackWith()), options)).rejects.toThrow('without --secret-store');
  });
});
