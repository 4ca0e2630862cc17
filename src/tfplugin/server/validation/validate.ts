import type { Diagnostics, Path } from '../../diagnostics';
import type { Resource } from '../../provider';
import { eachNestedObject } from '../../schema/nested-objects';
import type { Attribute, Attributes } from '../../schema/schema';
import { ownProperty } from '../../values/map-record';
import { formatPath } from '../../values/path';
import { isKnown, type ObjectValue, type Value } from '../../values/value';
import type { CallContext } from '../call';

/** What has a configuration: the provider itself, a resource or a data source. */
export type Configurable = Pick<Resource<unknown>, 'schema' | 'validate'>;

export interface ValidationOptions {
  /** Whether the Terraform that asks keeps write-only values out of plan and state. @default false */
  readonly writeOnlyAllowed?: boolean;
}

/** Checks a configuration: each attribute by itself, then several together. What is required is Terraform's to check. */
export async function validate(
  configurable: Configurable,
  context: CallContext,
  config: ObjectValue,
  { writeOnlyAllowed = false }: ValidationOptions = {},
): Promise<void> {
  const scope = { path: [], sensitive: false, writeOnlyAllowed, diagnostics: context.diagnostics };
  validateAttributes(configurable.schema.attributes, config, scope);
  await configurable.validate?.({ ...context, config });
}

interface Scope {
  readonly path: Path;
  /** Whether the attribute, or one that holds it, is sensitive. */
  readonly sensitive: boolean;
  readonly writeOnlyAllowed: boolean;
  readonly diagnostics: Diagnostics;
}

function validateAttributes(attributes: Attributes, object: ObjectValue, scope: Scope): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    const sensitive = scope.sensitive || attribute.sensitive === true;
    validateAttribute(attribute, ownProperty(object, name), { ...scope, path: [...scope.path, name], sensitive });
  }
}

function validateAttribute(attribute: Attribute, value: Value, scope: Scope): void {
  if (value === null) return;
  if (isReadOnly(attribute)) {
    refuseReadOnly(scope);
    return;
  }
  warnOfDeprecation(attribute, scope);
  refuseWriteOnly(attribute, scope);
  if (!isKnown(value)) return;
  const { path, sensitive, diagnostics } = scope;
  for (const check of attribute.validate ?? []) check({ path, value, sensitive, diagnostics });
  eachNestedObject(attribute, value, (object, attributes, steps) =>
    validateAttributes(attributes, object, { ...scope, path: [...path, ...steps] }),
  );
}

function isReadOnly({ required, optional }: Attribute): boolean {
  return !required && !optional;
}

/** Terraform itself does so only where the attribute holds no others. */
function refuseReadOnly({ path, diagnostics }: Scope): void {
  diagnostics.error(
    'Invalid Configuration for Read-Only Attribute',
    `Attribute ${formatPath(path)} is what the provider tells: it cannot be set. Remove it from the configuration.`,
    path,
  );
}

function warnOfDeprecation({ deprecated }: Attribute, { path, diagnostics }: Scope): void {
  if (deprecated !== undefined) diagnostics.warning('Deprecated attribute', deprecated, path);
}

function refuseWriteOnly({ writeOnly }: Attribute, { path, writeOnlyAllowed, diagnostics }: Scope): void {
  if (!writeOnly || writeOnlyAllowed) return;
  diagnostics.error(
    'Write-only attribute not supported',
    `Attribute ${formatPath(path)} is write-only, which this Terraform does not know: it would keep the value in its ` +
      'state. Use Terraform 1.11 or later, or leave the attribute out.',
    path,
  );
}
