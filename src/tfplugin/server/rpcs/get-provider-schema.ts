import { mapRecord } from '../../values/map-record';
import type { GetProviderSchema_Response } from '../../wire/generated/tfplugin6';
import type { Call } from '../call';
import { SERVER_CAPABILITIES } from '../capabilities';
import { functionToWire } from '../converters/function';
import { schemaToWire } from '../converters/schema';

export function getProviderSchema({ session }: Call): GetProviderSchema_Response {
  const { schema, resources, dataSources, functions = {} } = session.provider;
  return {
    provider: schemaToWire(schema),
    resourceSchemas: mapRecord(resources, (resource) => schemaToWire(resource.schema)),
    dataSourceSchemas: mapRecord(dataSources, (dataSource) => schemaToWire(dataSource.schema)),
    functions: mapRecord(functions, functionToWire),
    ephemeralResourceSchemas: {},
    diagnostics: [],
    providerMeta: undefined,
    serverCapabilities: SERVER_CAPABILITIES,
  };
}
