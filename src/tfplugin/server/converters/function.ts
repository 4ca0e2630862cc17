import type { FunctionParameter, ProviderFunction } from '../../provider';
import type { Type } from '../../values/type';
import { typeToJson } from '../../values/type-json';
import { type Function_Parameter, type FunctionMessage, StringKind } from '../../wire/generated/tfplugin6';

export function functionToWire({ summary, description, parameters, returns }: ProviderFunction): FunctionMessage {
  return {
    parameters: parameters.map(parameterToWire),
    variadicParameter: undefined,
    return: { type: typeToWire(returns) },
    summary,
    description,
    descriptionKind: StringKind.MARKDOWN,
    deprecationMessage: '',
  };
}

function parameterToWire({ name, type, description }: FunctionParameter): Function_Parameter {
  return {
    name,
    type: typeToWire(type),
    description,
    descriptionKind: StringKind.MARKDOWN,
    // Of null Terraform makes an error and of unknown an unknown result, both without asking.
    allowNullValue: false,
    allowUnknownValues: false,
  };
}

function typeToWire(type: Type): Buffer {
  return Buffer.from(JSON.stringify(typeToJson(type)));
}
