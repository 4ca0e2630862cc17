import { type Diagnostics, isKnown, type ObjectValue, type Value } from '../../tfplugin';
import { parseDuration } from './duration';

export type Operation = 'create' | 'update' | 'delete';

/** How long to wait for an operation to take effect. */
export interface Timeout {
  /** 0 does not wait. */
  readonly milliseconds: number;
  /** As the user wrote it, such as `1h30m`. */
  readonly text: string;
}

const OPERATIONS: readonly Operation[] = ['create', 'update', 'delete'];
/** Stands for the types that are not named. */
const DEFAULT_TYPE = 'default';
const TYPES = [DEFAULT_TYPE, 'project', 'database', 'backup', 'backuppolicy'];

const DEFAULTS: Readonly<Record<Operation, Timeout>> = {
  create: { milliseconds: 600_000, text: '10m' },
  update: { milliseconds: 600_000, text: '10m' },
  delete: { milliseconds: 60_000, text: '1m' },
};

/** By type, then by operation. */
type Configured = ReadonlyMap<string, Partial<Record<Operation, Timeout>>>;

/** The configured timeouts, and the defaults for what is not configured. */
export class Timeouts {
  public constructor(private readonly configured: Configured = new Map()) {}

  /**
   * @param type such as `database`
   * @param resource whose own `timeouts` come first
   */
  public of(type: string, operation: Operation, resource: ObjectValue = {}): Timeout {
    return (
      ownTimeout(resource.timeouts ?? null, operation) ??
      this.configured.get(type)?.[operation] ??
      this.configured.get(DEFAULT_TYPE)?.[operation] ??
      DEFAULTS[operation]
    );
  }
}

/** @param text a duration: the attribute that it is of has been validated. */
export function timeoutOf(text: string): Timeout {
  return { milliseconds: parseDuration(text), text };
}

function ownTimeout(value: Value, operation: Operation): Timeout | undefined {
  const text = isKnown(value) ? (value as ObjectValue)[operation] : null;
  return typeof text === 'string' ? timeoutOf(text) : undefined;
}

/** Reads the provider's attribute `timeouts`. What is wrong with it becomes errors; what is unknown is left at its default. */
export function readTimeouts(value: Value, diagnostics: Diagnostics): Timeouts {
  if (!isKnown(value)) return new Timeouts();
  const types = Object.entries(value as ObjectValue);
  for (const [type] of types) {
    if (!TYPES.includes(type))
      report(diagnostics, [type], `Invalid resource type: ${type}. Use one of ${TYPES.join(', ')}`);
  }
  return new Timeouts(
    new Map(types.map(([type, operations]) => [type, readOperations(type, operations, diagnostics)])),
  );
}

function readOperations(type: string, value: Value, diagnostics: Diagnostics): Partial<Record<Operation, Timeout>> {
  if (!isKnown(value)) return {};
  const read: Partial<Record<Operation, Timeout>> = {};
  for (const operation of OPERATIONS) {
    const text = (value as ObjectValue)[operation];
    if (typeof text === 'string') read[operation] = readTimeout(type, operation, text, diagnostics);
  }
  return read;
}

function readTimeout(type: string, operation: Operation, text: string, diagnostics: Diagnostics): Timeout | undefined {
  try {
    const milliseconds = parseDuration(text);
    if (milliseconds >= 0) return { milliseconds, text };
    report(diagnostics, [type, operation], `Timeout for ${type} ${operation} is negative: ${text}`);
  } catch (error) {
    const { message } = error as RangeError;
    report(
      diagnostics,
      [type, operation],
      `Invalid timeout for ${type} ${operation}: ${message}, write such as 90s or 1h30m`,
    );
  }
  return undefined;
}

function report(diagnostics: Diagnostics, path: readonly string[], detail: string): void {
  diagnostics.error('Invalid provider configuration', `${detail}.`, ['timeouts', ...path]);
}
