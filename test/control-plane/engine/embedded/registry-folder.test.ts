import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyRegistryEntry } from '../../../../src/control-plane';
import { openRegistryFolder } from '../../../../src/control-plane/engine/embedded/registry-folder';
import type { RegistryEntry } from '../../../../src/registry';
import { temporaryFolder } from '../../../support/folders';

const HANDLE = 'acme-messaging-demo-20241004095616';
const ENTRY: RegistryEntry = {
  database: { organization: 'acme', project: 'messaging', name: 'demo' },
  dbaPassword: 'hush',
  volumeSnapshots: [{ role: 'archive', name: 'snapshot', handle: 'file:///snapshot', claim: 'archive-volume-sm-0' }],
  persistentVolumeClaims: [{ role: 'archive', name: 'archive-volume-sm-0', size: '10Gi' }],
  status: { state: 'Succeeded', creationTime: '2024-10-04T09:56:16Z' },
};

test('an entry is the manifest of its Kubernetes Secret, in a file named by its handle', async () => {
  const data = await temporaryFolder();
  await (await openRegistryFolder(data)).write(HANDLE, ENTRY);

  const path = join(data, 'registry', `${HANDLE}.json`);
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  expect(manifest).toMatchObject({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: `cp.nuodb.com.backup.${HANDLE}`, labels: { 'backup.cp.nuodb.com/backup-id': HANDLE } },
    type: 'Opaque',
  });
  expect(Buffer.from(manifest.data['dba-password'], 'base64').toString()).toBe('hush');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test.each([HANDLE, 'backup', 'any thing/at:all', '..', 'x'.repeat(500)])(
  'finds what was written as %j',
  async (handle) => {
    const registry = await openRegistryFolder(await temporaryFolder());
    await registry.write(handle, ENTRY);

    expect(await registry.read(handle)).toEqual(ENTRY);
    await registry.remove(handle);
    expect(await registry.read(handle)).toBeUndefined();
  },
);

test('copying the file of an entry gives it another handle', async () => {
  const data = await temporaryFolder();
  const registry = await openRegistryFolder(data);
  await registry.write(HANDLE, ENTRY);
  await copyFile(join(data, 'registry', `${HANDLE}.json`), join(data, 'registry', 'backup.json'));

  expect(await registry.read('backup')).toEqual(ENTRY);
});

test('an entry is never overwritten', async () => {
  const data = await temporaryFolder();
  const registry = await openRegistryFolder(data);
  await registry.write(HANDLE, ENTRY);

  await expect(registry.write(HANDLE, { ...ENTRY, dbaPassword: 'other' })).rejects.toThrow(
    `The registry already has an entry under the handle "${HANDLE}"`,
  );
  expect((await registry.read(HANDLE))?.dbaPassword).toBe('hush');
  expect(await readdir(join(data, 'registry'))).toEqual([`${HANDLE}.json`]);
});

test.each([
  ['is no JSON', 'hush'],
  ['is no manifest', '"hush"'],
  ['has no data', '{"kind":"Secret"}'],
  ['has data that is no text', '{"data":{"format":1}}'],
])('an entry that %s is refused without repeating it', async (_case, text) => {
  const data = await temporaryFolder();
  const registry = await openRegistryFolder(data);
  await writeFile(join(data, 'registry', 'backup.json'), text);

  const read = registry.read('backup');

  await expect(read).rejects.toThrow('Registry entry is not a JSON manifest of a Kubernetes Secret with data.');
});

describe('copying', () => {
  test('brings an entry into the registry of another data directory, byte for byte', async () => {
    const [from, to] = [await temporaryFolder(), await temporaryFolder()];
    await (await openRegistryFolder(from)).write(HANDLE, ENTRY);

    expect(
      await copyRegistryEntry({ dataDirectory: from, handle: HANDLE }, { dataDirectory: to, handle: 'backup' }),
    ).toBeUndefined();

    const bytes = await Promise.all([
      readFile(join(from, 'registry', `${HANDLE}.json`)),
      readFile(join(to, 'registry', 'backup.json')),
    ]);
    expect(bytes[0].equals(bytes[1])).toBe(true);
  });

  test('says what is in the way', async () => {
    const data = await temporaryFolder();
    await (await openRegistryFolder(data)).write(HANDLE, ENTRY);
    const place = (handle: string) => ({ dataDirectory: data, handle });

    expect(await copyRegistryEntry(place('other'), place('backup'))).toBe('missing');
    expect(await copyRegistryEntry(place(HANDLE), place(HANDLE))).toBe('taken');
  });
});
