import { TerraformDataSource, TerraformLocal, type TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';

/**
 * The address of a resource, data source or local as text, for expressions that CDKTF has no function for, such as those
 * with `for`. The element keeps the name that it has now.
 */
export function addressOf(element: TerraformResource | TerraformDataSource | TerraformLocal): string {
  if (!('terraformResourceType' in element)) return `local.${element.friendlyUniqueId}`;
  const address = `${element.terraformResourceType}.${element.friendlyUniqueId}`;
  return TerraformDataSource.isTerraformDataSource(element) ? `data.${address}` : address;
}

/** The text of an expression as a value of Terraform's. */
export function expression(text: string): string {
  return `\${${text}}`;
}

/** Gives an expression that is needed more than once a name of its own. */
export function defineLocal(scope: Construct, id: string, text: string, logicalId?: string): TerraformLocal {
  const local = new TerraformLocal(scope, id, expression(text));
  if (logicalId !== undefined) local.overrideLogicalId(logicalId);
  return local;
}
