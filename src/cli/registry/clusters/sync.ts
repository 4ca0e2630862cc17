import { BACKUP_ID_LABEL, handleOfRegistrySecret } from '../../../registry';
import { CommandError, EXIT_CODES, type ExitCode } from '../../exit';
import { kubernetesFailure } from '../../kubernetes-failure';
import type { ClustersOptions } from './options';
import { openRoute, type Place, type Route } from './route';
import { type Extras, transferEntry } from './transfer';

export interface SyncOptions extends ClustersOptions {
  /** A label selector, to those who have the label of registry Secrets. */
  readonly selector?: string;
}

/** `nuodbaas registry sync --from-context A --to-context B`. */
export async function syncClusters(options: SyncOptions): Promise<void> {
  const { snapshots, snapshotClass } = options;
  try {
    const route = await openRoute('copy the registry', options);
    const handles = await handlesIn(route.from, options.selector);
    const failures: CommandError[] = [];
    for (const handle of handles) {
      const failure = await copyOne(handle, route, { snapshots, snapshotClass, whereOpaque: 'leave' });
      if (failure) failures.push(failure);
    }
    if (handles.length === 0) console.error(`note: ${nothingIn(route.from, options.selector)}`);
    if (failures.length > 0) throw summary(failures, handles.length);
  } catch (error) {
    throw kubernetesFailure(error);
  }
}

async function handlesIn({ cluster, namespace }: Place, selector: string | undefined): Promise<readonly string[]> {
  const found = await cluster.listSecrets(namespace, [BACKUP_ID_LABEL, ...(selector ? [selector] : [])].join(','));
  return found.flatMap(({ name }) => handleOfRegistrySecret(name) ?? []).sort();
}

/** Prints one line of it; what is wrong with one entry is not to keep the others from being copied. */
async function copyOne(handle: string, route: Route, extras: Extras): Promise<CommandError | undefined> {
  try {
    const outcome = await transferEntry(handle, route, extras);
    // Deleted since it was listed: nothing is left to copy.
    console.log(`${handle} ${outcome === 'missing' ? 'gone' : outcome}`);
    return undefined;
  } catch (error) {
    const failure = kubernetesFailure(error);
    // A cluster that does not answer would keep each of the others waiting.
    if (!(failure instanceof CommandError) || failure.exitCode === EXIT_CODES.unreachable) throw failure;
    console.log(`${handle} failed: ${failure.message}`);
    return failure;
  }
}

function nothingIn({ cluster, namespace }: Place, selector: string | undefined): string {
  const which = selector ? ` that ${selector} selects` : '';
  return `there are no registry Secrets${which} in namespace ${namespace} of context ${cluster.context}.`;
}

/** Ends with the exit code that the failures have in common. */
function summary(failures: readonly CommandError[], count: number): CommandError {
  const codes = new Set<ExitCode>(failures.map(({ exitCode }) => exitCode));
  const [code] = codes.size === 1 ? codes : [EXIT_CODES.failed];
  return new CommandError(`${failures.length} of ${count} registry entries were not copied: see their lines.`, code);
}
