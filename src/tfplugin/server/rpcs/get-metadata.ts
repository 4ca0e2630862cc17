import type { GetMetadata_Response } from '../../wire/generated/tfplugin6';
import type { Call } from '../call';
import { SERVER_CAPABILITIES } from '../capabilities';

export function getMetadata({ session }: Call): GetMetadata_Response {
  const { resources, dataSources, functions = {} } = session.provider;
  return {
    serverCapabilities: SERVER_CAPABILITIES,
    diagnostics: [],
    resources: Object.keys(resources).map((typeName) => ({ typeName })),
    dataSources: Object.keys(dataSources).map((typeName) => ({ typeName })),
    functions: Object.keys(functions).map((name) => ({ name })),
    ephemeralResources: [],
  };
}
