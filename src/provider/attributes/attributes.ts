import { document } from '../../api';
import type { Attribute, Validator, ValueAttribute } from '../../tfplugin';
import { useStateForUnknown } from '../../tfplugin';
import { rulesOf } from './api-rules';
import { immutable } from './immutable';

const { schemas } = document.components;

/** A part of the fully-qualified name. */
export function identifier(description: string, validate: Validator[] = rulesOf(schemas.Name)): ValueAttribute {
  return { type: 'string', required: true, description, validate, plan: [immutable()] };
}

/** What the user may set and the server decides where it is left out. */
export const optional = { optional: true, computed: true, plan: [useStateForUnknown()] } as const;

export function labels(): ValueAttribute {
  return {
    ...optional,
    type: { map: 'string' },
    description: 'Labels of your own, to filter by. Left out, they stay as they are; `{}` removes them.',
    validate: rulesOf(schemas.Labels),
  };
}

export function maintenance(kind: string): Attribute {
  return {
    ...optional,
    nesting: 'single',
    description: `Whether the ${kind} runs.`,
    attributes: {
      is_disabled: { ...optional, type: 'bool', description: `Whether the ${kind} is shut down.` },
    },
  };
}

export function tierParameters(): ValueAttribute {
  return {
    ...optional,
    type: { map: 'string' },
    description:
      'Parameters of the service tier, which defines them. Left out, they stay as they are; `{}` removes them.',
  };
}

export function productVersion(whenLeftOut: string): ValueAttribute {
  return {
    ...optional,
    type: 'string',
    description: `The version of NuoDB, or the tag of its image. Left out, ${whenLeftOut}.`,
    validate: rulesOf(schemas.ProductVersion),
  };
}

/** What the server alone knows. */
export function status(kind: string, attributes: Readonly<Record<string, readonly [ValueAttribute['type'], string]>>) {
  const computed = Object.entries(attributes).map(([name, [type, description]]): [string, ValueAttribute] => [
    name,
    { computed: true, type, description },
  ]);
  return {
    computed: true,
    nesting: 'single',
    description: `What the server knows of the ${kind}.`,
    attributes: Object.fromEntries(computed),
  } as const satisfies Attribute;
}
