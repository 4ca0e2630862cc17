import { typeOfSchema } from '../../schema/type-of-schema';
import type { ConfigureProvider_Request, ConfigureProvider_Response } from '../../wire/generated/tfplugin6';
import type { Call } from '../call';
import { diagnosticsToWire } from '../converters/diagnostics';
import { requiredObject } from '../converters/dynamic-value';
import { attempt } from '../defect';

export async function configureProvider(
  { session, context }: Call,
  { config, terraformVersion }: ConfigureProvider_Request,
): Promise<ConfigureProvider_Response> {
  const { provider } = session;
  session.client = await attempt(context, 'configuring itself', () =>
    provider.configure({
      ...context,
      config: requiredObject(config, typeOfSchema(provider.schema)),
      terraformVersion,
    }),
  );
  return { diagnostics: diagnosticsToWire(context.diagnostics, provider.schema) };
}
