import type { Path } from '../../diagnostics';
import type { Resource } from '../../provider';
import { differInertlyAtMost } from '../../schema/inert';
import { typeOfSchema } from '../../schema/type-of-schema';
import { withoutWriteOnly } from '../../schema/write-only';
import { conform } from '../../values/conform';
import { isObject } from '../../values/equal';
import { formatPath } from '../../values/path';
import type { ObjectValue } from '../../values/value';
import type { CallContext } from '../call';
import { reportBug } from '../defect';
import type { AlignedObject } from './aligned';
import { withRules } from './attribute-rules';
import { withComputedUnknown } from './computed';
import { withDefaults } from './defaults';

/** A create or an update to plan. */
export interface Change {
  readonly resource: Resource<unknown>;
  readonly typeName: string;
  readonly context: CallContext;
  readonly client: unknown;
  readonly config: ObjectValue;
  /** Null on create. */
  readonly prior: ObjectValue | null;
  /** What Terraform makes of configuration and prior state. */
  readonly proposed: ObjectValue;
}

export interface PlannedChange {
  readonly planned: ObjectValue;
  readonly requiresReplace: readonly Path[];
}

export async function planChange(change: Change): Promise<PlannedChange> {
  const { resource, config, prior, context } = change;
  const { attributes } = resource.schema;
  const replacePaths = new Map<string, Path>();
  const requireReplace = (path: Path) => void replacePaths.set(formatPath(path), path);
  const aligned = (planned: ObjectValue): AlignedObject => ({ path: [], configured: config, prior, planned });

  // What is write-only is null in every state, so that it must not count as a change.
  let planned = withoutWriteOnly(attributes, change.proposed);
  // A default stands for what the user did not write, and so may be the only change there is.
  planned = withDefaults(attributes, aligned(planned));
  // Any change of the object may make the provider decide anew. Without one nothing is unknown.
  const changes = prior === null || !differInertlyAtMost(attributes, planned, prior);
  if (changes) planned = withComputedUnknown(attributes, aligned(planned));
  // The rules know better what a change leaves as it was.
  planned = withRules(attributes, aligned(planned), { ...context, priorState: prior, requireReplace });
  // The resource sees the plan that the rules agreed to, not one that is refused anyway.
  if (!context.diagnostics.hasError) planned = await planWithResource(change, planned, requireReplace);

  return { planned: checked(change, planned), requiresReplace: [...replacePaths.values()] };
}

async function planWithResource(
  { resource, context, client, config, prior }: Change,
  planned: ObjectValue,
  requireReplace: (path: Path) => void,
): Promise<ObjectValue> {
  const request = {
    ...context,
    client,
    config,
    prior,
    planned,
    requireReplace: (attribute: string) => requireReplace([attribute]),
  };
  await resource.plan?.(request);
  return request.planned;
}

/** A plan of another shape would be refused by Terraform in words that help nobody. */
function checked({ resource, typeName, context }: Change, planned: ObjectValue): ObjectValue {
  const { value, misfits } = conform(planned, typeOfSchema(resource.schema));
  for (const { path, problem } of misfits) {
    reportBug(context, 'Invalid plan from the provider', `The planned value of ${typeName} ${problem}.`, path);
  }
  return isObject(value) ? withoutWriteOnly(resource.schema.attributes, value) : planned;
}
