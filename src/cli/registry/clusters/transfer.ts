import type { Secret } from '../../../kubernetes';
import {
  decodeRegistryEntry,
  fromSecretData,
  isRegistryEntry,
  REGISTRY_FORMAT,
  registrySecretName,
} from '../../../registry';
import { CommandError, EXIT_CODES } from '../../exit';
import type { Place, Route } from './route';
import { provideSnapshots } from './snapshots';

/** `present`: it was there already, with the same content. `missing`: there is no such entry to copy. */
export type Outcome = 'copied' | 'present' | 'missing';

export interface Extras {
  /** Whether to make the volume snapshots of an entry known there too. */
  readonly snapshots?: boolean;
  readonly snapshotClass?: string;
  /** What to do where `snapshots` is asked for and the entry's format is not ours: nothing says which they are. */
  readonly whereOpaque: 'refuse' | 'leave';
}

/** kubectl keeps the whole Secret in it, with the namespace and the cluster that it was applied to in mind. */
const NOT_COPIED = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * Copies a registry Secret as it is, and never overwrites one. May be repeated after it was interrupted: the Secret, by
 * which a backup is imported, comes last.
 *
 * @throws CommandError or KubernetesError
 */
export async function transferEntry(handle: string, route: Route, extras: Extras): Promise<Outcome> {
  const { from, to } = route;
  const name = registrySecretName(handle);
  const attempt = `copy Secret ${from.namespace}/${name} from context ${from.cluster.context}`;
  const source = await from.cluster.readSecret(from.namespace, name);
  if (!source) return 'missing';
  const present = await to.cluster.readSecret(to.namespace, name);
  if (present) refuseOther(attempt, to, source, present);
  if (extras.snapshots) await provide(attempt, source, to, extras);
  return present ? 'present' : write(attempt, to, source);
}

async function provide(attempt: string, source: Secret, to: Place, extras: Extras): Promise<void> {
  const data = fromSecretData(source.data ?? {});
  if (isRegistryEntry(data)) {
    await provideSnapshots(attempt, entryOf(attempt, data), to.cluster, extras.snapshotClass);
  } else if (extras.whereOpaque === 'refuse') {
    throw new CommandError(
      `Cannot ${attempt} with its snapshots: its format is not ${REGISTRY_FORMAT}, so nothing tells which they are. Copy ` +
        'it without --snapshots: where NuoDB wrote it, its control plane makes them when the backup is imported there.',
    );
  }
}

function entryOf(attempt: string, data: Record<string, string>) {
  try {
    return decodeRegistryEntry(data);
  } catch (error) {
    const advice = 'Copy it without --snapshots, or update this program.';
    throw new CommandError(`Cannot ${attempt} with its snapshots: ${(error as Error).message} ${advice}`);
  }
}

async function write(attempt: string, to: Place, source: Secret): Promise<Outcome> {
  const { name, labels, annotations } = source.metadata;
  const kept = Object.entries(annotations ?? {}).filter(([key]) => key !== NOT_COPIED);
  try {
    await to.cluster.createSecret({
      metadata: { name, namespace: to.namespace, labels, annotations: Object.fromEntries(kept) },
      type: source.type,
      data: source.data,
    });
    return 'copied';
  } catch (error) {
    // Somebody else may have been faster, such as another run of the same schedule.
    const present = await to.cluster.readSecret(to.namespace, name);
    if (!present) throw error;
    refuseOther(attempt, to, source, present);
    return 'present';
  }
}

/** Labels and annotations may change in the life of a Secret; what it says of the backup does not. */
function refuseOther(attempt: string, to: Place, source: Secret, present: Secret): void {
  if (source.type === present.type && isSame(source.data, present.data)) return;
  throw new CommandError(
    `Cannot ${attempt}: namespace ${to.namespace} of context ${to.cluster.context} has a Secret of that name with other ` +
      'content, and entries are never overwritten. See whose it is, and delete it there if nobody needs it.',
    EXIT_CODES.conflict,
  );
}

function isSame(one: Secret['data'] = {}, other: Secret['data'] = {}): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
