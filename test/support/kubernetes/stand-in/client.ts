import { KubeConfig, type KubernetesObject, KubernetesObjectApi, PatchStrategy } from '@kubernetes/client-node';
import type { ObjectValue } from '../../../../src/tfplugin';

/** An object as the API has it: JSON. */
export interface ApiObject extends KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: KubernetesObject['metadata'] & { readonly name: string };
}

export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string | null;
}

export interface Selection {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string | null;
  readonly fieldSelector?: string | null;
  readonly labelSelector?: string | null;
}

/** As `hashicorp/kubernetes` calls itself to the API. */
const FIELD_MANAGER = 'Terraform';
const NOT_FOUND = 404;

/** The objects of a cluster, each call of which answers with plain JSON. */
export class ObjectClient {
  private readonly api: KubernetesObjectApi;

  /** @param kubeconfig a path */
  constructor(kubeconfig: string, context?: string) {
    const config = new KubeConfig();
    config.loadFromFile(kubeconfig);
    if (context !== undefined) config.setCurrentContext(context);
    this.api = KubernetesObjectApi.makeApiClient(config);
  }

  /** By POST, which the API refuses where there is one of the name. */
  async create(object: ObjectValue): Promise<ObjectValue> {
    return plain(await this.api.create(object as unknown as ApiObject, undefined, undefined, FIELD_MANAGER));
  }

  async apply(object: ObjectValue, force = false): Promise<ObjectValue> {
    const { ServerSideApply } = PatchStrategy;
    const applied = object as unknown as ApiObject;
    return plain(await this.api.patch(applied, undefined, undefined, FIELD_MANAGER, force, ServerSideApply));
  }

  async find({ name, namespace, ...kind }: ObjectReference): Promise<ObjectValue | undefined> {
    try {
      return plain(await this.api.read({ ...kind, metadata: { name, namespace: namespace ?? '' } }));
    } catch (error) {
      if ((error as { code?: number }).code === NOT_FOUND) return undefined;
      throw error;
    }
  }

  async list({ apiVersion, kind, namespace, fieldSelector, labelSelector }: Selection): Promise<ObjectValue[]> {
    const selectors = [fieldSelector ?? undefined, labelSelector ?? undefined] as const;
    const none = [undefined, undefined, undefined] as const;
    const { items } = await this.api.list(apiVersion, kind, namespace ?? undefined, ...none, ...selectors);
    // Items of a list do not say what they are.
    return items.map((item) => plain({ ...item, apiVersion, kind }));
  }

  async delete({ name, namespace, ...kind }: ObjectReference): Promise<void> {
    try {
      await this.api.delete({ ...kind, metadata: { name, namespace: namespace ?? '' } });
    } catch (error) {
      if ((error as { code?: number }).code !== NOT_FOUND) throw error;
    }
  }
}

/** The client makes dates of times, and leaves undefined what the API does not say. */
function plain(object: KubernetesObject): ObjectValue {
  return JSON.parse(JSON.stringify(object));
}
