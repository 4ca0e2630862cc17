import type { Resource } from '../../provider';
import { typeOfSchema } from '../../schema/type-of-schema';
import type {
  ApplyResourceChange_Request,
  ApplyResourceChange_Response,
  DynamicValue,
} from '../../wire/generated/tfplugin6';
import { applyChange, describe } from '../applying/apply';
import type { Call } from '../call';
import { configuredClient } from '../client';
import { diagnosticsToWire } from '../converters/diagnostics';
import { objectFromWire, objectToWire } from '../converters/dynamic-value';
import { attempt } from '../defect';
import { findResource } from '../lookup';

export async function applyResourceChange(
  call: Call,
  request: ApplyResourceChange_Request,
): Promise<ApplyResourceChange_Response> {
  const { context } = call;
  const resource = findResource(call, request.typeName);
  const newState =
    resource && (await attempt(context, `applying ${request.typeName}`, () => apply(call, resource, request)));
  return {
    // Nothing was changed where the provider was not even asked.
    newState: newState ?? request.priorState,
    private: request.plannedPrivate,
    diagnostics: diagnosticsToWire(context.diagnostics, resource?.schema),
    legacyTypeSystem: false,
  };
}

async function apply(
  call: Call,
  resource: Resource<unknown>,
  request: ApplyResourceChange_Request,
): Promise<DynamicValue | undefined> {
  const { context } = call;
  const { typeName } = request;
  const type = typeOfSchema(resource.schema);
  const config = objectFromWire(request.config, type);
  const prior = objectFromWire(request.priorState, type);
  const planned = objectFromWire(request.plannedState, type);
  const client = configuredClient(call, describe({ typeName, prior, planned }));
  if (client === undefined) return undefined;
  return objectToWire(await applyChange({ resource, typeName, context, client, config, prior, planned }), type);
}
