import { CommandError, EXIT_CODES } from '../exit';
import { copyBetweenClusters } from './clusters/copy';
import type { ClustersOptions } from './clusters/options';
import { copyBetweenFolders, type FolderOptions } from './copy-folder';

export type CopyOptions = Partial<FolderOptions> & Partial<ClustersOptions>;

/** The options that each of the two ways to copy needs, and those that only it has. */
const FOLDERS = { needs: ['from', 'to'], has: ['as'] } as const;
const CLUSTERS = {
  needs: ['fromContext', 'toContext'],
  has: [
    ...['kubeconfig', 'fromKubeconfig', 'toKubeconfig', 'fromNamespace', 'toNamespace'],
    ...['snapshots', 'snapshotClass'],
  ],
} as const;

export async function copyEntry(handle: string, options: CopyOptions): Promise<void> {
  const given = Object.keys(options);
  const isOf = ({ needs, has }: typeof FOLDERS | typeof CLUSTERS) =>
    needs.every((name) => given.includes(name)) && given.every((name) => [...needs, ...has].includes(name as never));
  if (isOf(FOLDERS)) return copyBetweenFolders(handle, options as FolderOptions);
  if (isOf(CLUSTERS)) return copyBetweenClusters(handle, options as ClustersOptions);
  throw new CommandError(
    'Give either --from and --to, for the data directories of two control planes, or --from-context and --to-context, for ' +
      'two Kubernetes clusters. --as goes with the former; namespaces, kubeconfigs and snapshots with the latter.',
    EXIT_CODES.usage,
  );
}
