import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  encodeRegistryEntry,
  REGISTRY_FORMAT,
  REGISTRY_FORMAT_LABEL,
  REGISTRY_FORMATS_HEADER,
  type RegisteredDatabase,
  type RegisteredStatus,
  type RegisteredVolumeSnapshot,
} from '../../src/registry';

const PAGE = readFileSync(resolve(__dirname, '../../docs/registry.md'), 'utf8');

// With everything that may be left out, so that a field which is added has to be added here as well.
const DATABASE: Required<RegisteredDatabase> = {
  ...{ organization: 'acme', project: 'messaging', name: 'demo', tier: 'n0.small', labels: {} },
  properties: {
    archiveDiskSize: '1Gi',
    journalDiskSize: '1Gi',
    tierParameters: {},
    productVersion: '6',
  } satisfies Required<NonNullable<RegisteredDatabase['properties']>>,
  resource: {},
};
const SNAPSHOT: Required<RegisteredVolumeSnapshot> = {
  ...{ role: 'archive', name: 'a', handle: 'h', claim: 'c', namespace: 'n', driver: 'd', volumeMode: 'Filesystem' },
};
const STATUS: Required<RegisteredStatus> = { state: 'Succeeded', creationTime: '', databaseProductVersion: '6' };

test('the page of the registry has every key of the format, and every field, in the row of its key', () => {
  const data = encodeRegistryEntry({
    database: DATABASE,
    dbaPassword: 'secret',
    volumeSnapshots: [SNAPSHOT],
    persistentVolumeClaims: [{ role: 'archive', name: 'c', size: '1Gi' }],
    status: STATUS,
  });

  for (const [key, value] of Object.entries(data)) {
    const row = PAGE.split('\n').find((line) => line.startsWith(`| \`${key}\` |`)) ?? `no row for ${key}`;
    const fields = value.startsWith('{') || value.startsWith('[') ? fieldsOf(JSON.parse(value)) : [];
    expect(row).toContain(key);
    expect(fields.filter((field) => !row.includes(`\`${field}\``))).toEqual([]);
  }
});

test('the page of the registry has the names by which the format is known', () => {
  for (const name of [REGISTRY_FORMAT, REGISTRY_FORMAT_LABEL, REGISTRY_FORMATS_HEADER]) expect(PAGE).toContain(name);
});

function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [key, ...fieldsOf(below)]);
}
