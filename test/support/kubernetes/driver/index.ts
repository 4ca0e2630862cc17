/**
 * A CSI driver whose volumes and snapshots are real directories, so that a test can write into a volume, have it cut
 * by Kubernetes, and compare the bytes. It passes csi-sanity.
 *
 * @see https://github.com/container-storage-interface/spec/blob/master/spec.md
 */
import { groupHandlers } from './groups';
import { nodeHandlers } from './node';
import { type Handler, serve } from './protocol';
import { snapshotHandlers } from './snapshots';
import { DRIVER_NAME, Storage } from './storage';
import { volumeHandlers } from './volumes';

export { DRIVER_NAME, Storage } from './storage';

export interface Driver {
  readonly storage: Storage;
  stop(): void;
}

/**
 * @param directory where volumes and snapshots are
 * @param socket the path of the unix socket it listens on
 * @param proto the path of csi.proto
 */
export async function startDriver(directory: string, socket: string, proto: string): Promise<Driver> {
  const storage = new Storage(directory);
  const server = await serve(socket, proto, {
    Identity: IDENTITY,
    Controller: { ...CONTROLLER, ...volumeHandlers(storage), ...snapshotHandlers(storage) },
    GroupController: groupHandlers(storage),
    Node: nodeHandlers(storage),
  });
  return { storage, stop: () => server.forceShutdown() };
}

const IDENTITY: Record<string, Handler> = {
  GetPluginInfo: () => ({ name: DRIVER_NAME, vendorVersion: '1' }),
  GetPluginCapabilities: () => ({
    capabilities: ['CONTROLLER_SERVICE', 'GROUP_CONTROLLER_SERVICE'].map((type) => ({ service: { type } })),
  }),
  Probe: () => ({ ready: { value: true } }),
};

const CONTROLLER: Record<string, Handler> = {
  ControllerGetCapabilities: () => ({
    capabilities: ['CREATE_DELETE_VOLUME', 'CREATE_DELETE_SNAPSHOT', 'LIST_SNAPSHOTS', 'CLONE_VOLUME'].map((type) => ({
      rpc: { type },
    })),
  }),
};
