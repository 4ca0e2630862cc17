import type { Database, ServiceState } from '../../api';
import type { VolumeSpec } from '../engine';
import type { DatabaseItem } from '../items';
import type { Stored } from '../store';
import type { Lifecycle, LifecycleContext } from './context';
import { checkMove, SERVICE_MOVES } from './moves';
import { serviceHasWork, serviceStatus, settledState, untilExpiry } from './service-status';
import { storageManagerCount, tierProblem } from './tiers';

/** The size of an archive that is asked for without one. */
export const DEFAULT_ARCHIVE_SIZE = '10Gi';

/** Databases follow their configuration: their volumes are made, restored, grown, stopped and removed by the engine. */
export function databaseLifecycle(context: LifecycleContext): Lifecycle {
  const { store, clock } = context;
  return {
    hasWork(key) {
      const item = store.get('database', key);
      return item !== undefined && (serviceHasWork(item.value.document) || hasNewPassword(item.value));
    },
    ignoresPause: (key) => store.get('database', key)?.value.document.status?.state === 'Deleting',
    notBefore(key) {
      const item = store.get('database', key);
      return item && !hasNewPassword(item.value) ? untilExpiry(item.value.document, clock.now()) : 0;
    },
    lane: databaseLane,
    async recover() {},
    async step(key, signal) {
      const item = store.get('database', key);
      if (!item) return;
      if (item.value.document.status?.state === 'Deleting') await remove(context, item);
      else await settle(context, item, signal);
    },
  };
}

/** A database and its backups take turns. */
export function databaseLane(databaseKey: string): string {
  return `database ${databaseKey}`;
}

export function withState(item: DatabaseItem, state: ServiceState, message?: string): DatabaseItem {
  const { status } = item.document;
  checkMove(SERVICE_MOVES, status?.state, state);
  return {
    ...item,
    document: { ...item.document, status: { ...status, ...serviceStatus('Database', state, message) } },
  };
}

function hasNewPassword({ document, password }: DatabaseItem): boolean {
  return document.status?.state === 'Available' && password.actual !== password.configured;
}

async function remove({ store, engine }: LifecycleContext, { key, value }: Stored<DatabaseItem>): Promise<void> {
  await engine.removeVolumes(value.document);
  await store.write((transaction) => transaction.delete('database', key));
}

async function settle(context: LifecycleContext, item: Stored<DatabaseItem>, signal: AbortSignal): Promise<void> {
  const state = settledState(item.value.document, context.clock.now());
  const problem = await applyConfiguration(context, item.value, state === 'Available', signal);
  if (signal.aborted) return;

  const remains = await context.store.write((transaction) => {
    const latest = transaction.get('database', item.key);
    // Changed while the engine worked: the next step takes the change up.
    if (latest?.version !== item.version) return latest !== undefined;
    const { source, ...rest } = latest.value;
    const settled = problem === undefined ? rest : { ...rest, source };
    const password =
      state === 'Available' && !problem ? { ...rest.password, actual: rest.password.configured } : rest.password;
    transaction.put('database', item.key, { ...withState(settled, problem ? 'Failed' : state, problem), password });
    return true;
  });
  // Deleted before anything was made, while this was on its way.
  if (!remains) await context.engine.removeVolumes(item.value.document);
}

/** What went wrong, where something did. */
async function applyConfiguration(
  { engine }: LifecycleContext,
  { document, source }: DatabaseItem,
  running: boolean,
  signal: AbortSignal,
): Promise<string | undefined> {
  const storageManagers = storageManagerCount(document.properties?.tierParameters);
  const problem = tierProblem(document.tier) ?? (typeof storageManagers === 'string' ? storageManagers : undefined);
  if (problem !== undefined) return problem;
  try {
    const spec = volumeSpecOf(document, Number(storageManagers), running);
    if (source) await engine.restore(spec, source.snapshots, signal);
    else await engine.provision(spec);
    return undefined;
  } catch (error) {
    return `The volumes could not be ${source ? `restored from backup ${source.backup}` : 'provided'}: ${(error as Error).message}`;
  }
}

function volumeSpecOf(
  { organization, project, name, properties }: Database,
  storageManagers: number,
  running: boolean,
): VolumeSpec {
  const { archiveDiskSize = DEFAULT_ARCHIVE_SIZE, journalDiskSize } = properties ?? {};
  return {
    organization,
    project,
    name,
    storageManagers,
    archiveSize: archiveDiskSize,
    journalSize: journalDiskSize,
    running,
  };
}
