import { type TerraformElement, TerraformResource, TerraformStack } from 'cdktf';
import type { IConstruct, IValidation } from 'constructs';

const LOGICAL_ID = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const watched = new WeakSet<TerraformStack>();

/**
 * Names a resource for good, where a name is given, and has the stack refuse two resources of one address at synth.
 * CDKTF would merge them into one without a word, and whoever keeps the ID of a former construct and then makes a new
 * one at the old path would get just that.
 *
 * @throws Error where Terraform would not take the name. Not even a token will do: Terraform must know the name first.
 */
export function fixLogicalId(resource: TerraformResource, logicalId: string | undefined): void {
  if (logicalId !== undefined) {
    checkLogicalId(resource, logicalId);
    resource.overrideLogicalId(logicalId);
  }
  const stack = TerraformStack.of(resource);
  if (watched.has(stack)) return;
  watched.add(stack);
  stack.node.addValidation(new UniqueAddresses(stack));
}

/** @throws Error where Terraform would not take the name. */
export function checkLogicalId(element: TerraformElement, logicalId: string): void {
  if (!LOGICAL_ID.test(logicalId)) throw invalid(element, logicalId);
}

class UniqueAddresses implements IValidation {
  public constructor(private readonly stack: TerraformStack) {}

  public validate(): string[] {
    const paths = new Map<string, string>();
    const errors: string[] = [];
    for (const resource of this.stack.node.findAll().filter(isResource)) {
      const address = `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
      const other = paths.get(address);
      if (other !== undefined) errors.push(collision(address, other, resource.node.path));
      paths.set(address, resource.node.path);
    }
    return errors;
  }
}

function isResource(construct: IConstruct): construct is TerraformResource {
  return TerraformResource.isTerraformResource(construct);
}

function collision(address: string, one: string, other: string): string {
  return (
    `${one} and ${other} are both ${address} to Terraform, so that one would replace the other without a word. ` +
    'Give one of them a logicalId of its own.'
  );
}

function invalid(resource: TerraformElement, logicalId: string): Error {
  return new Error(
    `${resource.node.scope?.node.path}: logicalId is ${JSON.stringify(logicalId)} but must be a letter or "_" followed ` +
      'by letters, digits, "_" and "-". Use the part after the dot of the address that `terraform state list` shows.',
  );
}
