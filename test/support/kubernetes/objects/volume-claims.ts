import { randomUUID } from 'node:crypto';
import { CoreV1Api } from '@kubernetes/client-node';
import { until } from '../../until';
import type { Cluster } from '../cluster';
import { DRIVER_NAME } from '../driver';

export interface ClaimOptions {
  readonly namespace: string;
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** @default '1Gi' */
  readonly size?: string;
}

export interface BoundClaim {
  readonly name: string;
  /** The driver's volume: `driver.volumes.directoryOf(volume)` is where its bytes are. */
  readonly volume: string;
}

/** Makes a volume of the driver, and a PersistentVolumeClaim that is bound to it. */
export async function createBoundClaim(cluster: Cluster, options: ClaimOptions): Promise<BoundClaim> {
  const { namespace, name, labels, size = '1Gi' } = options;
  const volume = `volume-${randomUUID()}`;
  cluster.driver.volumes.put(volume, { name: volume, capacity: bytesOf(size) });
  const core = cluster.api.makeApiClient(CoreV1Api);
  const access = { accessModes: ['ReadWriteOnce'], storageClassName: '' };
  await core.createPersistentVolume({
    body: {
      metadata: { name: volume },
      spec: {
        ...access,
        capacity: { storage: size },
        persistentVolumeReclaimPolicy: 'Retain',
        claimRef: { namespace, name },
        csi: { driver: DRIVER_NAME, volumeHandle: volume },
      },
    },
  });
  await core.createNamespacedPersistentVolumeClaim({
    namespace,
    body: {
      metadata: { name, labels },
      spec: { ...access, resources: { requests: { storage: size } }, volumeName: volume },
    },
  });
  await until(async () => {
    const { status } = await core.readNamespacedPersistentVolumeClaim({ namespace, name });
    return status?.phase === 'Bound';
  });
  return { name, volume };
}

function bytesOf(size: string): number {
  const [, count, unit] = /^(\d+)(Mi|Gi)$/.exec(size) ?? [];
  if (count === undefined) throw new Error(`The size ${size} is not of the form 10Mi or 1Gi`);
  return Number(count) * 2 ** (unit === 'Gi' ? 30 : 20);
}
