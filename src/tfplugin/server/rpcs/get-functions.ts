import { mapRecord } from '../../values/map-record';
import type { GetFunctions_Response } from '../../wire/generated/tfplugin6';
import type { Call } from '../call';
import { functionToWire } from '../converters/function';

export function getFunctions({ session }: Call): GetFunctions_Response {
  return { functions: mapRecord(session.provider.functions ?? {}, functionToWire), diagnostics: [] };
}
