import type { RegistryPart } from '../../../registry';
import { expression } from '../../private/expression';
import type { Cut } from './cut';
import type { CutVolume } from './volumes';

/** The parts of a registry entry but the password, as expressions for their JSON. */
export function entryParts(cut: Cut, volumes: readonly CutVolume[]): Record<RegistryPart, string> {
  const [{ creationTime }] = volumes;
  const json = (text: string) => expression(`jsonencode(${text})`);
  return {
    database: json(cut.database),
    volumeSnapshots: json(list(volumes.map((volume) => snapshotOf(cut, volume)))),
    persistentVolumeClaims: json(
      list(volumes.map(({ role, claim, size }) => `{ role = "${role}", name = ${claim}, size = ${size} }`)),
    ),
    status: json(
      known(
        `state = "Succeeded", creationTime = ${creationTime}, ` +
          `databaseProductVersion = try(${cut.database}.properties.productVersion, null)`,
      ),
    ),
  };
}

function snapshotOf(cut: Cut, { role, snapshot, handle, claim, driver, volumeMode }: CutVolume): string {
  return known(
    `role = "${role}", name = ${snapshot}, handle = ${handle}, claim = ${claim}, ` +
      `namespace = ${cut.namespace}, driver = ${driver}, volumeMode = ${volumeMode}`,
  );
}

/** Without what the API said null for. */
function known(fields: string): string {
  return `{ for key, it in { ${fields} } : key => it if it != null }`;
}

function list(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}
