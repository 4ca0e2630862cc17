import { typeOfSchema } from '../../schema/type-of-schema';
import type {
  ValidateDataResourceConfig_Request,
  ValidateDataResourceConfig_Response,
} from '../../wire/generated/tfplugin6';
import type { Call } from '../call';
import { diagnosticsToWire } from '../converters/diagnostics';
import { requiredObject } from '../converters/dynamic-value';
import { attempt } from '../defect';
import { findDataSource } from '../lookup';
import { validate } from '../validation/validate';

export async function validateDataResourceConfig(
  call: Call,
  { typeName, config }: ValidateDataResourceConfig_Request,
): Promise<ValidateDataResourceConfig_Response> {
  const { context } = call;
  const dataSource = findDataSource(call, typeName);
  if (dataSource !== undefined) {
    await attempt(context, `validating data source ${typeName}`, () =>
      validate(dataSource, context, requiredObject(config, typeOfSchema(dataSource.schema))),
    );
  }
  return { diagnostics: diagnosticsToWire(context.diagnostics, dataSource?.schema) };
}
