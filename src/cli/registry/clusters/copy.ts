import { registrySecretName } from '../../../registry';
import { CommandError, EXIT_CODES } from '../../exit';
import { kubernetesFailure } from '../../kubernetes-failure';
import type { ClustersOptions } from './options';
import { openRoute, type Place } from './route';
import { transferEntry } from './transfer';

/** `nuodbaas registry copy --from-context A --to-context B HANDLE`. */
export async function copyBetweenClusters(handle: string, options: ClustersOptions): Promise<void> {
  const { snapshots, snapshotClass, toContext } = options;
  refuseImpossible(handle);
  try {
    const route = await openRoute(`copy the registry entry "${handle}"`, options);
    const outcome = await transferEntry(handle, route, { snapshots, snapshotClass, whereOpaque: 'refuse' });
    if (outcome === 'missing') throw missing(handle, route.from);
    const done = outcome === 'copied' ? 'Copied.' : 'It is there already, with the same content.';
    console.log(`${done} In the cluster of context ${toContext} the backup can be imported by the handle ${handle}.`);
  } catch (error) {
    throw kubernetesFailure(error);
  }
}

function refuseImpossible(handle: string): void {
  const attempt = 'Cannot copy a registry entry';
  if (handle === '') throw new CommandError(`${attempt}: a handle is never empty.`, EXIT_CODES.usage);
  try {
    registrySecretName(handle);
  } catch (error) {
    throw new CommandError(`${attempt}: ${(error as Error).message}`, EXIT_CODES.usage);
  }
}

function missing(handle: string, { cluster, namespace }: Place): CommandError {
  return new CommandError(
    `Cannot copy the registry entry "${handle}": there is no Secret ${namespace}/${registrySecretName(handle)} in context ` +
      `${cluster.context}. The handle is in the status.backupHandle of a backup that succeeded; --from-namespace names ` +
      'the namespace of the registry.',
    EXIT_CODES.notFound,
  );
}
