import { type Diagnostics, isKnown, type ObjectValue, type Value } from '../../tfplugin';
import { type Timeout, timeoutOf } from '../waiting/timeouts';

/** What a backup is taken before; also the name of the attribute that asks for it. */
export type Occasion = 'final_backup' | 'backup_before_update';

export interface Guard {
  readonly onFailure: 'abort' | 'continue';
  /** How long to wait for the backup. */
  readonly timeout: Timeout;
}

type Setting = Guard | 'off';

export const DEFAULT_TIMEOUT: Timeout = timeoutOf('1h');

/** The variable of the environment that stands in for each of the provider's attributes. */
export const VARIABLES: Readonly<Record<Occasion, string>> = {
  final_backup: 'NUODB_CP_FINAL_BACKUP',
  backup_before_update: 'NUODB_CP_BACKUP_BEFORE_UPDATE',
};

const OCCASIONS = Object.keys(VARIABLES) as Occasion[];

/** Which changes a backup goes before, by the settings of provider, environment and the resources themselves. */
export class Guards {
  public constructor(private readonly shared: Partial<Record<Occasion, Setting>> = {}) {}

  /**
   * Undefined where none is asked for.
   *
   * @param resource its state, or its planned state: its own setting comes first
   */
  public of(resource: ObjectValue, occasion: Occasion): Guard | undefined {
    const setting = settingOf(resource[occasion] ?? null) ?? this.shared[occasion];
    return setting === 'off' ? undefined : setting;
  }
}

/** Reads the provider's attributes, each before its variable. A variable that means nothing becomes an error. */
export function readGuards(
  config: ObjectValue,
  env: Readonly<Record<string, string | undefined>>,
  diagnostics: Diagnostics,
): Guards {
  const settings = OCCASIONS.map((occasion) => [
    occasion,
    settingOf(config[occasion] ?? null) ?? settingOfVariable(VARIABLES[occasion], env, diagnostics),
  ]);
  return new Guards(Object.fromEntries(settings));
}

/** Undefined where the attribute is left out. */
function settingOf(value: Value): Setting | undefined {
  if (!isKnown(value)) return undefined;
  const { enabled, on_failure: onFailure, timeout } = value as ObjectValue;
  if (enabled === false) return 'off';
  return {
    onFailure: onFailure === 'continue' ? 'continue' : 'abort',
    timeout: typeof timeout === 'string' ? timeoutOf(timeout) : DEFAULT_TIMEOUT,
  };
}

function settingOfVariable(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  diagnostics: Diagnostics,
): Setting | undefined {
  const value = env[name] ?? '';
  if (value === '' || value === 'off') return undefined;
  if (value === 'abort' || value === 'continue') return { onFailure: value, timeout: DEFAULT_TIMEOUT };
  diagnostics.error(
    'Invalid provider configuration',
    `The environment variable ${name} must be abort, continue or off. It is ${JSON.stringify(value)}. A backup that was ` +
      'asked for in another way would not be taken, so that nothing is done until it is right.',
  );
  return undefined;
}
