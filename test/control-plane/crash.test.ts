/**
 * `kill -9` in the middle of writes, again and again: what was acknowledged must be there afterwards.
 */

import { bundleCommand, type ControlPlaneProcess, startControlPlaneProcess } from '../support/control-plane-process';
import { temporaryFolder } from '../support/folders';

const ROUNDS = Number(process.env.NUODBAAS_TEST_CRASH_ROUNDS ?? 3);
const WRITES = 200;
const WRITERS = 8;
const DATABASE = 'crash/base/db';
const GONE = 'gone';

/** What an item may be after a crash: as it was acknowledged or, where a write was under way, as that would have it. */
interface Expectation {
  acknowledged: string;
  underWay?: string;
}

let running: ControlPlaneProcess | undefined;
afterEach(() => running?.child.kill('SIGKILL'));

jest.setTimeout(30_000 + ROUNDS * 20_000);

test(`of ${WRITES} mixed writes, killed ${ROUNDS} times in the middle, none is lost that was acknowledged`, async () => {
  const folder = await temporaryFolder();
  const command = await bundleCommand(folder);
  const expectations = new Map<string, Expectation>();
  const start = async () => {
    running = await startControlPlaneProcess(command, '--data', `${folder}/data`);
    return running;
  };
  let process = await start();
  await makeDatabase(process);

  for (let round = 0; round < ROUNDS; round++) {
    const acknowledged = await writeUntilKilled(process, round, expectations);
    process = await start();
    expect(acknowledged).toBeGreaterThan(0);
    for (const [path, expectation] of expectations) await verify(process, path, expectation);
    expect(await pendingBackups(process)).toEqual([]);
  }

  expect(await process.end('SIGTERM')).toBe(0);
});

async function makeDatabase({ url }: ControlPlaneProcess): Promise<void> {
  await send(url, 'PUT', '/projects/crash/base', { sla: 'dev', tier: 'n0.nano' });
  await send(url, 'PUT', `/databases/${DATABASE}`, { dbaPassword: 'secret' });
}

/** Writes from several sides, kills the process after some of the writes were acknowledged, and tells how many. */
async function writeUntilKilled(
  process: ControlPlaneProcess,
  round: number,
  expectations: Map<string, Expectation>,
): Promise<number> {
  const killAfter = 1 + Math.floor(Math.random() * (WRITES - 1));
  let acknowledged = 0;
  const onAcknowledged = () => {
    acknowledged++;
    if (acknowledged === killAfter) process.child.kill('SIGKILL');
  };
  const writers = Array.from({ length: WRITERS }, (_, writer) =>
    write(new Writer(process.url, expectations, onAcknowledged), `r${round}w${writer}`),
  );
  await Promise.all(writers);
  expect(await process.end('SIGKILL')).toBe('SIGKILL');
  return acknowledged;
}

/** Creates, changes and deletes items of all kinds until the control plane does not answer any more. */
async function write(writer: Writer, name: string): Promise<void> {
  try {
    for (let count = 0; ; count++) {
      const project = `/projects/crash/${name}c${count}`;
      const database = `/databases/crash/base/${name}c${count}`;
      await writer.put(project, { sla: 'dev', tier: 'n0.nano' }, '0');
      await writer.put(database, { dbaPassword: 'secret' }, '0');
      const backup = await writer.takeBackup('0');
      await writer.update(project, '1');
      await writer.update(database, '1');
      await writer.update(backup, '1');
      if (count % 2) for (const path of [project, database, backup]) await writer.delete(path);
    }
  } catch (error) {
    // What `fetch` throws where nobody answers; all else is a failure of the test.
    if (!(error as Error).message.match(/fetch failed|terminated/)) throw error;
  }
}

/** Writes, and notes before each write what it would make of the item and, once acknowledged, what it is. */
class Writer {
  constructor(
    private readonly url: string,
    private readonly expectations: Map<string, Expectation>,
    private readonly onAcknowledged: () => void,
  ) {}

  async put(path: string, body: object, n: string): Promise<void> {
    await this.note(path, n, () => send(this.url, 'PUT', path, { ...body, labels: { n } }));
  }

  async takeBackup(n: string): Promise<string> {
    const { name } = await send(this.url, 'POST', `/backups/${DATABASE}`, { labels: { n } });
    const path = `/backups/${DATABASE}/${name}`;
    this.expectations.set(path, { acknowledged: n });
    this.onAcknowledged();
    return path;
  }

  async update(path: string, n: string): Promise<void> {
    await this.note(path, n, async () => {
      // The control plane changes statuses meanwhile, which makes the version stale.
      for (let answer: Body; !answer || answer.code === 'CONCURRENT_UPDATE'; ) {
        const { status: _, ...document } = await send(this.url, 'GET', path);
        answer = await send(this.url, 'PUT', path, { ...document, labels: { n } }, [409]);
        if (answer.code === 'HTTP_ERROR') throw new Error(`PUT ${path}: ${answer.detail}`);
      }
    });
  }

  async delete(path: string): Promise<void> {
    await this.note(path, GONE, () => send(this.url, 'DELETE', path));
  }

  private async note(path: string, underWay: string, request: () => Promise<unknown>): Promise<void> {
    const { acknowledged = GONE } = this.expectations.get(path) ?? {};
    this.expectations.set(path, { acknowledged, underWay });
    await request();
    this.expectations.set(path, { acknowledged: underWay });
    this.onAcknowledged();
  }
}

async function verify({ url }: ControlPlaneProcess, path: string, expectation: Expectation): Promise<void> {
  const { acknowledged, underWay = acknowledged } = expectation;
  const found = await send(url, 'GET', path, undefined, [404]);
  const isGone = found.name === undefined || found.status.state === 'Deleting';

  const state = isGone ? GONE : found.labels.n;
  expect({ path, state: [acknowledged, underWay].includes(state) }).toEqual({ path, state: true });
  // No later round may change it.
  expectation.acknowledged = state;
  delete expectation.underWay;
}

/** A backup that was half-taken has failed: none goes on. */
async function pendingBackups({ url }: ControlPlaneProcess): Promise<string[]> {
  return (await send(url, 'GET', '/backups?fieldFilter=status.state=Pending')).items;
}

// biome-ignore lint/suspicious/noExplicitAny: whatever item it is about
type Body = any;

async function send(url: string, method: string, path: string, body?: object, tolerated: number[] = []): Promise<Body> {
  const response = await fetch(url + path, {
    method,
    headers: body && { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok && !tolerated.includes(response.status)) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return text === '' ? {} : JSON.parse(text);
}
