import type { Path } from '../../diagnostics';
import type { Schema } from '../../schema/schema';
import { typeOfSchema } from '../../schema/type-of-schema';
import { withoutWriteOnly } from '../../schema/write-only';
import { conform, unknownAsNull } from '../../values/conform';
import { isObject } from '../../values/equal';
import type { ObjectValue } from '../../values/value';
import type { CallContext } from '../call';
import { reportBug } from '../defect';

/**
 * The state that a provider answers with, made so that Terraform keeps it. What does not belong there is the provider's
 * bug and is reported, but costs one attribute and not the whole state.
 *
 * @param doing completes "after …", such as "creating example_thing"
 */
export function legalState(
  context: CallContext,
  doing: string,
  state: ObjectValue,
  schema: Schema,
): ObjectValue | null {
  // What a failed operation did not find out yet is no further bug.
  const mayBeUnknown = context.diagnostics.hasError;
  const { value, misfits, unknowns } = conform(state, typeOfSchema(schema));
  const report = (path: Path, problem: string) =>
    reportBug(
      context,
      'Invalid state from the provider',
      `After ${doing}, the value ${problem}. It is kept as null.`,
      path,
    );
  for (const { path, problem } of misfits) report(path, problem);
  if (!mayBeUnknown) for (const path of unknowns) report(path, 'is still unknown');
  const known = unknownAsNull(value);
  return isObject(known) ? withoutWriteOnly(schema.attributes, known) : null;
}
