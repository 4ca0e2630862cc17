import type {
  CloseEphemeralResource_Request,
  CloseEphemeralResource_Response,
  OpenEphemeralResource_Request,
  OpenEphemeralResource_Response,
  RenewEphemeralResource_Request,
  RenewEphemeralResource_Response,
  ValidateEphemeralResourceConfig_Request,
  ValidateEphemeralResourceConfig_Response,
} from '../../wire/generated/tfplugin6';
import type { Call } from '../call';
import { diagnosticsToWire } from '../converters/diagnostics';

// Ephemeral resources are not part of a provider here, so that whatever is asked about one has the same answer.

export function validateEphemeralResourceConfig(
  call: Call,
  request: ValidateEphemeralResourceConfig_Request,
): ValidateEphemeralResourceConfig_Response {
  return refuse(call, request);
}

export function openEphemeralResource(
  call: Call,
  request: OpenEphemeralResource_Request,
): OpenEphemeralResource_Response {
  return { ...refuse(call, request), result: undefined, deferred: undefined };
}

export function renewEphemeralResource(
  call: Call,
  request: RenewEphemeralResource_Request,
): RenewEphemeralResource_Response {
  return refuse(call, request);
}

export function closeEphemeralResource(
  call: Call,
  request: CloseEphemeralResource_Request,
): CloseEphemeralResource_Response {
  return refuse(call, request);
}

function refuse({ context }: Call, { typeName }: { readonly typeName: string }) {
  context.diagnostics.error(
    'Unsupported ephemeral resource',
    `The provider has no ephemeral resource ${typeName}, nor any other. Take it out of the configuration.`,
  );
  return { diagnostics: diagnosticsToWire(context.diagnostics) };
}
