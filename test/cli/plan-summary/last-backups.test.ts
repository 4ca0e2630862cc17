import { BACKUP, change, DATABASE, destroyed, prior, summaryOf } from '../../support/plans';

const OTHER = { ...BACKUP, name: '2', status: { state: 'Succeeded', backup_handle: 'acme-messaging-demo-2' } };
const LOST = { database: 'acme/messaging/demo', backups: ['acme/messaging/demo/1'] };
const AT_SERVER = {
  database: 'acme/messaging/demo',
  databaseShown: 'acme/messaging/demo',
  backup: { key: 'acme/messaging/demo/3', shown: 'acme/messaging/demo/3' },
  handle: 'acme-messaging-demo-3',
};

test('the only one that the state has is the last one', async () => {
  const { dangers, markdown } = await summaryOf({
    changes: [destroyed('nuodbaas_backup.b', BACKUP)],
    state: [prior('nuodbaas_backup.b', BACKUP)],
  });

  expect(dangers).toEqual([{ ...LOST, anotherIsTaken: false, databaseIsDestroyed: false }]);
  expect(markdown).toContain('> **The last restorable backup of `acme/messaging/demo` is destroyed**');
  expect(markdown).toContain('only the state was looked at');
});

test('two that are destroyed together are the last ones', async () => {
  const { dangers } = await summaryOf({
    changes: [destroyed('nuodbaas_backup.b', BACKUP), destroyed('nuodbaas_backup.o', OTHER)],
    state: [prior('nuodbaas_backup.b', BACKUP), prior('nuodbaas_backup.o', OTHER)],
  });

  expect(dangers).toMatchObject([{ backups: ['acme/messaging/demo/1', 'acme/messaging/demo/2'] }]);
});

describe('another one is left where', () => {
  const changes = [destroyed('nuodbaas_backup.b', BACKUP)];
  const state = [prior('nuodbaas_backup.b', BACKUP)];

  test.each([
    ['a resource of the stack, in a module', prior('nuodbaas_backup.o', OTHER)],
    ['a data source has it', prior('data.nuodbaas_latest_backup.o', { ...OTHER, full_name: 'acme/messaging/demo/2' })],
  ])('%s', async (_, other) => {
    expect((await summaryOf({ changes, state: [...state, other] })).dangers).toEqual([]);
  });

  test('the control plane has it, though the state does not', async () => {
    const { dangers, markdown } = await summaryOf({ changes, state }, [AT_SERVER]);

    expect(dangers).toEqual([]);
    expect(markdown).not.toContain('only the state was looked at');
  });
});

test.each([
  ['is of another database', { ...OTHER, database: 'other' }],
  ['has failed', { ...OTHER, status: { state: 'Failed' } }],
  ['is still being taken', { ...OTHER, status: { state: 'Pending' } }],
])('one that %s does not count', async (_, other) => {
  const { dangers } = await summaryOf({
    changes: [destroyed('nuodbaas_backup.b', BACKUP)],
    state: [prior('nuodbaas_backup.b', BACKUP), prior('nuodbaas_backup.o', other)],
  });

  expect(dangers).toMatchObject([LOST]);
});

test('where the control plane is asked, what it has counts, and not the state', async () => {
  const { dangers } = await summaryOf(
    {
      changes: [destroyed('nuodbaas_backup.b', BACKUP)],
      state: [prior('nuodbaas_backup.b', BACKUP), prior('nuodbaas_backup.o', OTHER)],
    },
    [],
  );

  expect(dangers).toMatchObject([LOST]);
});

test('of one that could not be restored from nothing is lost', async () => {
  const failed = { ...BACKUP, status: { state: 'Failed' } };
  const { dangers, markdown } = await summaryOf({
    changes: [destroyed('nuodbaas_backup.b', failed)],
    state: [prior('nuodbaas_backup.b', failed)],
  });

  expect(dangers).toEqual([]);
  expect(markdown).toContain('its state is `Failed`, so that it could not be restored from');
});

describe('a backup that must succeed first keeps it from being the last one:', () => {
  const state = [prior('nuodbaas_backup.b', BACKUP)];
  const unnamed = { ...BACKUP, name: null, status: null };
  const unknown = { after_unknown: { name: true, status: true } };

  test('one that triggers ask for', async () => {
    const changes = [change('nuodbaas_backup.b', ['update'], BACKUP, unnamed, unknown)];

    expect((await summaryOf({ changes, state })).dangers).toEqual([]);
  });

  test('one that is created before the other is destroyed, and not one that is created after it', async () => {
    const replaced = (...actions: string[]) => [change('nuodbaas_backup.b', actions, BACKUP, unnamed, unknown)];

    expect((await summaryOf({ changes: replaced('create', 'delete'), state })).dangers).toEqual([]);
    expect((await summaryOf({ changes: replaced('delete', 'create'), state })).dangers).toMatchObject([
      { ...LOST, anotherIsTaken: true },
    ]);
  });

  test.each([
    ['a final backup that aborts', {}, 0],
    ['but not a final backup that may fail', { on_failure: 'continue' }, 1],
    ['but not a final backup that is switched off', { enabled: false }, 1],
  ])('%s', async (_, guard, count) => {
    const changes = [
      destroyed('nuodbaas_backup.b', BACKUP),
      destroyed('nuodbaas_database.d', { ...DATABASE, final_backup: guard }),
    ];

    const { dangers } = await summaryOf({ changes, state });

    expect(dangers).toHaveLength(count);
    expect(dangers.filter(({ databaseIsDestroyed }) => databaseIsDestroyed)).toHaveLength(count);
  });
});

describe('of a backup in a cluster', () => {
  const metadata = { namespace: 'nuodb-cp-system', name: 'cp.nuodb.com.backup.acme-messaging-demo-1', labels: null };
  const secret = { metadata: [metadata], data: { password: 'hunter2' } };
  const manifest = { manifest: { kind: 'Secret', metadata, data: { password: 'hunter2' } } };
  const snapshot = (name: string, labels?: object) => ({
    manifest: { kind: 'VolumeSnapshot', metadata: { namespace: 'db', name, labels } },
  });
  const label = { 'backup.cp.nuodb.com/backup-id': 'acme-messaging-demo-1' };
  const operators = 'archive-volume-sm-0-acme-messaging-demo-1-c8b8b48';

  test.each([
    ['the registry Secret', destroyed('kubernetes_secret_v1.s', secret)],
    ['the registry Secret, in its former type', destroyed('kubernetes_secret.s', secret)],
    ['the registry Secret as a manifest', destroyed('kubernetes_manifest.s', manifest)],
    ['a snapshot with its label', destroyed('kubernetes_manifest.v', snapshot('archive', label))],
    ["a snapshot with the operator's name", destroyed('kubernetes_manifest.v', snapshot(operators))],
  ])('%s is as much as the backup', async (_, gone) => {
    const { dangers, markdown } = await summaryOf({ changes: [gone], state: [prior('nuodbaas_backup.b', BACKUP)] });

    expect(dangers).toMatchObject([LOST]);
    expect(markdown).toContain('**Kubernetes objects of backups destroyed**');
    expect(markdown).not.toContain('hunter2');
  });

  test('a Secret stands for its backup where the state has no other trace of it', async () => {
    expect((await summaryOf({ changes: [destroyed('kubernetes_secret_v1.s', secret)] })).dangers).toMatchObject([LOST]);
  });

  test.each([
    ['a Secret of something else', destroyed('kubernetes_secret_v1.s', { metadata: [{ name: 'tls' }] })],
    ['a snapshot of another backup', destroyed('kubernetes_manifest.v', snapshot('archive-acme-messaging-demo-12'))],
    ['some other object', destroyed('kubernetes_manifest.d', { manifest: { kind: 'Deployment', metadata } })],
  ])('%s is not', async (_, gone) => {
    const { dangers } = await summaryOf({ changes: [gone], state: [prior('nuodbaas_backup.b', BACKUP)] });

    expect(dangers).toEqual([]);
  });
});
