import { isMissing, noAnswer, refusal } from './answers';
import type { KubeConfig } from './client';
import { isKubernetesError } from './errors';
import type { ObjectMeta, Secret, VolumeSnapshot, VolumeSnapshotContent } from './objects';
import { type Regions, regionsOf } from './regions';
import { type ApiAnswer, type ApiRequest, send } from './request';

const SNAPSHOTS = '/apis/snapshot.storage.k8s.io/v1';
/** How many objects are asked for at a time. */
const PAGE = '500';
/** Objects without what they hold: lists of Secrets would bring all of their data along. */
const METADATA_ONLY = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';

interface MetadataList {
  readonly metadata?: { readonly continue?: string };
  /** Null where there are none. */
  readonly items: readonly { readonly metadata: ObjectMeta }[] | null;
}

/** A Kubernetes cluster as one of the kubeconfig's users sees it. Every method throws a KubernetesError. */
export class Cluster {
  /** Its URL. */
  public readonly server: string;

  /** @param context the current one of the configuration */
  public constructor(
    private readonly config: KubeConfig,
    public readonly context: string,
  ) {
    this.server = config.getCurrentCluster()?.server ?? '';
  }

  /** Undefined where there is none. */
  public readSecret(namespace: string, name: string, signal?: AbortSignal): Promise<Secret | undefined> {
    return this.read(`Secret ${namespace}/${name}`, `${secretsOf(namespace)}/${encodeURIComponent(name)}`, signal);
  }

  public async createSecret(secret: Secret): Promise<void> {
    const { namespace, name } = secret.metadata;
    await this.create(`Secret ${namespace}/${name}`, secretsOf(namespace), {
      apiVersion: 'v1',
      kind: 'Secret',
      ...secret,
    });
  }

  /** What the Secrets of a namespace are called and labelled, without what they hold. */
  public async listSecrets(namespace: string, labelSelector: string): Promise<readonly ObjectMeta[]> {
    return this.list(`list the Secrets of namespace ${namespace}`, secretsOf(namespace), { labelSelector });
  }

  /** Undefined where there is none. */
  public readVolumeSnapshot(
    namespace: string,
    name: string,
    signal?: AbortSignal,
  ): Promise<VolumeSnapshot | undefined> {
    const path = `${snapshotsOf(namespace)}/${encodeURIComponent(name)}`;
    return this.read(`VolumeSnapshot ${namespace}/${name}`, path, signal);
  }

  public async createVolumeSnapshot(snapshot: VolumeSnapshot): Promise<void> {
    const { namespace, name } = snapshot.metadata;
    const body = { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshot', ...snapshot };
    await this.create(`VolumeSnapshot ${namespace}/${name}`, snapshotsOf(namespace), body);
  }

  /** Undefined where there is none. */
  public readVolumeSnapshotContent(name: string, signal?: AbortSignal): Promise<VolumeSnapshotContent | undefined> {
    const path = `${SNAPSHOTS}/volumesnapshotcontents/${encodeURIComponent(name)}`;
    return this.read(`VolumeSnapshotContent ${name}`, path, signal);
  }

  public async createVolumeSnapshotContent(content: VolumeSnapshotContent): Promise<void> {
    const body = { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshotContent', ...content };
    await this.create(`VolumeSnapshotContent ${content.metadata.name}`, `${SNAPSHOTS}/volumesnapshotcontents`, body);
  }

  /** Where the cluster's nodes say they are. Who may not list the nodes does not know: that is no failure. */
  public async regions(): Promise<Regions> {
    try {
      return regionsOf(this.context, await this.list('list the nodes', '/api/v1/nodes', {}));
    } catch (error) {
      if (isKubernetesError(error) && error.failure === 'denied') return { known: [], unknown: error.message };
      throw error;
    }
  }

  private async read<Read>(what: string, path: string, signal?: AbortSignal): Promise<Read | undefined> {
    const attempt = `read ${what}`;
    const answer = await this.ask(attempt, { method: 'GET', path, signal });
    if (isMissing(answer)) return undefined;
    return this.accept<Read>(attempt, answer);
  }

  private async create(what: string, path: string, body: object): Promise<void> {
    const attempt = `create ${what}`;
    this.accept(attempt, await this.ask(attempt, { method: 'POST', path, body }));
  }

  private async list(
    attempt: string,
    path: string,
    filter: Readonly<Record<string, string>>,
  ): Promise<readonly ObjectMeta[]> {
    const found: ObjectMeta[] = [];
    let next: string | undefined;
    do {
      const query = { limit: PAGE, ...filter, ...(next && { continue: next }) };
      const answer = await this.ask(attempt, { method: 'GET', path, query, accept: METADATA_ONLY });
      const { items, metadata } = this.accept<MetadataList>(attempt, answer);
      found.push(...(items ?? []).map((item) => item.metadata));
      next = metadata?.continue;
    } while (next);
    return found;
  }

  private async ask(attempt: string, request: ApiRequest): Promise<ApiAnswer> {
    try {
      return await send(this.config, this.server, request);
    } catch (error) {
      request.signal?.throwIfAborted();
      throw noAnswer(this.inHere(attempt), this.server, error as Error);
    }
  }

  private accept<Accepted>(attempt: string, answer: ApiAnswer): Accepted {
    const { status, body } = answer;
    if (status >= 200 && status < 300 && typeof body === 'object') return body as Accepted;
    throw refusal(this.inHere(attempt), answer);
  }

  private inHere(attempt: string): string {
    return `${attempt} in context ${this.context}`;
  }
}

function secretsOf(namespace: string): string {
  return `/api/v1/namespaces/${encodeURIComponent(namespace)}/secrets`;
}

function snapshotsOf(namespace: string): string {
  return `${SNAPSHOTS}/namespaces/${encodeURIComponent(namespace)}/volumesnapshots`;
}
