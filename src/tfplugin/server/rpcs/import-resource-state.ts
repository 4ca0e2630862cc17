import type { Resource } from '../../provider';
import { typeOfSchema } from '../../schema/type-of-schema';
import { mapRecord } from '../../values/map-record';
import type { ObjectValue } from '../../values/value';
import type {
  DynamicValue,
  ImportResourceState_Request,
  ImportResourceState_Response,
} from '../../wire/generated/tfplugin6';
import { legalState } from '../applying/legal-state';
import type { Call, CallContext } from '../call';
import { diagnosticsToWire } from '../converters/diagnostics';
import { objectToWire } from '../converters/dynamic-value';
import { attempt, reportBug } from '../defect';
import { findResource } from '../lookup';

/** Answers with what is known from the ID alone: Terraform reads the resource next. */
export async function importResourceState(
  call: Call,
  request: ImportResourceState_Request,
): Promise<ImportResourceState_Response> {
  const { context } = call;
  const { typeName } = request;
  const resource = findResource(call, typeName);
  const state =
    resource && (await attempt(context, `importing ${typeName}`, () => importWith(context, resource, request)));
  return {
    importedResources: state === undefined ? [] : [{ typeName, state, private: Buffer.alloc(0) }],
    diagnostics: diagnosticsToWire(context.diagnostics, resource?.schema),
    deferred: undefined,
  };
}

function importWith(
  context: CallContext,
  resource: Resource<unknown>,
  { typeName, id }: ImportResourceState_Request,
): DynamicValue | undefined {
  if (resource.import === undefined) return refuse(context, typeName);
  const imported = resource.import({ ...context, id });
  if (context.diagnostics.hasError) return undefined;
  if (imported === undefined) {
    reportBug(context, 'Missing state after import', `The provider made nothing of the import ID for ${typeName}.`);
    return undefined;
  }
  const { schema } = resource;
  const state = legalState(context, `importing ${typeName}`, withNulls(imported, schema.attributes), schema);
  return objectToWire(state, typeOfSchema(schema));
}

function refuse({ diagnostics }: CallContext, typeName: string): undefined {
  diagnostics.error(
    'Resource cannot be imported',
    `The provider has no import for ${typeName}. Take the import block out, or create a new ${typeName} instead.`,
  );
}

function withNulls(imported: ObjectValue, attributes: Readonly<Record<string, unknown>>): ObjectValue {
  return { ...mapRecord(attributes, () => null), ...imported };
}
