const MARK = Symbol.for('cdktf-provider-nuodbaas.ClusterRegion');

/**
 * How the region of a cluster is found out. Snapshots can be bound by clusters of one region only, so a transfer
 * between regions that are known and differ is refused.
 *
 * @example
 * const regions: ClusterRegion[] = [ClusterRegion.named('eu-west-1'), ClusterRegion.ofNodes()];
 */
export class ClusterRegion {
  /**
   * The region by its name, such as `eu-west-1`. Two names that are written out are compared at synth, a token when
   * Terraform plans.
   */
  public static named(name: string): ClusterRegion {
    return new ClusterRegion(name);
  }

  /**
   * What the cluster's nodes say by their label `topology.kubernetes.io/region`, read with every plan. It takes the
   * right to list nodes. Where no node has the label the region stays unknown, and nothing is refused.
   *
   * @see https://kubernetes.io/docs/reference/labels-annotations-taints/#topologykubernetesioregion
   */
  public static ofNodes(): ClusterRegion {
    return new ClusterRegion();
  }

  /** Whether this is a ClusterRegion, from whichever copy of this library. */
  public static isClusterRegion(x: unknown): x is ClusterRegion {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  /** The name that was given; undefined where the nodes are asked. */
  public readonly name?: string;

  private constructor(name?: string) {
    Object.defineProperty(this, MARK, { value: true });
    this.name = name;
  }
}
