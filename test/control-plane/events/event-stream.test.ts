import { Writable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type Feed, openEventStream } from '../../../src/control-plane/events';
import type { Items } from '../../../src/control-plane/items';
import { Store } from '../../../src/control-plane/store';
import { TestClock } from '../../support/clock';
import { temporaryFolder } from '../../support/folders';

/** The answer to a client that takes in only as much as it is told to. */
class Client extends Writable {
  readonly received: string[] = [];
  private goOn: (() => void) | undefined;

  writeHead(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.received.push(String(chunk));
    this.goOn = done;
  }

  /** Takes in all that is waiting for it. */
  readOn(): void {
    for (let goOn = this.goOn; goOn; goOn = this.goOn) {
      this.goOn = undefined;
      goOn();
    }
  }

  get reply(): FastifyReply {
    return { hijack: () => undefined, raw: this } as unknown as FastifyReply;
  }
}

const project = (note: string) => ({
  document: { organization: 'acme', name: 'messaging', sla: 'dev', tier: 'n0.nano', labels: { note } },
});

let store: Store<Items>;
let closing: AbortController;
let clock: TestClock;
beforeEach(async () => {
  store = await Store.open<Items>(await temporaryFolder());
  closing = new AbortController();
  clock = new TestClock();
});
afterEach(() => store.close());

function open(client: Client): void {
  const feed: Feed = {
    kind: 'project',
    resync: null,
    covers: () => true,
    matches: () => true,
    render: ({ value }) => value.document,
  };
  openEventStream({ store, clock, closing: closing.signal, heartbeatMilliseconds: 1000 }, client.reply, feed);
}

const write = (note: string) =>
  store.write((transaction) => transaction.put('project', 'acme/messaging', project(note)));

test('events wait for a client that is a little behind', async () => {
  const client = new Client();
  open(client);
  await write('one');
  expect(client.received).toEqual(['event: RESYNC\ndata: null\n\n']);

  client.readOn();
  expect(client.received).toHaveLength(2);
  expect(client.received[1]).toMatch(/^event: CREATED\ndata: \{.*"note":"one".*\}\n\n$/);
});

test('a client that is far behind is cut off, and no one else', async () => {
  const [slow, fast] = [new Client(), new Client()];
  for (const client of [slow, fast]) open(client);

  for (let written = 0; written < 5; written++) {
    await write('x'.repeat(300_000));
    fast.readOn();
  }

  expect([slow.destroyed, fast.destroyed]).toEqual([true, false]);
  expect(fast.received).toHaveLength(6);
});

test('once the control plane stops nothing is sent any more', async () => {
  const client = new Client();
  open(client);
  closing.abort();
  await write('late');
  clock.advance(1000);

  client.readOn();
  expect(client.writableEnded).toBe(true);
  expect(client.received).toHaveLength(1);
});

test('a client that has gone leaves nothing behind', async () => {
  const client = new Client();
  open(client);
  expect(clock.waiting).toBe(1);

  client.destroy();
  await new Promise((resolve) => setImmediate(resolve));

  expect(clock.waiting).toBe(0);
});
