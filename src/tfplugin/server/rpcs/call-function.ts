import type { ProviderFunction } from '../../provider';
import { conform } from '../../values/conform';
import { formatPath } from '../../values/path';
import type { CallFunction_Request, CallFunction_Response, FunctionError } from '../../wire/generated/tfplugin6';
import type { Call } from '../call';
import { valueFromWire, valueToWire } from '../converters/dynamic-value';
import { attempt, reportBug } from '../defect';

export async function callFunction(call: Call, request: CallFunction_Request): Promise<CallFunction_Response> {
  const { name } = request;
  const { functions = {} } = call.session.provider;
  if (!Object.hasOwn(functions, name)) return refused({ text: `The provider has no function ${name}` });
  const doing = `calling function ${name}`;
  const answer = await attempt(call.context, doing, () => ask(call, functions[name], request, doing));
  const [defect] = call.context.diagnostics.all;
  // A function's answer has no place for diagnostics.
  if (defect) return refused({ text: `${defect.summary}: ${defect.detail}` });
  return answer ?? refused({ text: `The provider had neither result nor error after ${doing}` });
}

async function ask(
  { context }: Call,
  { parameters, returns, call }: ProviderFunction,
  request: CallFunction_Request,
  doing: string,
): Promise<CallFunction_Response | undefined> {
  const { log, signal } = context;
  let error: FunctionError | undefined;
  const result = await call({
    arguments: parameters.map(({ type }, index) => valueFromWire(request.arguments[index], type)),
    log,
    signal,
    refuse(problem, argument) {
      // The first is what went wrong; a later one may follow from it.
      error ??= { text: problem, functionArgument: argument };
    },
  });
  if (error) return refused(error);
  if (result === undefined) return undefined;
  const { value, misfits } = conform(result, returns);
  for (const { path, problem } of misfits) {
    const where = path.length > 0 ? ` at ${formatPath(path)}` : '';
    reportBug(context, 'Invalid result from the provider', `After ${doing}, the value${where} ${problem}.`);
  }
  return { result: valueToWire(value, returns), error: undefined };
}

function refused(error: FunctionError): CallFunction_Response {
  return { result: undefined, error };
}
