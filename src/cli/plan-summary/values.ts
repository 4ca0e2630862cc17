import type { Change, StateResource } from './plan';

const SENSITIVE = '(sensitive)';
const UNKNOWN = '(known after apply)';
/** What is shown of a name that there is not. */
export const ABSENT = '-';

/**
 * A name in a plan. Whoever compares takes the key, whoever prints takes what is shown: a name may be sensitive, or not
 * known before the apply.
 */
export interface PlanName {
  /** Undefined where it is not known. Never printed. */
  readonly key: string | undefined;
  readonly shown: string;
}

/** The values of a resource on one side of a change, of which nothing that is sensitive gets out as text to be shown. */
export class Values {
  private constructor(
    private readonly values: unknown,
    private readonly sensitive: unknown,
    private readonly unknown: unknown,
  ) {}

  public static before({ before, before_sensitive }: Change): Values {
    return new Values(before, before_sensitive, undefined);
  }

  public static after({ after, after_sensitive, after_unknown }: Change): Values {
    return new Values(after, after_sensitive, after_unknown);
  }

  public static ofState({ values, sensitive_values }: StateResource): Values {
    return new Values(values, sensitive_values, undefined);
  }

  /** For comparisons, not to be shown. */
  public raw(...path: readonly (string | number)[]): unknown {
    return path.reduce<unknown>(step, this.values) ?? undefined;
  }

  public isUnknown(...path: readonly (string | number)[]): boolean {
    return isMarked(this.unknown, path);
  }

  public name(...path: readonly (string | number)[]): PlanName {
    const value = this.raw(...path);
    const key = typeof value === 'string' ? value : undefined;
    if (isMarked(this.sensitive, path)) return { key, shown: SENSITIVE };
    return { key, shown: this.isUnknown(...path) ? UNKNOWN : (key ?? ABSENT) };
  }

  /** A fully-qualified name, of the attributes that hold its parts. */
  public names(...attributes: readonly string[]): PlanName {
    return joined(attributes.map((attribute) => this.name(attribute)));
  }
}

/** `acme` and `messaging` as `acme/messaging`. */
export function joined(names: readonly PlanName[]): PlanName {
  const keys = names.map(({ key }) => key);
  return {
    key: keys.includes(undefined) ? undefined : keys.join('/'),
    shown: names.map(({ shown }) => shown).join('/'),
  };
}

function step(value: unknown, name: string | number): unknown {
  const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isThere ? (value as Record<string | number, unknown>)[name] : undefined;
}

/** Whether a value, or anything that it is part of, is marked by `true`. */
function isMarked(marks: unknown, path: readonly (string | number)[]): boolean {
  let at = marks;
  for (const name of path) {
    if (at === true) return true;
    at = step(at, name);
  }
  return at === true;
}
