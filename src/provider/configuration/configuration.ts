import {
  Client,
  type ClientOptions,
  type ConfigurationError,
  type ConfigurationProblem,
  checkClientOptions,
  clientOptionsFromEnvironment,
  exposingHost,
  isConfigurationError,
  type Setting,
} from '../../client';
import {
  type ConfigureRequest,
  type Diagnostics,
  type ObjectValue,
  UNKNOWN,
  type ValidateRequest,
  type Value,
} from '../../tfplugin';
import { type Guards, readGuards } from '../guard/guards';
import { Outlook } from '../items/outlook';
import { type CreationNotes, creationNotes } from '../notes/creation-notes';
import { Reads } from '../reading';
import { readTimeouts, type Timeouts } from '../waiting/timeouts';
import { Watches } from '../waiting/watching';

/** What resources work with once the provider is configured. */
export interface Connection {
  /** Opens connections, and loads what it needs for them, with its first request. */
  readonly client: Client;
  readonly timeouts: Timeouts;
  readonly guards: Guards;
  readonly outlook: Outlook;
  readonly reads: Reads;
  readonly watches: Watches;
  readonly notes: CreationNotes;
}

type Settings = Pick<Connection, 'timeouts' | 'guards'>;

export type Environment = Readonly<Record<string, string | undefined>>;

/** The attribute that each setting of the client comes from. */
const ATTRIBUTES = {
  url: 'url_base',
  user: 'user',
  password: 'password',
  token: 'token',
  skipVerify: 'skip_verify',
} as const satisfies Partial<Record<Setting, string>>;

/** The title of each problem, and what it depends on: a check waits until all of that is known. */
const PROBLEMS: Readonly<Record<ConfigurationProblem, { summary: string; dependsOn: readonly string[] }>> = {
  MISSING_URL: { summary: 'Invalid provider configuration', dependsOn: ['url_base'] },
  INVALID_URL: { summary: 'Invalid provider configuration', dependsOn: ['url_base'] },
  PARTIAL_CREDENTIALS: { summary: 'Partial credentials', dependsOn: ['user', 'password'] },
  MALFORMED_USER: { summary: 'Malformed user name', dependsOn: ['user'] },
  MULTIPLE_CREDENTIALS: { summary: 'Multiple credentials', dependsOn: ['user', 'token'] },
  UNREADABLE_CERTIFICATE: { summary: 'Invalid provider configuration', dependsOn: [] },
};

/** Checks what is known of the configuration together with the environment. Returns what it reads of it. */
export function validateConfiguration({ config, diagnostics }: ValidateRequest, env: Environment): Settings {
  for (const error of checkClientOptions(optionsOf(config, env))) reportUnlessUnknown(error, config, diagnostics);
  return { timeouts: readTimeouts(config.timeouts ?? null, diagnostics), guards: readGuards(config, env, diagnostics) };
}

/** Undefined after an error, and while something is unknown that a client needs. */
export function connect(request: ConfigureRequest, env: Environment, version: string): Connection | undefined {
  const { config, diagnostics, log } = request;
  const settings = validateConfiguration(request, env);
  if (diagnostics.hasError || Object.values(ATTRIBUTES).some((name) => config[name] === UNKNOWN)) return undefined;
  const userAgent = `terraform-provider-nuodbaas/${version} Terraform/${request.terraformVersion}`;
  warnOfExposure(config, env, diagnostics);
  try {
    const options = optionsOf(config, env);
    const notes = creationNotes(env, options.url ?? '', log);
    return connectionOf({ ...options, log, userAgent }, { ...settings, notes });
  } catch (error) {
    if (!isConfigurationError(error)) throw error;
    reportUnlessUnknown(error, config, diagnostics);
    return undefined;
  }
}

/** @throws ConfigurationError, which names the setting at fault. */
export function connectionOf(options: ClientOptions, settings: Settings & Pick<Connection, 'notes'>): Connection {
  const reads = new Reads();
  const client = new Client({ ...options, interceptors: [reads.heedWrites] });
  return { client, ...settings, outlook: new Outlook(), reads, watches: new Watches(client) };
}

/** An attribute comes before its variable, also where it is empty: that is how a variable is overridden by nothing. */
function optionsOf(config: ObjectValue, env: Environment): ClientOptions {
  const given = Object.entries(ATTRIBUTES)
    .map(([setting, attribute]): [string, Value] => [setting, config[attribute]])
    .filter(([, value]) => typeof value === 'string' || typeof value === 'boolean');
  return { ...clientOptionsFromEnvironment(env), ...Object.fromEntries(given) };
}

/** Not when validating, which comes before: a warning that is told twice is read less. */
function warnOfExposure(config: ObjectValue, env: Environment, diagnostics: Diagnostics): void {
  const host = exposingHost(optionsOf(config, env));
  if (host === undefined) return;
  diagnostics.warning(
    'Credentials over plain HTTP',
    `The credentials are sent to ${host} without encryption: whoever listens on the way can use them. Let url_base (or ` +
      'NUODB_CP_URL_BASE) begin with https://; a certificate authority of your own is named in NUODB_CP_TRUSTED_CERT.',
    (config.url_base ?? null) === null ? undefined : ['url_base'],
  );
}

function reportUnlessUnknown(error: ConfigurationError, config: ObjectValue, diagnostics: Diagnostics): void {
  const { summary, dependsOn } = PROBLEMS[error.code];
  if (dependsOn.some((name) => config[name] === UNKNOWN)) return;
  diagnostics.error(summary, detailOf(error), pathOf(error, config));
}

function detailOf({ code, message }: ConfigurationError): string {
  switch (code) {
    case 'MISSING_URL':
      return (
        'Must specify url_base or the environment variable NUODB_CP_URL_BASE: it says where the Control Plane is, such ' +
        'as https://dbaas.example.com/api.'
      );
    case 'PARTIAL_CREDENTIALS':
    case 'MULTIPLE_CREDENTIALS':
      return (
        `${message} Look at the attributes of the provider as well as at NUODB_CP_USER, NUODB_CP_PASSWORD and ` +
        'NUODB_CP_TOKEN of the environment; an attribute set to "" overrides its variable.'
      );
    default:
      return message;
  }
}

/** The attribute at fault, where the value comes from there and not from the environment. */
function pathOf({ setting }: ConfigurationError, config: ObjectValue): string[] | undefined {
  const attributes: Partial<Record<Setting, string>> = ATTRIBUTES;
  const name = attributes[setting];
  return name !== undefined && (config[name] ?? null) !== null ? [name] : undefined;
}
