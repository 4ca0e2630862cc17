import { readFile } from 'node:fs/promises';
import type { RegisteredVolumeSnapshot, VolumeRole } from '../../../registry';
import { CommandError, EXIT_CODES } from '../../exit';
import { type PlannedCut, snapshotName } from './planned-cuts';

/** What the storage system has made of a planned cut. */
export interface CutVolumes {
  readonly snapshots: readonly RegisteredVolumeSnapshot[];
  readonly sizes: Readonly<Partial<Record<VolumeRole, string>>>;
  /** ISO 8601, of the first. */
  readonly creationTime: string;
}

/** A VolumeSnapshot or VolumeSnapshotContent, as far as it is read. */
interface SnapshotObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: { readonly driver?: string; readonly sourceVolumeMode?: string };
  readonly status?: {
    readonly readyToUse?: boolean;
    readonly creationTime?: string | number;
    readonly restoreSize?: string | number;
    readonly boundVolumeSnapshotContentName?: string;
    readonly snapshotHandle?: string;
  };
}

/** The list that `kubectl get volumesnapshots,volumesnapshotcontents -A -o json` printed. */
export async function readSnapshotObjects(path: string): Promise<readonly SnapshotObject[]> {
  try {
    const { items } = JSON.parse(await readFile(path, 'utf8')) as { readonly items?: unknown };
    if (Array.isArray(items)) return items;
    throw new TypeError('it has no items');
  } catch (error) {
    throw new CommandError(
      `Cannot read the snapshots in ${path}: ${(error as Error).message}. Pass what ` +
        '`kubectl get volumesnapshots,volumesnapshotcontents -A -o json` prints.',
      EXIT_CODES.usage,
      { cause: error },
    );
  }
}

/** @throws CommandError where a snapshot of the cut is missing, or not ready */
export function cutVolumesOf(cut: PlannedCut, objects: readonly SnapshotObject[]): CutVolumes {
  const found = Object.entries(cut.claims).map(([role, claim]) => {
    const name = snapshotName(cut, role as VolumeRole);
    const { status } =
      objects.find(
        (it) => it.kind === 'VolumeSnapshot' && it.metadata.name === name && it.metadata.namespace === cut.namespace,
      ) ?? {};
    const content = objects.find((it) => it.metadata.name === status?.boundVolumeSnapshotContentName);
    const { creationTime, restoreSize } = status ?? {};
    const handle = content?.status?.snapshotHandle;
    if (!status?.readyToUse || handle === undefined || typeof creationTime !== 'string' || restoreSize === undefined) {
      throw notReady(cut, name);
    }
    const { driver, sourceVolumeMode: volumeMode } = content?.spec ?? {};
    const snapshot = { role: role as VolumeRole, name, handle, claim, namespace: cut.namespace, driver, volumeMode };
    return { snapshot, creationTime, size: [role, String(restoreSize)] as const };
  });
  return {
    snapshots: found.map(({ snapshot }) => snapshot),
    sizes: Object.fromEntries(found.map(({ size }) => size)),
    creationTime: found.map(({ creationTime }) => creationTime).sort()[0],
  };
}

function notReady({ construct, namespace }: PlannedCut, name: string): CommandError {
  return new CommandError(
    `Cannot register ${construct}: VolumeSnapshot ${namespace}/${name} is not among the snapshots, or not ready yet with its ` +
      'VolumeSnapshotContent. Have it synced, and list the snapshots again once it is ready.',
    EXIT_CODES.conflict,
  );
}
