import type { Path, PathStep } from '../diagnostics';
import { isList, isObject } from './equal';
import { mapRecord, ownProperty } from './map-record';
import type { Type } from './type';
import { BigNumber, isKnown, type Known, type ObjectValue, UNKNOWN, type Value } from './value';

export interface Misfit {
  readonly path: Path;
  /** Completes "the value …"; never repeats the value. */
  readonly problem: string;
}

export interface Conformed {
  /** The value with every misfit made null: it can be sent. */
  readonly value: Value;
  /** Parts of another type, missing or surplus attributes. */
  readonly misfits: readonly Misfit[];
  /** Where the value is unknown. */
  readonly unknowns: readonly Path[];
}

/** Checks that a value fits a type, and makes it fit. Unknown values fit any type and are listed apart. */
export function conform(value: Value, type: Type): Conformed {
  const check = new Check();
  return { value: check.conform(value, type, []), misfits: check.misfits, unknowns: check.unknowns };
}

/** Unknown values made null: what a state may hold. */
export function unknownAsNull(value: Value): Value {
  if (!isKnown(value)) return null;
  if (isList(value)) return value.map(unknownAsNull);
  return isObject(value) ? mapRecord(value, unknownAsNull) : value;
}

class Check {
  public readonly misfits: Misfit[] = [];
  public readonly unknowns: Path[] = [];

  public conform(value: Value | undefined, type: Type, path: Path): Value {
    if (value === undefined) return this.misfit(path, 'is undefined instead of null');
    if (value === null) return null;
    if (value === UNKNOWN) {
      this.unknowns.push(path);
      return UNKNOWN;
    }
    return typeof type === 'string' ? this.primitive(value, type, path) : this.composite(value, type, path);
  }

  private primitive(value: Known, type: Type, path: Path): Value {
    if (type === 'dynamic') return this.dynamic(value, path);
    const fits = type === 'number' ? isNumber(value) : typeof value === (type === 'bool' ? 'boolean' : type);
    return fits ? value : this.misfit(path, `is not a ${type}`);
  }

  private composite(value: Known, type: Exclude<Type, string>, path: Path): Value {
    if ('object' in type)
      return isObject(value) ? this.object(value, type.object, path) : this.misfit(path, 'is not an object');
    if ('map' in type) {
      if (!isObject(value)) return this.misfit(path, 'is not a map');
      return mapRecord(value, (element, key) => this.conform(element, type.map, [...path, key]));
    }
    if (!isList(value)) return this.misfit(path, `is not a ${Object.keys(type)[0]}`);
    if ('tuple' in type) return this.tuple(value, type.tuple, path);
    const element = 'list' in type ? type.list : type.set;
    return value.map((part, index) => this.conform(part, element, [...path, index]));
  }

  private object(value: ObjectValue, attributes: Readonly<Record<string, Type>>, path: Path): Value {
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(attributes, name)) this.misfit([...path, name], 'is no attribute of the schema');
    }
    return mapRecord(attributes, (type, name) => {
      const attributePath: Path = [...path, name];
      if (!Object.hasOwn(value, name)) return this.misfit(attributePath, 'is missing; an absent one is null');
      return this.conform(ownProperty(value, name), type, attributePath);
    });
  }

  private tuple(value: readonly Value[], types: readonly Type[], path: Path): Value {
    if (value.length !== types.length) return this.misfit(path, `is not a tuple of ${types.length} elements`);
    return types.map((type, index) => this.conform(value[index], type, [...path, index]));
  }

  /** Whatever a dynamic value is made of must be a value. */
  private dynamic(value: Known, path: Path): Value {
    const part = (element: Value, step: PathStep) => this.conform(element, 'dynamic', [...path, step]);
    if (isList(value)) return value.map(part);
    if (isObject(value)) return mapRecord(value, part);
    return typeof value === 'string' || typeof value === 'boolean' || isNumber(value)
      ? value
      : this.misfit(path, 'is no value');
  }

  private misfit(path: Path, problem: string): null {
    this.misfits.push({ path, problem });
    return null;
  }
}

function isNumber(value: Known): boolean {
  return value instanceof BigNumber || Number.isFinite(value);
}
