import { type ControlPlane, type ControlPlaneOptions, startControlPlane as start } from '../../src/control-plane';

/** An answer of the control plane: its status, and its body as JSON or, of bytes, as they are. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever body it expects
  readonly body: any;
}

/** A database to make, where the defaults will not do. */
export interface DatabaseSetup {
  readonly organization?: string;
  readonly project?: string;
  readonly name?: string;
  /** The rest of the PUT body. */
  readonly body?: object;
}

/** A backup to make, where the defaults will not do. */
export interface BackupSetup {
  readonly name?: string;
  /** The PUT body: its labels, or what it is imported from. */
  readonly body?: object;
  /** What it comes to, where it is not to succeed. */
  readonly state?: string;
}

export type Volume = 'archive' | 'journal';

/** What the operator of the machine can do to a database, given as `acme/messaging/demo`. */
export interface Admin {
  /** While paused, nothing moves on from Pending, Creating, Restoring, Modifying or Stopping. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  setReady(database: string, ready: boolean, ordinal?: number): Promise<void>;
  /** Makes a storage manager serve one storage group only (TPSG); `null` ends that. */
  setStorageGroup(database: string, group: string | null, ordinal?: number): Promise<void>;
  failNextBackup(database: string, message: string): Promise<void>;
  /** Writes a file to all storage managers, or to one. */
  writeFile(database: string, path: string, content: string, volume?: Volume, ordinal?: number): Promise<void>;
  readFile(database: string, path: string, volume?: Volume, ordinal?: number): Promise<string>;
}

export interface TestControlPlane extends ControlPlane {
  readonly admin: Admin;
  /** Sends a request; `path` begins with a slash. Does not throw on a status. */
  request(method: string, path: string, body?: object | Buffer, headers?: Record<string, string>): Promise<Answer>;
  /** Makes the project (if it is missing) and the database `acme/messaging/demo`, password `secret`, and waits for it. */
  createDatabase(setup?: DatabaseSetup): Promise<string>;
  /** Makes the backup `acme/messaging/demo/mine`, taken or imported, waits until it has succeeded, and returns it. */
  createBackup(setup?: BackupSetup): Promise<Answer['body']>;
  /** Waits until an item, `/backups/acme/messaging/demo/x`, is in one of the states, and returns it. */
  waitForState(path: string, ...states: string[]): Promise<Answer['body']>;
}

const POLL_MILLISECONDS = 10;
const LONGEST_WAIT = 10_000;

/**
 * A control plane in this process with a temporary data directory on a free port.
 *
 * ```ts
 * await using controlPlane = await startControlPlane();
 * await controlPlane.createDatabase();
 * ```
 */
export async function startControlPlane(options: ControlPlaneOptions = {}): Promise<TestControlPlane> {
  const controlPlane = await start({ log: () => undefined, ...options });
  const { credentials } = options;
  const authorization = credentials && `Basic ${btoa(`${credentials.user}:${credentials.password}`)}`;
  const request: TestControlPlane['request'] = (method, path, body, headers = {}) =>
    send(controlPlane.url + path, method, body, { ...(authorization && { authorization }), ...headers });
  const waitForState: TestControlPlane['waitForState'] = (path, ...states) => poll(request, path, states);

  return {
    ...controlPlane,
    admin: adminOf(request),
    request,
    waitForState,
    async createDatabase({ organization = 'acme', project = 'messaging', name = 'demo', body = {} } = {}) {
      const made = await request('PUT', `/projects/${organization}/${project}`, { sla: 'dev', tier: 'n0.nano' });
      if (made.status !== 201 && made.status !== 409) throw unexpected('the project', made);
      const path = `/databases/${organization}/${project}/${name}`;
      const answer = await request('PUT', path, { dbaPassword: 'secret', ...body });
      if (answer.status !== 201) throw unexpected('the database', answer);
      await waitForState(path, 'Available');
      return `${organization}/${project}/${name}`;
    },
    async createBackup({ name = 'mine', body = {}, state = 'Succeeded' } = {}) {
      const path = `/backups/acme/messaging/demo/${name}`;
      const answer = await request('PUT', path, body);
      if (answer.status !== 201) throw unexpected('the backup', answer);
      return waitForState(path, state);
    },
  };
}

type Request = TestControlPlane['request'];

function adminOf(request: Request): Admin {
  const act = async (method: string, path: string, body?: object | Buffer) => {
    const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
    const answer = await request(method, `/admin${path}`, body, body && { 'content-type': type });
    if (answer.status >= 400) throw unexpected(`${method} /admin${path}`, answer);
    return answer;
  };
  const setStorageManager = async (database: string, change: object) => {
    await act('PUT', `/databases/${database}/storageManager`, change);
  };
  const file = (database: string, path: string, volume: Volume, ordinal?: number) => {
    const query = new URLSearchParams({ volume, path, ...(ordinal !== undefined && { storageManager: `${ordinal}` }) });
    return `/databases/${database}/file?${query}`;
  };
  return {
    pause: async () => void (await act('PUT', '/reconciliation', { paused: true })),
    resume: async () => void (await act('PUT', '/reconciliation', { paused: false })),
    setReady: (database, ready, ordinal = 0) => setStorageManager(database, { ordinal, ready }),
    setStorageGroup: (database, storageGroup, ordinal = 0) => setStorageManager(database, { ordinal, storageGroup }),
    failNextBackup: async (database, message) =>
      void (await act('PUT', `/databases/${database}/nextBackupFailure`, { message })),
    writeFile: async (database, path, content, volume = 'archive', ordinal) =>
      void (await act('PUT', file(database, path, volume, ordinal), Buffer.from(content))),
    readFile: async (database, path, volume = 'archive', ordinal) =>
      String((await act('GET', file(database, path, volume, ordinal))).body),
  };
}

async function send(
  url: string,
  method: string,
  body: object | Buffer | undefined,
  headers: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    body: Buffer.isBuffer(body) ? new Uint8Array(body) : body && JSON.stringify(body),
  });
  const isJson = response.headers.get('content-type')?.includes('json');
  const content = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(content.toString()) : content,
  };
}

async function poll(request: Request, path: string, states: readonly string[]): Promise<Answer['body']> {
  const end = Date.now() + LONGEST_WAIT;
  for (;;) {
    const { body } = await request('GET', path);
    if (states.includes(body.status?.state)) return body;
    if (Date.now() > end) throw new Error(`${path} is not ${states.join(' or ')}: ${JSON.stringify(body.status)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}

function unexpected(what: string, { status, body }: Answer): Error {
  return new Error(`Unexpected answer for ${what}: ${status} ${JSON.stringify(body)}`);
}
