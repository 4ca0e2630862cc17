import { DataKubernetesResource } from '@cdktf/provider-kubernetes/lib/data-kubernetes-resource';
import {
  DataKubernetesResources,
  type DataKubernetesResourcesConfig,
} from '@cdktf/provider-kubernetes/lib/data-kubernetes-resources';
import {
  type Postcondition,
  ref,
  type TerraformElement,
  TerraformLocal,
  type TerraformProvider,
  type TerraformResource,
  TerraformStack,
  Token,
} from 'cdktf';
import type { Construct } from 'constructs';
import { addressOf, defineLocal } from '../../private/expression';
import { fixLogicalId } from '../../private/logical-id';

/** Makes the parts of a group: under one scope, at one Kubernetes API, with names that follow from one. */
export class Parts {
  public constructor(
    public readonly scope: Construct,
    /** The stack's only one where it is undefined. */
    public readonly kubernetes: TerraformProvider | undefined,
    private readonly logicalId: string | undefined,
  ) {}

  /** Lists objects. Unlike the data source of a single one, this does not fail where there is none. */
  public list(id: string, config: DataKubernetesResourcesConfig): string {
    return addressOf(
      this.named(new DataKubernetesResources(this.scope, id, { provider: this.kubernetes, ...config }), id),
    );
  }

  /** Reads an object that must be there. */
  public read(id: string, object: ObjectToRead): string {
    const { apiVersion, kind, name, namespace, dependsOn, postcondition } = object;
    const data = new DataKubernetesResource(this.scope, id, {
      ...{ provider: this.kubernetes, apiVersion, kind, metadata: { name, namespace }, dependsOn },
      lifecycle: postcondition && { postcondition },
    });
    return `${addressOf(this.named(data, id))}.object`;
  }

  /** Gives an expression a name, and comes back with the name. */
  public local(id: string, text: string): string {
    return addressOf(defineLocal(this.scope, id, text, this.logicalIdOf(id)));
  }

  /** The same for a value, in which tokens and expressions may stand. */
  public value(id: string, value: unknown): string {
    return addressOf(this.named(new TerraformLocal(this.scope, id, value), id));
  }

  /** The value at an address, for functions of CDKTF. */
  public token(address: string): string {
    return Token.asString(ref(address, TerraformStack.of(this.scope)));
  }

  /** Names a resource after its construct ID. */
  public fix<T extends TerraformResource>(resource: T): T {
    fixLogicalId(resource, this.logicalIdOf(resource.node.id));
    return resource;
  }

  private named<T extends TerraformElement>(element: T, id: string): T {
    const logicalId = this.logicalIdOf(id);
    if (logicalId !== undefined) element.overrideLogicalId(logicalId);
    return element;
  }

  private logicalIdOf(id: string): string | undefined {
    return this.logicalId === undefined ? undefined : partName(this.logicalId, id);
  }
}

export interface ObjectToRead {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly dependsOn?: TerraformResource[];
  readonly postcondition?: Postcondition[];
}

/** The logical ID of a part, such as `nightly_journal_content` of the part `JournalContent`. */
export function partName(logicalId: string, id: string): string {
  return `${logicalId}${id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
