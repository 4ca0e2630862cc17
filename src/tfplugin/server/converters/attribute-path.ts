import type { Path, PathStep } from '../../diagnostics';
import type { ObjectType } from '../../schema/type-of-schema';
import type { Type } from '../../values/type';
import type { AttributePath, AttributePath_Step } from '../../wire/generated/tfplugin6';

/**
 * A path through values of the type. It ends before an element of a set, which the protocol has no name for, and where
 * the type does not lead on.
 */
export function pathToWire(path: Path, type: ObjectType): AttributePath {
  const steps: AttributePath_Step[] = [];
  let current: Type = type;
  for (const step of path) {
    const next = descend(current, step);
    if (next === undefined) break;
    steps.push({ selector: next.selector });
    current = next.type;
  }
  return { steps };
}

interface Descent {
  readonly selector: NonNullable<AttributePath_Step['selector']>;
  readonly type: Type;
}

function descend(type: Type, step: PathStep): Descent | undefined {
  if (typeof type === 'string') return undefined;
  return typeof step === 'string' ? descendByName(type, step) : descendByIndex(type, step);
}

function descendByName(type: Exclude<Type, string>, name: string): Descent | undefined {
  if ('map' in type) return { selector: { $case: 'elementKeyString', value: name }, type: type.map };
  if (!('object' in type) || !Object.hasOwn(type.object, name)) return undefined;
  return { selector: { $case: 'attributeName', value: name }, type: type.object[name] };
}

function descendByIndex(type: Exclude<Type, string>, index: number): Descent | undefined {
  const selector = { $case: 'elementKeyInt', value: index } as const;
  if ('list' in type) return { selector, type: type.list };
  return 'tuple' in type && index in type.tuple ? { selector, type: type.tuple[index] } : undefined;
}
