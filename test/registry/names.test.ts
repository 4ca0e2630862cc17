import {
  BACKUP_NAME,
  backupHandle,
  backupIdLabelValue,
  formatBackupName,
  generatedBackupName,
  generatedBackupTime,
  handleOfRegistrySecret,
  NAME,
  parseBackupName,
  registrySecretName,
  volumeSnapshotContentName,
} from '../../src/registry';

const BACKUP = { organization: 'acme', project: 'messaging', database: 'demo', name: '20241004095616' };

describe('names of organizations, projects and databases', () => {
  test.each(['a', 'acme', 'a1', 'x'.repeat(63)])('accept %s', (name) => {
    expect(name).toMatch(NAME);
  });

  test.each(['', 'Acme', '1acme', 'ac-me', 'ac me', 'acmé', 'acme\n', 'x'.repeat(64)])('refuse %j', (name) => {
    expect(name).not.toMatch(NAME);
  });
});

describe('backup names', () => {
  test.each(['0', '20241004095616', 'nightly', 'v1', '9'.repeat(64)])('accept %s', (name) => {
    expect(name).toMatch(BACKUP_NAME);
  });

  test.each(['', '1a', 'Nightly', 'a/b', '-1', '1\n'])('refuse %j', (name) => {
    expect(name).not.toMatch(BACKUP_NAME);
  });
});

describe('a fully-qualified backup name', () => {
  test('is taken apart into its four parts', () => {
    expect(parseBackupName('acme/messaging/demo/20241004095616')).toEqual(BACKUP);
  });

  test('is put together from what it was taken apart into', () => {
    expect(formatBackupName(BACKUP)).toBe('acme/messaging/demo/20241004095616');
  });

  test.each([
    'acme/messaging/demo',
    'acme/messaging/demo/20241004095616/more',
    '/acme/messaging/demo/20241004095616',
    'acme//demo/20241004095616',
    'acme/messaging/demo/',
    'Acme/messaging/demo/20241004095616',
    'acme/messaging/demo/1a',
    '',
  ])('is not %j', (text) => {
    expect(parseBackupName(text)).toBeUndefined();
  });
});

describe('the names a backup is kept under', () => {
  test('its handle joins the parts of its name by hyphens', () => {
    expect(backupHandle(BACKUP)).toBe('acme-messaging-demo-20241004095616');
  });

  test('its registry Secret is named after the handle', () => {
    expect(registrySecretName('acme-messaging-demo-20241004095616')).toBe(
      'cp.nuodb.com.backup.acme-messaging-demo-20241004095616',
    );
  });

  test('a Secret name of 253 characters is accepted and one of 254 refused with the way out', () => {
    expect(registrySecretName('h'.repeat(233))).toHaveLength(253);

    expect(() => registrySecretName('h'.repeat(234))).toThrow(
      /named with 254 characters, but Kubernetes allows 253: use shorter/,
    );
  });
});

describe('the label that Secrets are found by', () => {
  const LABEL_VALUE = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

  test('is the handle where that fits into a label value', () => {
    const handle = 'h'.repeat(63);

    expect(backupIdLabelValue(handle)).toBe(handle);
  });

  test('is the start of a handle that does not fit, and a hash of the whole', () => {
    const handle = `${'o'.repeat(40)}-${'p'.repeat(40)}-demo-20241004095616`;

    const value = backupIdLabelValue(handle);

    expect(value).toMatch(LABEL_VALUE);
    expect(value).toHaveLength(63);
    expect(value.startsWith(`${'o'.repeat(40)}-${'p'.repeat(11)}-`)).toBe(true);
  });

  test('keeps handles apart that differ only where they are cut', () => {
    const start = 'x'.repeat(60);

    expect(backupIdLabelValue(`${start}-first`)).not.toBe(backupIdLabelValue(`${start}-other`));
  });

  test('does not change between releases', () => {
    expect(backupIdLabelValue('a'.repeat(64))).toBe(`${'a'.repeat(52)}-ffe054fe7a`);
  });
});

describe('generated backup names', () => {
  test('are the time in UTC, to the second', () => {
    expect(generatedBackupName(new Date('2024-10-04T09:56:16.987Z'))).toBe('20241004095616');
    expect(generatedBackupName(new Date('2024-10-04T01:56:16+02:00'))).toBe('20241003235616');
  });

  test('stand for the time they were made from', () => {
    expect(generatedBackupTime('20241004095616')).toEqual(new Date('2024-10-04T09:56:16Z'));
    expect(generatedBackupTime('20240229000000')).toEqual(new Date('2024-02-29T00:00:00Z'));
  });

  test.each([
    ['a month 13', '20241304095616'],
    ['a day that the month lacks', '20230229000000'],
    ['an hour 24', '20241004240000'],
    ['too few digits', '2024100409561'],
    ['too many digits', '202410040956160'],
    ['a name in letters', 'nightly'],
  ])('do not stand for a time with %s', (_, name) => {
    expect(generatedBackupTime(name)).toBeUndefined();
  });
});

test("a registry Secret's name tells the handle, and another name none", () => {
  expect(handleOfRegistrySecret(registrySecretName('acme-messaging-demo-1'))).toBe('acme-messaging-demo-1');
  expect(handleOfRegistrySecret('cp.nuodb.com.backup.')).toBeUndefined();
  expect(handleOfRegistrySecret('another')).toBeUndefined();
});

test("a VolumeSnapshotContent's name follows from its snapshot's namespace and name, and fits", () => {
  // printf db/cut | sha256sum
  expect(volumeSnapshotContentName('db', 'cut')).toBe('nuodbaas-1db4affdc9eed7244b24ddd4bfca171c220cb78f');
  expect(volumeSnapshotContentName('x'.repeat(63), 'y'.repeat(253))).toHaveLength(49);
});
