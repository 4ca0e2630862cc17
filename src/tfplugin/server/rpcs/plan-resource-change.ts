import type { Resource } from '../../provider';
import { typeOfSchema } from '../../schema/type-of-schema';
import type {
  AttributePath,
  DynamicValue,
  PlanResourceChange_Request,
  PlanResourceChange_Response,
} from '../../wire/generated/tfplugin6';
import type { Call } from '../call';
import { pathToWire } from '../converters/attribute-path';
import { diagnosticsToWire } from '../converters/diagnostics';
import { objectFromWire, objectToWire, requiredObject } from '../converters/dynamic-value';
import { attempt } from '../defect';
import { findResource } from '../lookup';
import { planChange } from '../planning/plan';

export async function planResourceChange(
  call: Call,
  request: PlanResourceChange_Request,
): Promise<PlanResourceChange_Response> {
  const { context } = call;
  const resource = findResource(call, request.typeName);
  const plan =
    resource && (await attempt(context, `planning ${request.typeName}`, () => planWith(call, resource, request)));
  return {
    plannedState: plan?.plannedState ?? request.proposedNewState,
    requiresReplace: plan?.requiresReplace ?? [],
    plannedPrivate: request.priorPrivate,
    diagnostics: diagnosticsToWire(context.diagnostics, resource?.schema),
    legacyTypeSystem: false,
    deferred: undefined,
  };
}

interface WirePlan {
  readonly plannedState: DynamicValue;
  readonly requiresReplace: AttributePath[];
}

async function planWith(
  { session, context }: Call,
  resource: Resource<unknown>,
  request: PlanResourceChange_Request,
): Promise<WirePlan> {
  const { client } = session;
  const { typeName } = request;
  const type = typeOfSchema(resource.schema);
  const prior = objectFromWire(request.priorState, type);
  const proposed = objectFromWire(request.proposedNewState, type);
  if (proposed === null) {
    if (prior !== null) await resource.planDestroy?.({ ...context, client, prior });
    return { plannedState: objectToWire(null, type), requiresReplace: [] };
  }
  const config = requiredObject(request.config, type);
  const plan = await planChange({ resource, typeName, context, client, config, prior, proposed });
  return {
    plannedState: objectToWire(plan.planned, type),
    requiresReplace: plan.requiresReplace.map((path) => pathToWire(path, type)),
  };
}
