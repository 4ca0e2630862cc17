import type { Manifest } from '@cdktf/provider-kubernetes/lib/manifest';
import type { Postcondition } from 'cdktf';
import type { VolumeRole } from '../../../registry';
import { expression } from '../../private/expression';
import type { Cut } from './cut';
import type { Parts } from './parts';
import { type Cutting, VOLUME_SNAPSHOT } from './snapshots';

/** A volume that was cut: expressions for what the registry keeps of it. */
export interface CutVolume {
  readonly role: VolumeRole;
  readonly claim: string;
  readonly size: string;
  readonly snapshot: string;
  /** When the storage system cut it. */
  readonly creationTime: string;
  readonly handle: string;
  readonly driver: string;
  readonly volumeMode: string;
}

export interface CutVolumes {
  readonly volumes: readonly CutVolume[];
  /** What made the cut. */
  readonly objects: readonly Manifest[];
}

/** One VolumeSnapshot for each volume. */
export function cutEach(parts: Parts, cut: Cut, cutting: Cutting, roles: readonly VolumeRole[]): CutVolumes {
  const objects = roles.map((role) =>
    cutting.define({
      id: capitalized(role),
      name: snapshotName(cut, role),
      source: { persistentVolumeClaimName: expression(cut.claim(role).name) },
    }),
  );
  return { objects, volumes: roles.map((role, index) => readVolume(parts, cut, role, objects[index])) };
}

/** What Helm charts restore from by default: the handle and the role. */
function snapshotName(cut: Cut, role: VolumeRole): string {
  return `${expression(cut.handle)}-${role}`;
}

function readVolume(parts: Parts, cut: Cut, role: VolumeRole, object: Manifest): CutVolume {
  const snapshot = parts.read(`${capitalized(role)}Snapshot`, {
    ...{ ...VOLUME_SNAPSHOT, name: snapshotName(cut, role), namespace: expression(cut.namespace) },
    dependsOn: [object],
    postcondition: [isOfItsTime(cut, ['self.object'])],
  });
  return describeVolume(parts, cut, role, snapshot);
}

/** @param snapshot the address of a VolumeSnapshot that was read */
export function describeVolume(parts: Parts, cut: Cut, role: VolumeRole, snapshot: string): CutVolume {
  const content = parts.read(`${capitalized(role)}Content`, {
    ...{ ...VOLUME_SNAPSHOT, kind: 'VolumeSnapshotContent' },
    name: expression(`${snapshot}.status.boundVolumeSnapshotContentName`),
  });
  const { name: claim, size } = cut.claim(role);
  return {
    ...{ role, claim, size },
    snapshot: `${snapshot}.metadata.name`,
    creationTime: `${snapshot}.status.creationTime`,
    handle: `${content}.status.snapshotHandle`,
    driver: `${content}.spec.driver`,
    volumeMode: `${content}.spec.sourceVolumeMode`,
  };
}

/** How far the storage system's clock may be from Terraform's, and how long it may take to cut. */
const LEEWAY = '5m';

/** The date of a backup is that of its data; where the name says another one, no registry Secret is written. */
export function isOfItsTime({ time, validity, wayOut }: Cut, snapshots: readonly string[]): Postcondition {
  const isWithin = snapshots.map((snapshot) => {
    const created = `${snapshot}.status.creationTime`;
    const isEarly = `timecmp(${created}, timeadd(timeadd(${time}, "${validity}"), "${LEEWAY}")) <= 0`;
    return `try(${isEarly} && timecmp(${created}, timeadd(${time}, "-${LEEWAY}")) >= 0, false)`;
  });
  return {
    condition: expression(isWithin.join(' && ')),
    errorMessage:
      `The storage system did not cut the volumes when the backup's name says, at ${expression(time)}, but at another time: ` +
      `${expression(`join(", ", [${snapshots.map((it) => `try("\${${it}.status.creationTime}", "unknown")`).join(', ')}])`)}. ` +
      `Whoever restores it would get other data, so it is not registered. Take a new cut: ${wayOut}.`,
  };
}

export function capitalized(role: VolumeRole): string {
  return role === 'archive' ? 'Archive' : 'Journal';
}
