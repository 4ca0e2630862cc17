import type {
  CallFunction_Request,
  CallFunction_Response,
  GetFunctions_Response,
} from '../../wire/generated/tfplugin6';
import type { Call } from '../call';

/** Functions are not part of a provider here; Terraform asks for their list all the same. */
export function getFunctions(): GetFunctions_Response {
  return { functions: {}, diagnostics: [] };
}

export function callFunction(_: Call, { name }: CallFunction_Request): CallFunction_Response {
  return { result: undefined, error: { text: `The provider has no function ${name}, nor any other.` } };
}
