import { alreadyExists, type Handler, invalid, notFound, required } from './protocol';
import { DEFAULT_CAPACITY, idOf, type Storage, type Volume, type VolumeSource } from './storage';

interface CreateVolume {
  readonly name: string;
  readonly capacityRange?: { readonly requiredBytes: number; readonly limitBytes: number };
  readonly volumeCapabilities: readonly unknown[];
  readonly volumeContentSource?: {
    readonly snapshot?: { readonly snapshotId: string };
    readonly volume?: { readonly volumeId: string };
  };
}

/** The part of the service Controller that creates and deletes volumes. */
export function volumeHandlers({ volumes, snapshots }: Storage): Record<string, Handler> {
  return {
    CreateVolume(request: CreateVolume) {
      const name = required(request.name, 'name');
      if (request.volumeCapabilities.length === 0) throw invalid('volume_capabilities are missing');
      const id = idOf('volume', name);
      const source = sourceOf(request);
      const existing = volumes.find(id);
      if (existing !== undefined) return created(id, sameVolume(existing, request));
      const volume = { name, capacity: request.capacityRange?.requiredBytes || DEFAULT_CAPACITY, source };
      volumes.put(id, volume, source && directoryOf(source));
      return created(id, volume);
    },
    DeleteVolume({ volumeId }: { volumeId: string }) {
      volumes.remove(required(volumeId, 'volume_id'));
      return {};
    },
    ValidateVolumeCapabilities(request: { volumeId: string; volumeCapabilities: readonly unknown[] }) {
      const id = required(request.volumeId, 'volume_id');
      if (request.volumeCapabilities.length === 0) throw invalid('volume_capabilities are missing');
      if (volumes.find(id) === undefined) throw notFound(`There is no volume ${id}`);
      return { confirmed: { volumeCapabilities: request.volumeCapabilities } };
    },
  };

  /** @throws Refusal where it is not there */
  function directoryOf(source: VolumeSource): string {
    const [shelf, id] = 'snapshot' in source ? [snapshots, source.snapshot] : [volumes, source.volume];
    if (shelf.find(id) === undefined) throw notFound(`There is nothing under ${id} to copy`);
    return shelf.directoryOf(id);
  }
}

function sourceOf({ volumeContentSource: source }: CreateVolume): VolumeSource | undefined {
  if (source?.snapshot) return { snapshot: source.snapshot.snapshotId };
  if (source?.volume) return { volume: source.volume.volumeId };
  return undefined;
}

function sameVolume(existing: Volume, { capacityRange }: CreateVolume): Volume {
  const { requiredBytes = 0, limitBytes = 0 } = capacityRange ?? {};
  const fits = existing.capacity >= requiredBytes && (limitBytes === 0 || existing.capacity <= limitBytes);
  if (!fits) throw alreadyExists(`The volume ${existing.name} has another size`);
  return existing;
}

function created(volumeId: string, { capacity, source }: Volume) {
  const contentSource =
    source &&
    ('snapshot' in source ? { snapshot: { snapshotId: source.snapshot } } : { volume: { volumeId: source.volume } });
  return { volume: { volumeId, capacityBytes: capacity, contentSource } };
}
