import {
  decodeRegistryEntry,
  encodeRegistryEntry,
  fromSecretData,
  isRegistryEntry,
  REGISTRY_FORMAT,
  type RegistryEntry,
} from '../../src/registry';

const ENTRY: RegistryEntry = {
  database: {
    organization: 'acme',
    project: 'messaging',
    name: 'demo',
    tier: 'n0.small',
    labels: { stage: 'test' },
    properties: { archiveDiskSize: '5Gi', journalDiskSize: '1Gi', productVersion: '6.0.2' },
  },
  dbaPassword: 'a "quoted" s3cret',
  volumeSnapshots: [{ role: 'archive', name: 'snap', handle: 'snap-handle', claim: 'archive-volume-sm-0' }],
  persistentVolumeClaims: [{ role: 'archive', name: 'archive-volume-sm-0', size: '5Gi' }],
  status: { state: 'Succeeded', creationTime: '2024-10-04T09:56:16Z', databaseProductVersion: '6.0.2' },
};

test('an entry that was encoded decodes to itself', () => {
  expect(decodeRegistryEntry(encodeRegistryEntry(ENTRY))).toEqual(ENTRY);
});

test('format v1 has exactly its six keys', () => {
  expect(encodeRegistryEntry(ENTRY)).toEqual({
    format: 'cdktf-provider-nuodbaas/v1',
    database: JSON.stringify(ENTRY.database),
    'dba-password': ENTRY.dbaPassword,
    'volume-snapshots': JSON.stringify(ENTRY.volumeSnapshots),
    'persistent-volume-claims': JSON.stringify(ENTRY.persistentVolumeClaims),
    status: JSON.stringify(ENTRY.status),
  });
});

test('an entry does not hold the handle it is kept under', () => {
  expect(Object.values(encodeRegistryEntry(ENTRY)).join()).not.toContain('acme-messaging-demo');
});

describe('decoding refuses', () => {
  test.each([[undefined], ['cdktf-provider-nuodbaas/v2']])('the format %s', (format) => {
    const data = { ...encodeRegistryEntry(ENTRY), format };

    expect(() => decodeRegistryEntry(data)).toThrow(
      `Registry entry has a "format" other than ${REGISTRY_FORMAT}: it was written by something else.`,
    );
  });

  test.each(['database', 'dba-password', 'volume-snapshots', 'persistent-volume-claims', 'status'])(
    'an entry without the key %s, by its name',
    (key) => {
      const data = { ...encodeRegistryEntry(ENTRY), [key]: undefined };

      expect(() => decodeRegistryEntry(data)).toThrow(`Registry entry lacks the key "${key}".`);
    },
  );

  test('a value that is not JSON, without repeating it', () => {
    const data = { ...encodeRegistryEntry(ENTRY), database: 'a s3cret in the wrong place' };

    expect(() => decodeRegistryEntry(data)).toThrow(new TypeError('Registry entry\'s key "database" is not JSON.'));
  });

  test.each([
    ['database', { organization: 'acme', project: 'messaging' }, 'name'],
    ['volume-snapshots', ENTRY.volumeSnapshots[0], 'role'],
    ['volume-snapshots', [ENTRY.volumeSnapshots[0], { role: 'archive', name: 'snap', claim: 'c' }], 'handle'],
    ['persistent-volume-claims', [null], 'role'],
    ['status', 'Succeeded', 'state'],
  ])('a %s that lacks a field, by its name', (key, value, field) => {
    const data = { ...encodeRegistryEntry(ENTRY), [key]: JSON.stringify(value) };

    expect(() => decodeRegistryEntry(data)).toThrow(`Registry entry's key "${key}" lacks the field "${field}".`);
  });
});

describe('where snapshots are in a cluster', () => {
  const [snapshot] = ENTRY.volumeSnapshots;
  const decodeWith = (fields: object) =>
    decodeRegistryEntry({
      ...encodeRegistryEntry(ENTRY),
      'volume-snapshots': JSON.stringify([{ ...snapshot, ...fields }]),
    });

  test('is kept, beside fields that a later version may add', () => {
    const fields = { namespace: 'db', driver: 'ebs.csi.aws.com', volumeMode: 'Filesystem', later: { version: 2 } };

    expect(decodeWith(fields).volumeSnapshots).toEqual([{ ...snapshot, ...fields }]);
  });

  test.each(['namespace', 'driver', 'volumeMode'])('is refused where the %s is not text', (field) => {
    expect(() => decodeWith({ [field]: ['db'] })).toThrow(
      `Registry entry's key "volume-snapshots" has a field "${field}" that is not text.`,
    );
  });
});

test('entries of this project, of whatever version, are told from the data of others', () => {
  expect(isRegistryEntry(encodeRegistryEntry(ENTRY))).toBe(true);
  expect(isRegistryEntry({ format: 'cdktf-provider-nuodbaas/v2' })).toBe(true);
  expect(isRegistryEntry({ format: 'another/v1' })).toBe(false);
  expect(isRegistryEntry({})).toBe(false);
});

test("a Secret's data is decoded from base64", () => {
  expect(fromSecretData({ password: 'cMOkc3N3b3Jk', empty: '' })).toEqual({ password: 'pässword', empty: '' });
});

test('a password that is not JSON is taken as it is', () => {
  const data = encodeRegistryEntry({ ...ENTRY, dbaPassword: '{not json' });

  expect(decodeRegistryEntry(data).dbaPassword).toBe('{not json');
});
