import { CommandError, EXIT_CODES } from '../exit';
import { copyBetweenClusters } from './clusters/copy';
import type { ClustersOptions } from './clusters/options';
import { copyBetweenFolders, type FolderOptions } from './copy-folder';

export type CopyOptions = Partial<FolderOptions> & Partial<ClustersOptions>;

/** The options that a way to copy needs, and those that it also takes. */
interface Way {
  readonly needs: readonly string[];
  readonly takes: readonly string[];
}

const FOLDERS: Way = { needs: ['from', 'to'], takes: ['as'] };
const CLUSTERS: Way = {
  needs: ['fromContext', 'toContext'],
  takes: [
    ...['kubeconfig', 'fromKubeconfig', 'toKubeconfig', 'fromNamespace', 'toNamespace'],
    ...['snapshots', 'snapshotClass'],
  ],
};

export async function copyEntry(handle: string, options: CopyOptions): Promise<void> {
  const given = Object.keys(options);
  const isOf = ({ needs, takes }: Way) =>
    needs.every((name) => given.includes(name)) && given.every((name) => [...needs, ...takes].includes(name));
  if (isOf(FOLDERS)) return copyBetweenFolders(handle, options as FolderOptions);
  if (isOf(CLUSTERS)) return copyBetweenClusters(handle, options as ClustersOptions);
  throw new CommandError(
    'Give either --from and --to, for the data directories of two control planes, or --from-context and --to-context, for ' +
      'two Kubernetes clusters. --as goes with the former; namespaces, kubeconfigs and snapshots with the latter.',
    EXIT_CODES.usage,
  );
}
