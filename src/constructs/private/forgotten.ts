import { TerraformElement } from 'cdktf';
import type { Construct } from 'constructs';
import { checkLogicalId } from './logical-id';

/** Blocks that let go of resources without destroying them. CDKTF has no construct for them. */
export class Forgotten extends TerraformElement {
  private readonly addresses: readonly string[];

  /**
   * @param addressesOf the addresses of all that the group may consist of; Terraform passes over what is not in the state
   * @throws Error where it is no name of a Terraform resource.
   */
  public constructor(scope: Construct, logicalId: string, addressesOf: (logicalId: string) => readonly string[]) {
    super(scope, `Forgotten-${logicalId}`);
    checkLogicalId(this, logicalId);
    this.addresses = addressesOf(logicalId);
  }

  public override toTerraform(): object {
    return { removed: this.addresses.map((from) => ({ from, lifecycle: { destroy: false } })) };
  }
}
