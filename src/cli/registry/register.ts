import type { Command } from 'commander';
import { DEFAULT_REGISTRY_NAMESPACE } from '../../registry';
import { syncClusters } from './clusters/sync';
import { copyEntry } from './copy';
import { EXAMPLES } from './help';

const BY_DEFAULT = `(default: ${DEFAULT_REGISTRY_NAMESPACE})`;

export function registerRegistry(program: Command): void {
  const registry = program
    .command('registry')
    .description('move backups between control planes and between Kubernetes clusters')
    .addHelpText('after', EXAMPLES.group);
  const copy = registry
    .command('copy')
    .description('copy the registry entry of a backup to another control plane, or to another handle')
    .argument('<handle>', "what the backup plugin knows the backup by: the backup's status.backupHandle")
    .option('--from <dir>', 'the data directory of the control plane that has the entry')
    .option('--to <dir>', 'the data directory of the control plane that is to have it')
    .option('--as <handle>', 'the handle to give it there, instead of the same one')
    .option('--from-context <name>', 'or, the kubeconfig context of the cluster that has the entry')
    .option('--to-context <name>', 'or, the kubeconfig context of the cluster that is to have it');
  clusterOptions(copy).addHelpText('after', EXAMPLES.copy).action(copyEntry);
  const sync = registry
    .command('sync')
    .description('copy the registry entries of a Kubernetes cluster that another one lacks')
    .requiredOption('--from-context <name>', 'the kubeconfig context of the cluster that has the entries')
    .requiredOption('--to-context <name>', 'the kubeconfig context of the cluster that is to have them')
    .option('--selector <labels>', 'only the Secrets with these labels, such as tier=gold,stage!=test');
  clusterOptions(sync).addHelpText('after', EXAMPLES.sync).action(syncClusters);
}

function clusterOptions(command: Command): Command {
  return command
    .option('--from-namespace <name>', `the namespace of the registry that has it ${BY_DEFAULT}`)
    .option('--to-namespace <name>', `the namespace of the registry that is to have it ${BY_DEFAULT}`)
    .option('--kubeconfig <file>', 'the kubeconfig of both contexts (default: KUBECONFIG, else ~/.kube/config)')
    .option('--from-kubeconfig <file>', 'the kubeconfig of --from-context, where it has one of its own')
    .option('--to-kubeconfig <file>', 'the kubeconfig of --to-context, where it has one of its own')
    .option('--snapshots', 'also make the volume snapshots known there, for entries of the format of this package')
    .option('--snapshot-class <name>', 'the VolumeSnapshotClass to give them there (default: none)');
}
