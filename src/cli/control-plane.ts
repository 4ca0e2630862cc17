import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ControlPlane, ControlPlaneOptions, Credentials, KubernetesRegistryOptions } from '../control-plane';
import { openCluster } from '../kubernetes';
import { DEFAULT_REGISTRY_NAMESPACE, NAME } from '../registry';
import { CommandError, EXIT_CODES } from './exit';
import { kubernetesFailure } from './kubernetes-failure';
import { readPasswordFile } from './password';

const EXAMPLES = `
Prints one line, which a shell can evaluate, once it listens. Without --user it answers programs on this machine only.
Stops on SIGTERM and Ctrl-C.

With --registry kubernetes, backup handles are looked up in the Secrets of a cluster, by name, and an import waits until
the VolumeSnapshots are ready that the Secret names. Nothing is changed there: deleting such a backup forgets it. No
backups are taken, as the storage managers of a cluster are out of reach, and none is restored. What rights it needs is
in docs/registry.md.

Examples:
  Try things out; the data is gone when it stops:
  $ nuodbaas control-plane
  export NUODB_CP_URL_BASE=http://127.0.0.1:40123

  Keep the data, on a known port:
  $ nuodbaas control-plane --port 8080 --data ./nuodbaas-data

  Import what is registered in a Kubernetes cluster; the databases, and their volumes, stay on this machine:
  $ nuodbaas control-plane --registry kubernetes --context east-1

  Open it to other machines:
  $ nuodbaas control-plane --host 0.0.0.0 --port 8080 --user acme/admin --password-file ./password`;

interface Options {
  readonly port: number;
  readonly host?: string;
  readonly data?: string;
  readonly user?: string;
  readonly passwordFile?: string;
  readonly registry: 'folder' | 'kubernetes';
  readonly kubeconfig?: string;
  readonly context?: string;
  readonly namespace?: string;
}

export function registerControlPlane(program: Command): void {
  program
    .command('control-plane')
    .description('serve the REST API with the behaviour of the backup system, on this machine')
    .option('--port <n>', 'the port to listen on; 0 takes a free one', parsePort, 0)
    .option('--host <host>', 'the address to listen on; other than loopback needs --user (default: 127.0.0.1)')
    .option('--data <dir>', 'where to keep the data (default: a temporary directory, removed at the end)')
    .option('--user <org/name>', 'ask for this user, and its password')
    .option('--password-file <file>', 'the file that holds the password of --user')
    .addOption(
      new Option('--registry <kind>', 'where backups are looked up by their handle')
        .choices(['folder', 'kubernetes'])
        .default('folder', 'folder, in the data'),
    )
    .option('--kubeconfig <file>', 'the kubeconfig of the cluster (default: KUBECONFIG, else ~/.kube/config)')
    .option('--context <name>', 'the context of the kubeconfig (default: its current one)')
    .option(
      '--namespace <name>',
      `where the registry Secrets of the cluster are (default: ${DEFAULT_REGISTRY_NAMESPACE})`,
    )
    .addHelpText('after', EXAMPLES)
    .action(runControlPlane);
}

async function runControlPlane(options: Options): Promise<void> {
  const { port, host, data } = options;
  const credentials = await readCredentials(options);
  const registry = await registryOf(options);
  // Before it listens, so that a signal that comes early still removes the temporary directory.
  const stopped = stopSignal();
  const controlPlane = await start({ port, host, data, credentials, registry });
  console.log(`export NUODB_CP_URL_BASE=${controlPlane.url}`);
  await stopped;
  await controlPlane.close();
}

async function registryOf(options: Options): Promise<KubernetesRegistryOptions | undefined> {
  const { registry, kubeconfig, context, namespace } = options;
  if (registry === 'kubernetes') {
    try {
      return { cluster: await openCluster({ kubeconfig, context }), namespace };
    } catch (error) {
      throw kubernetesFailure(error);
    }
  }
  if (kubeconfig === undefined && context === undefined && namespace === undefined) return undefined;
  throw new CommandError(
    '--kubeconfig, --context and --namespace are of the cluster that --registry kubernetes looks backups up in: add that.',
    EXIT_CODES.usage,
  );
}

async function start(options: ControlPlaneOptions): Promise<ControlPlane> {
  // Not imported above: it takes time to load, and every command would wait for it.
  const { startControlPlane } = require('../control-plane') as typeof import('../control-plane');
  try {
    return await startControlPlane(options);
  } catch (error) {
    const reason = reasonOf(error as NodeJS.ErrnoException, options);
    throw new CommandError(`Cannot start the control plane: ${reason}`, EXIT_CODES.failed, { cause: error });
  }
}

/** What the system refused, and what to do about it; the control plane's own errors say so already. */
function reasonOf(error: NodeJS.ErrnoException, { host = '127.0.0.1', port, data }: ControlPlaneOptions): string {
  const { code = '', message, syscall } = error;
  if (code === 'EADDRINUSE') {
    return `port ${port} of ${host} is taken. Stop what listens there, or choose another with --port; 0 takes a free one.`;
  }
  if (code === 'EACCES' && syscall === 'listen') {
    return `port ${port} is not open to this user. Choose one above 1023 with --port.`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `${host} is no address of this machine. Choose another with --host.`;
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return `--data is ${data}, which is a file or below one. Choose a directory with --data.`;
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return `${message}. Check the permissions of the data, or choose another directory with --data.`;
  }
  return message;
}

async function readCredentials({ user, passwordFile }: Options): Promise<Credentials | undefined> {
  if (user === undefined && passwordFile === undefined) return undefined;
  if (user === undefined || passwordFile === undefined) {
    throw new CommandError('Give --user and --password-file together, or neither.', EXIT_CODES.usage);
  }
  if (!/^[^/:]+\/[^/:]+$/.test(user) || !NAME.test(user.split('/')[0])) {
    throw new CommandError(`--user is "${user}": expected ORG/NAME, such as acme/admin.`, EXIT_CODES.usage);
  }
  return { user, password: await readPasswordFile('--password-file', passwordFile) };
}

/** Resolves on the first signal that asks to stop; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of signals) process.off(signal, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^[0-9]+$/.test(text) || port > 65535) throw new InvalidArgumentError('Expected a number from 0 to 65535.');
  return port;
}
