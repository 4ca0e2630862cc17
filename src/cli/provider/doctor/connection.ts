import { document } from '../../../api';
import {
  type About,
  Client,
  type ClientOptions,
  checkClientOptions,
  clientOptionsFromEnvironment,
  DEFAULT_RETRY_POLICY,
  isApiError,
  isConfigurationError,
  isForbidden,
  isNetworkError,
  isUnauthorised,
  type NetworkError,
  type Setting,
} from '../../../client';
import { SETTING_VARIABLES } from '../../failure';
import { type Finding, note, ok, wrong } from './finding';
import type { Surroundings } from './surroundings';

/** Milliseconds by which clocks may differ before names that are times, and certificates, are at risk. */
const LARGEST_SKEW = 60_000;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const CREDENTIALS = 'NUODB_CP_USER (<organization>/<user>) and NUODB_CP_PASSWORD, or NUODB_CP_TOKEN,';

/** The control plane that the environment names: whether it is reached, by whom, and what it is. */
export async function examineConnection({ env, now }: Surroundings): Promise<Finding[]> {
  const options: ClientOptions = {
    ...clientOptionsFromEnvironment(env),
    retry: { ...DEFAULT_RETRY_POLICY, attempts: 1 },
  };
  const faults = checkClientOptions(options).map(({ setting, message }) => settingFault(setting, message));
  if (faults.length > 0) return faults;
  const clients: Client[] = [];
  try {
    // Who answers is asked first, and who that is learns no credentials before.
    const anonymous = new Client({ ...options, user: undefined, password: undefined, token: undefined });
    clients.push(anonymous);
    const client = new Client(options);
    clients.push(client);
    return await examineServer(anonymous, client, options, now);
  } catch (error) {
    if (isConfigurationError(error)) return [settingFault(error.setting, error.message)];
    throw error;
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
}

function settingFault(setting: Setting, message: string): Finding {
  const variable = SETTING_VARIABLES[setting] ?? setting;
  return wrong(message, `Set ${variable} in the environment, or its attribute of the provider.`);
}

async function examineServer(
  anonymous: Client,
  client: Client,
  options: ClientOptions,
  now: () => Date,
): Promise<Finding[]> {
  const reached = await examineHealth(anonymous, options);
  if (reached.verdict === 'wrong') return [reached];
  const about = await examineAbout(anonymous, now);
  const found = [reached, ...examineTransport(options), ...about.findings];
  return about.isControlPlane ? [...found, await examineCredentials(client, options)] : found;
}

async function examineHealth(client: Client, { url }: ClientOptions): Promise<Finding> {
  try {
    if (await client.health()) return ok(`${url} answers and is healthy.`);
    return wrong(
      `${url} answers, but not that it is healthy.`,
      'Check that the URL is the base of a Control Plane, with its path where it has one; then look into its log.',
    );
  } catch (error) {
    if (isNetworkError(error)) return wrong(`${url} is not reached.`, error.message);
    throw error;
  }
}

function examineTransport(options: ClientOptions): Finding[] {
  if (new URL(String(options.url)).protocol === 'http:') return isExposed(options) ? [exposed()] : [];
  if (!options.skipVerify) return [ok("The server's certificate is trusted.")];
  return [
    note(
      "The server's certificate is taken unseen (NUODB_CP_SKIP_VERIFY): anybody could be answering.",
      'Name the certificate authority in NUODB_CP_TRUSTED_CERT, a PEM file, and unset NUODB_CP_SKIP_VERIFY.',
    ),
  ];
}

/** Whether credentials would cross a network in the clear. */
function isExposed({ url, user, token }: ClientOptions): boolean {
  const { protocol, hostname } = new URL(String(url));
  return protocol === 'http:' && !LOOPBACK.test(hostname) && Boolean(user || token);
}

function exposed(): Finding {
  return wrong(
    'The credentials would cross the network in the clear, for the URL begins with http.',
    'Use the https URL of the Control Plane in NUODB_CP_URL_BASE.',
  );
}

interface Examined {
  readonly findings: readonly Finding[];
  /** Nothing else is told credentials. */
  readonly isControlPlane: boolean;
}

async function examineAbout(client: Client, now: () => Date): Promise<Examined> {
  const before = now().getTime();
  try {
    const about = await client.about();
    const findings = [examineVersion(about), ...examineClock(about, (before + now().getTime()) / 2)];
    return { findings, isControlPlane: about.version !== undefined };
  } catch (error) {
    if (isApiError(error)) {
      return { findings: [note(`The server does not tell its version: ${error.statusText}.`)], isControlPlane: true };
    }
    if (isNetworkError(error)) return { findings: [stopped(error)], isControlPlane: false };
    throw error;
  }
}

function stopped({ message }: NetworkError): Finding {
  return wrong('The server stopped answering.', message);
}

function examineVersion({ version }: About): Finding {
  const { version: known } = document.info;
  if (version === undefined) {
    return wrong(
      'What answers at /openapi is no Control Plane.',
      'Check NUODB_CP_URL_BASE: it needs the path under which the REST API is served, where there is one.',
    );
  }
  const [major, minor] = version.split('.').map(Number);
  const [knownMajor, knownMinor] = known.split('.').map(Number);
  if (major === knownMajor && minor >= knownMinor) return ok(`It serves version ${version} of the API.`);
  return note(
    `It serves version ${version} of the API; the provider was made for ${known}, and may ask for what it lacks.`,
  );
}

function examineClock({ time }: About, here: number): Finding[] {
  if (time === undefined) return [];
  const seconds = Math.round((here - time.getTime()) / 1000);
  if (Math.abs(seconds) * 1000 < LARGEST_SKEW) return [ok("This machine's clock agrees with the server's.")];
  return [
    wrong(
      `This machine's clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} the server's.`,
      'Set the one that is wrong, by NTP: names of backups are times, and certificates and tokens have dates.',
    ),
  ];
}

async function examineCredentials(client: Client, options: ClientOptions): Promise<Finding> {
  const who = options.user ? `User ${options.user}` : options.token ? 'The token' : 'Who has no credentials';
  if (isExposed(options)) return note('The credentials were not tried, so that they stay secret.');
  try {
    for await (const _ of client.projects.names([], { pageSize: 1, listAccessible: true })) break;
    return ok(`${who} is let in.`);
  } catch (error) {
    if (isUnauthorised(error)) return wrong(`${who} is not let in.`, `Set ${CREDENTIALS} to credentials in force.`);
    if (isForbidden(error)) return wrong(`${who} may not list projects.`, 'Ask an administrator for an access rule.');
    if (isApiError(error)) return wrong(`Projects cannot be listed: ${error.statusText}.`, error.message);
    if (isNetworkError(error)) return stopped(error);
    throw error;
  }
}
