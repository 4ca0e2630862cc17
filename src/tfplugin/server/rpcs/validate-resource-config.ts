import { typeOfSchema } from '../../schema/type-of-schema';
import type { ValidateResourceConfig_Request, ValidateResourceConfig_Response } from '../../wire/generated/tfplugin6';
import type { Call } from '../call';
import { diagnosticsToWire } from '../converters/diagnostics';
import { requiredObject } from '../converters/dynamic-value';
import { attempt } from '../defect';
import { findResource } from '../lookup';
import { validate } from '../validation/validate';

export async function validateResourceConfig(
  call: Call,
  { typeName, config, clientCapabilities }: ValidateResourceConfig_Request,
): Promise<ValidateResourceConfig_Response> {
  const { context } = call;
  const resource = findResource(call, typeName);
  if (resource !== undefined) {
    const writeOnlyAllowed = clientCapabilities?.writeOnlyAttributesAllowed;
    await attempt(context, `validating ${typeName}`, () =>
      validate(resource, context, requiredObject(config, typeOfSchema(resource.schema)), { writeOnlyAllowed }),
    );
  }
  return { diagnostics: diagnosticsToWire(context.diagnostics, resource?.schema) };
}
