import { type Cluster, isKubernetesError } from '../../../kubernetes';
import {
  decodeRegistryEntry,
  fromSecretData,
  isRegistryEntry,
  REGISTRY_FORMAT,
  type RegistryEntry,
  registrySecretName,
} from '../../../registry';
import type { Registry } from '../engine';
import { Unavailable } from '../unavailable';

/** Finds entries by the names of their Secrets: labels only help people to find them, and anybody may set them. */
export class SecretRegistry implements Registry {
  public constructor(
    private readonly cluster: Cluster,
    private readonly namespace: string,
  ) {}

  public async read(handle: string, signal?: AbortSignal): Promise<RegistryEntry | undefined> {
    const secret = await whenAvailable(this.cluster.readSecret(this.namespace, registrySecretName(handle), signal));
    if (!secret) return undefined;
    const data = fromSecretData(secret.data ?? {});
    if (!isRegistryEntry(data)) throw new Error(this.foreign(handle));
    try {
      return decodeRegistryEntry(data);
    } catch (error) {
      throw new Error(`${this.secretOf(handle)} cannot be understood: ${(error as Error).message}`, { cause: error });
    }
  }

  public missing(handle: string): string {
    return (
      `There is no ${this.secretOf(handle)} in context ${this.cluster.context}. Check the handle, and that the control ` +
      'plane was started with the namespace of the registry as --namespace'
    );
  }

  public async write(handle: string): Promise<never> {
    throw this.readOnly(handle);
  }

  public async remove(handle: string): Promise<never> {
    throw this.readOnly(handle);
  }

  private secretOf(handle: string): string {
    return `Secret ${this.namespace}/${registrySecretName(handle)}`;
  }

  private foreign(handle: string): string {
    return (
      `${this.secretOf(handle)} does not hold an entry of the format ${REGISTRY_FORMAT}. The Secrets of NuoDB's operator ` +
      'have a format that is not public: only a control plane of NuoDB, in this cluster, can import such a backup'
    );
  }

  /** A defect: the engine says by its limits that it takes no backups, and what was imported is only forgotten. */
  private readOnly(handle: string): Error {
    return new Error(`${this.secretOf(handle)} belongs to whoever made it: a control plane only reads it`);
  }
}

/** Whatever keeps a cluster from answering may pass: rights are granted, servers come back. */
export async function whenAvailable<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked;
  } catch (error) {
    if (isKubernetesError(error)) throw new Unavailable(error.message, { cause: error });
    throw error;
  }
}
