import { rmSync, symlinkSync } from 'node:fs';
import { type Handler, notFound, required } from './protocol';
import type { Storage } from './storage';

interface NodePublishVolume {
  readonly volumeId: string;
  readonly targetPath: string;
  readonly volumeCapability?: unknown;
}

/** The service Node: to mount a volume is to link to its directory. No kubelet asks, only who checks the driver. */
export function nodeHandlers({ volumes }: Storage): Record<string, Handler> {
  return {
    NodeGetCapabilities: () => ({ capabilities: [] }),
    NodeGetInfo: () => ({ nodeId: 'loopback' }),
    NodePublishVolume(request: NodePublishVolume) {
      const id = required(request.volumeId, 'volume_id');
      const target = required(request.targetPath, 'target_path');
      required(request.volumeCapability, 'volume_capability');
      if (volumes.find(id) === undefined) throw notFound(`There is no volume ${id}`);
      rmSync(target, { recursive: true, force: true });
      symlinkSync(volumes.directoryOf(id), target);
      return {};
    },
    NodeUnpublishVolume(request: { volumeId: string; targetPath: string }) {
      required(request.volumeId, 'volume_id');
      rmSync(required(request.targetPath, 'target_path'), { recursive: true, force: true });
      return {};
    },
  };
}
