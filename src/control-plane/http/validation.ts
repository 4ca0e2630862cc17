import AjvCompiler from '@fastify/ajv-compiler';
import type { ValidateFunction } from 'ajv';
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import type { JsonSchema } from './schemas';

/** The compiler takes a schema by its own types, and in fact what fastify gives it, the definition of a route. */
type Compile = (route: { readonly schema: JsonSchema }) => ValidateFunction;

/** One for the process: it knows a schema again that it has compiled. */
const compile = AjvCompiler()(
  {},
  {
    customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allowUnionTypes: true },
  },
) as unknown as Compile;

/**
 * Compiles the schema of a route with the first request to it. All of them together take longer than the rest of the
 * start of a control plane, and most routes are never asked for anything.
 */
export const compileWhenAsked: FastifySchemaCompiler<JsonSchema> =
  ({ schema }) =>
  (value) => {
    const validate = compile({ schema });
    return validate(value) ? { value } : { error: validate.errors as FastifySchemaValidationError[] };
  };
