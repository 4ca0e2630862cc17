import { typeOfSchema } from '../../schema/type-of-schema';
import type { ValidateProviderConfig_Request, ValidateProviderConfig_Response } from '../../wire/generated/tfplugin6';
import type { Call } from '../call';
import { diagnosticsToWire } from '../converters/diagnostics';
import { requiredObject } from '../converters/dynamic-value';
import { attempt } from '../defect';
import { validate } from '../validation/validate';

export async function validateProviderConfig(
  { session, context }: Call,
  { config }: ValidateProviderConfig_Request,
): Promise<ValidateProviderConfig_Response> {
  const { provider } = session;
  await attempt(context, "validating the provider's configuration", () =>
    validate(provider, context, requiredObject(config, typeOfSchema(provider.schema))),
  );
  return { diagnostics: diagnosticsToWire(context.diagnostics, provider.schema) };
}
