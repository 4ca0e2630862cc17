import { setMaxListeners } from 'node:events';
import { buildApp } from './app';
import { type Clock, systemClock } from './clock';
import { openDataDirectory } from './data-directory';
import { type Engine, type KubernetesRegistryOptions, openEmbeddedEngine, withKubernetesRegistry } from './engine';
import { type Credentials, isLoopback, prepareGoodbye, Tokens } from './http';
import type { ItemStore, Items } from './items';
import {
  backupLifecycle,
  databaseLifecycle,
  type LifecycleContext,
  policyLifecycle,
  projectLifecycle,
  Reconciler,
} from './lifecycle';
import { lockDirectory, Store } from './store';

export interface ControlPlaneOptions {
  /** To listen on; 127.0.0.1 where absent. Other than loopback needs credentials. */
  readonly host?: string;
  /** 0 or absent takes a free one. */
  readonly port?: number;
  /** The data directory; a temporary one, removed on close, where absent. */
  readonly data?: string;
  /** Whom to let in; everybody on this machine where absent. */
  readonly credentials?: Credentials;
  /** Finds backups in the Secrets of a Kubernetes cluster, and takes none; a folder of the data where absent. */
  readonly registry?: KubernetesRegistryOptions;
  readonly clock?: Clock;
  /** Takes a line for the operator; standard error where absent. */
  readonly log?: (line: string) => void;
  /** How often an idle event stream gets a heartbeat; 10 seconds where absent. */
  readonly heartbeatMilliseconds?: number;
}

export interface ControlPlane extends AsyncDisposable {
  /** `http://127.0.0.1:8080`, to be given as NUODB_CP_URL_BASE. */
  readonly url: string;
  readonly dataDirectory: string;
  /** Ends event streams and background work, and waits until all is on disk. May be called again. */
  close(): Promise<void>;
}

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_HEARTBEAT = 10_000;

/**
 * Starts a control plane.
 *
 * @throws Error where the address needs credentials or is taken, or the data directory is in use or damaged.
 */
export async function startControlPlane(options: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const { credentials } = options;
  // Both stand for this machine, but only one of them is a single address.
  const host = options.host === 'localhost' ? DEFAULT_HOST : (options.host ?? DEFAULT_HOST);
  if (!credentials && !isLoopback(host)) {
    throw new Error(
      `Listening on ${host} would open the control plane to other machines: give --user and --password-file.`,
    );
  }
  const closers: (() => Promise<void>)[] = [];
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= closeAll(closers);
    return closed;
  };
  try {
    return await start(options, host, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens part after part, and leaves with each what closes it; the last is closed first. */
async function start(
  options: ControlPlaneOptions,
  host: string,
  closers: (() => Promise<void>)[],
  close: () => Promise<void>,
): Promise<ControlPlane> {
  const { clock = systemClock, log = (line: string) => console.error(line) } = options;
  const directory = await openDataDirectory(options.data);
  closers.push(() => directory.dispose());
  const lock = await lockDirectory(directory.path);
  closers.push(() => lock.release());
  const store = await Store.open<Items>(directory.path);
  closers.push(() => store.close());

  const volumes = await openEmbeddedEngine(directory.path, clock);
  const engine = options.registry ? registerElsewhere(volumes, options.registry, store) : volumes;
  const context: LifecycleContext = { store, engine, clock, log, faults: { nextBackup: new Map() } };
  const reconciler = new Reconciler(context, {
    project: projectLifecycle(context),
    database: databaseLifecycle(context),
    backup: backupLifecycle(context),
    policy: policyLifecycle(context),
  });
  closers.push(() => reconciler.stop());
  await reconciler.start();

  const closing = new AbortController();
  // As many listeners as there are event streams: Node.js would take them for a leak.
  setMaxListeners(0, closing.signal);
  const { credentials, heartbeatMilliseconds = DEFAULT_HEARTBEAT } = options;
  const tokens = new Tokens(clock);
  const app = buildApp(
    { ...context, reconciler, tokens, credentials, closing: closing.signal, heartbeatMilliseconds },
    log,
  );
  const sayGoodbye = prepareGoodbye(app.server);
  closers.push(async () => {
    closing.abort();
    await Promise.all([app.close(), sayGoodbye()]);
  });
  const url = await app.listen({ host, port: options.port ?? 0 });
  return { url, dataDirectory: directory.path, close, [Symbol.asyncDispose]: close };
}

/** @throws Error where backups that were taken of these volumes would lose their entries, which are in the data. */
function registerElsewhere(volumes: Engine, registry: KubernetesRegistryOptions, store: ItemStore): Engine {
  const own = store
    .list('backup', '')
    .find(({ value }) => value.document.importSource === undefined && value.snapshots.length > 0);
  if (!own) return withKubernetesRegistry(volumes, registry);
  throw new Error(
    `The data has backups whose registry is there too, such as ${own.key}. Start it without --registry kubernetes, ` +
      'or choose other data with --data.',
  );
}

/** The last opened first. */
async function closeAll(closers: (() => Promise<void>)[]): Promise<void> {
  for (const close of closers.reverse()) await close();
}
