import type { Schema } from '../../schema/schema';
import { typeOfSchema } from '../../schema/type-of-schema';
import { decodeJson } from '../../values/json';
import type {
  DynamicValue,
  UpgradeResourceState_Request,
  UpgradeResourceState_Response,
} from '../../wire/generated/tfplugin6';
import type { Call, CallContext } from '../call';
import { diagnosticsToWire } from '../converters/diagnostics';
import { objectToWire } from '../converters/dynamic-value';
import { attempt } from '../defect';
import { findResource } from '../lookup';

/** Terraform asks this of every state it loads: state files are JSON, which only the provider's schema gives types. */
export async function upgradeResourceState(
  call: Call,
  request: UpgradeResourceState_Request,
): Promise<UpgradeResourceState_Response> {
  const { context } = call;
  const resource = findResource(call, request.typeName);
  const upgradedState =
    resource &&
    (await attempt(context, `reading the stored state of ${request.typeName}`, () =>
      upgrade(context, request, resource.schema),
    ));
  return { upgradedState, diagnostics: diagnosticsToWire(context.diagnostics, resource?.schema) };
}

function upgrade(
  context: CallContext,
  { typeName, version, rawState }: UpgradeResourceState_Request,
  schema: Schema,
): DynamicValue | undefined {
  const current = schema.version ?? 0;
  const refusal = refusalOf(version, current, rawState?.json ?? Buffer.alloc(0));
  if (refusal !== undefined) {
    const detail = `The state of ${typeName} was stored with schema version ${version}, and this provider has ${current}.`;
    context.diagnostics.error('Stored state cannot be read', `${detail} ${refusal}`);
    return undefined;
  }
  const type = typeOfSchema(schema);
  return objectToWire(decodeJson((rawState?.json ?? '').toString(), type), type);
}

/** What to do where the state is beyond this provider. */
function refusalOf(stored: number, current: number, json: Buffer): string | undefined {
  if (stored > current) return 'A later version of the provider wrote it: select that version or a later one.';
  if (stored < current) {
    return 'This version does not convert such a state: remove the resource from the state (`terraform state rm`) and import it.';
  }
  if (json.length > 0) return undefined;
  return 'It has the form of Terraform 0.11: apply once with Terraform 0.12 and a provider of that time, or import the resource.';
}
