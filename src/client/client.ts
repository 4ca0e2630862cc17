import type { Backup, BackupPolicy, Database, LoginRequest, LoginResponse, Project } from '../api';
import { authorise } from './authorisation';
import { BackupCollection } from './backups';
import { trustedCertificates } from './certificates';
import { type CallOptions, Collection, type PolicyRef, type ProjectRef } from './collection';
import { DatabaseCollection } from './databases';
import { mapErrors } from './error-mapping';
import { type WatchEvent, type WatchOptions, watchEvents } from './events';
import { type ClientOptions, checkClientOptions } from './options';
import { compose, type Interceptor, type Response, type Send } from './request';
import { logRequests } from './request-log';
import { DEFAULT_RETRY_POLICY, retry } from './retry';
import { Transport } from './transport';
import { wholeAnswers } from './whole-answers';

/** The kinds of items, as paths name them, and the type of each. */
export interface Kinds {
  projects: Project;
  databases: Database;
  backups: Backup;
  backuppolicies: BackupPolicy;
}

export interface About {
  /** Of the API, such as `2.8.0`; undefined where the server does not tell. */
  readonly version: string | undefined;
  /** By the server's clock, to the second; undefined where it does not tell. */
  readonly time: Date | undefined;
  /** The answer's, by names in lower case: what a server says of itself beside the API description. */
  readonly headers: Response['headers'];
}

/**
 * A Control Plane, spoken to over REST.
 *
 *     const client = new Client({ url: 'http://127.0.0.1:8080', user: 'acme/ann', password });
 *     const backup = await client.backups.create({ organization: 'acme', project: 'messaging', name: 'demo' });
 *     console.log(backup.name, backup.status?.state); // 20241004095616 Pending
 *     await client.close();
 */
export class Client {
  public readonly projects: Collection<ProjectRef, Project>;
  public readonly databases: DatabaseCollection;
  public readonly backups: BackupCollection;
  public readonly backupPolicies: Collection<PolicyRef, BackupPolicy>;
  private readonly transport: Transport;
  private readonly send: Send;

  /** @throws ConfigurationError, which names the setting at fault; nothing is sent before it is found. */
  public constructor(options: ClientOptions) {
    const [fault] = checkClientOptions(options);
    if (fault) throw fault;
    this.transport = transportOf(options);
    this.send = compose(this.transport.send, interceptorsOf(options));
    this.projects = new Collection(this.send, 'projects', ({ organization, name }) => [organization, name]);
    this.databases = new DatabaseCollection(this.send, 'databases', (ref) => [ref.organization, ref.project, ref.name]);
    this.backups = new BackupCollection(this.send, options.retry ?? DEFAULT_RETRY_POLICY);
    this.backupPolicies = new Collection(this.send, 'backuppolicies', ({ organization, name }) => [organization, name]);
  }

  /**
   * The events on the items of a scope, or on one item, from the state there is (RESYNC) until the server ends the
   * stream.
   *
   *     for await (const { type, item } of client.watch('backups', ['acme', 'messaging', 'demo', 'mine'])) {
   *       console.log(type, item?.status?.state); // RESYNC Pending, then UPDATED Succeeded
   *     }
   *
   * @throws ApiError of status 404 where the server is older than event streams: poll then
   */
  public watch<Kind extends keyof Kinds>(
    kind: Kind,
    scope: readonly string[],
    options: WatchOptions = {},
  ): AsyncGenerator<WatchEvent<Kinds[Kind]>> {
    const lost = this.transport.networkError.bind(this.transport);
    return watchEvents(this.send, [kind, ...scope], options, lost);
  }

  /** Whether the server can serve requests. @throws NetworkError where it is not reached */
  public async health({ signal }: CallOptions = {}): Promise<boolean> {
    // Past the interceptors: neither is an unhealthy server an error here, nor is it asked again.
    const { status } = await this.transport.send({ method: 'GET', path: '/healthz', safety: 'repeatable', signal });
    return status < 300;
  }

  /** What the server says of itself, whoever asks. */
  public async about({ signal }: CallOptions = {}): Promise<About> {
    const { text, headers } = await this.send({ method: 'GET', path: '/openapi', safety: 'repeatable', signal });
    return { version: versionOf(text), time: timeOf(headers.date), headers };
  }

  /** Exchanges the client's credentials for a token; the client goes on with its own. */
  public async login(request: LoginRequest = {}, { signal }: CallOptions = {}): Promise<LoginResponse> {
    const { text } = await this.send({ method: 'POST', path: '/login', body: request, safety: 'repeatable', signal });
    return JSON.parse(text);
  }

  /** Lets calls finish, then closes the connections. Later calls fail. May be called again. */
  public close(): Promise<void> {
    return this.transport.close();
  }

  /** Ends calls, which then fail, and the connections. May be called again, and after `close`. */
  public destroy(): Promise<void> {
    return this.transport.destroy();
  }
}

function transportOf(options: ClientOptions): Transport {
  const { url = '', skipVerify = false, userAgent = 'cdktf-provider-nuodbaas', timeouts } = options;
  const isSecure = new URL(url).protocol === 'https:';
  return new Transport({
    url,
    skipVerify,
    userAgent,
    timeouts,
    ca: isSecure ? trustedCertificates(options) : undefined,
  });
}

function interceptorsOf(options: ClientOptions): Interceptor[] {
  const logging = options.log ? [logRequests(options.log)] : [];
  const repeating = retry(options.retry ?? DEFAULT_RETRY_POLICY, options.log);
  return [...(options.interceptors ?? []), mapErrors, repeating, wholeAnswers, ...logging, authorise(options)];
}

/** Undefined where the answer is no API description: a proxy, or another server, answers everything with a page. */
function versionOf(text: string): string | undefined {
  try {
    const { info } = JSON.parse(text) as { info?: { version?: unknown } };
    return typeof info?.version === 'string' ? info.version : undefined;
  } catch {
    return undefined;
  }
}

function timeOf(date: string | string[] | undefined): Date | undefined {
  const time = new Date(String(date));
  return Number.isNaN(time.getTime()) ? undefined : time;
}
