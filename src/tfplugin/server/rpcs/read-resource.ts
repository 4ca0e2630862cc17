import type { Resource } from '../../provider';
import { typeOfSchema } from '../../schema/type-of-schema';
import type { ObjectValue } from '../../values/value';
import type { DynamicValue, ReadResource_Request, ReadResource_Response } from '../../wire/generated/tfplugin6';
import { legalState } from '../applying/legal-state';
import type { Call } from '../call';
import { configuredClient } from '../client';
import { diagnosticsToWire } from '../converters/diagnostics';
import { objectFromWire, objectToWire } from '../converters/dynamic-value';
import { attempt } from '../defect';
import { findResource } from '../lookup';

export async function readResource(call: Call, request: ReadResource_Request): Promise<ReadResource_Response> {
  const { context } = call;
  const { typeName, currentState } = request;
  const resource = findResource(call, typeName);
  const newState = resource && (await attempt(context, `reading ${typeName}`, () => read(call, resource, request)));
  return {
    // What could not be read is not gone.
    newState: context.diagnostics.hasError ? currentState : newState,
    diagnostics: diagnosticsToWire(context.diagnostics, resource?.schema),
    private: request.private,
    deferred: undefined,
  };
}

async function read(
  call: Call,
  resource: Resource<unknown>,
  { typeName, currentState }: ReadResource_Request,
): Promise<DynamicValue | undefined> {
  const type = typeOfSchema(resource.schema);
  const state = objectFromWire(currentState, type);
  const client = configuredClient(call, `reading ${typeName}`);
  if (state === null || client === undefined) return currentState;
  const refreshed: ObjectValue | null = await resource.read({ ...call.context, client, state });
  const legal = refreshed && legalState(call.context, `reading ${typeName}`, refreshed, resource.schema);
  return objectToWire(legal, type);
}
