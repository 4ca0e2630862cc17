import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { TestClock } from '../../support/clock';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

let controlPlane: TestControlPlane;
const watches: Watch[] = [];
afterEach(async () => {
  for (const watch of watches.splice(0)) watch.stop();
  await controlPlane?.close();
});

interface Watch {
  /** The next event that is not a heartbeat; undefined once the server has ended the stream. */
  next(): Promise<{ type: string | undefined; id: string | undefined; data: Answer } | undefined>;
  nextOfAnyType(): Promise<EventSourceMessage | undefined>;
  stop(): void;
}
// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever an event carries
type Answer = any;

async function watch(path: string): Promise<Watch> {
  const abort = new AbortController();
  const response = await fetch(`${controlPlane.url}/events${path}`, { signal: abort.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const messages: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => messages.push(event) });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  const nextOfAnyType = async () => {
    while (messages.length === 0) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      parser.feed(decoder.decode(value, { stream: true }));
    }
    return messages.shift();
  };
  const watching: Watch = {
    nextOfAnyType,
    async next() {
      const message = await nextOfAnyType();
      if (message?.event === 'HEARTBEAT') return watching.next();
      return message && { type: message.event, id: message.id, data: JSON.parse(message.data) };
    },
    stop: () => abort.abort(),
  };
  watches.push(watching);
  return watching;
}

const PATH = '/projects/acme/messaging';
const PROJECT = { sla: 'dev', tier: 'n0.nano' };
const request: TestControlPlane['request'] = (...parts) => controlPlane.request(...parts);

/** Paused, so that nothing happens but what a test does. */
async function start(): Promise<void> {
  controlPlane = await startControlPlane();
  await controlPlane.admin.pause();
}

describe('a stream about an item', () => {
  beforeEach(start);

  test('begins with the item there is', async () => {
    const { body } = await request('PUT', PATH, PROJECT);

    expect(await (await watch(PATH)).next()).toEqual({ type: 'RESYNC', id: undefined, data: body });
  });

  test('begins with null where there is none, and tells of all that happens to it', async () => {
    const stream = await watch(PATH);
    expect(await stream.next()).toEqual({ type: 'RESYNC', id: undefined, data: null });

    const { body: created } = await request('PUT', PATH, PROJECT);
    await request('PUT', '/projects/acme/other', PROJECT);
    const { resourceVersion } = created;
    const { body: updated } = await request('PUT', PATH, { ...PROJECT, labels: { a: 'b' }, resourceVersion });
    await request('DELETE', PATH);

    expect(await stream.next()).toEqual({ type: 'CREATED', id: undefined, data: created });
    expect(await stream.next()).toEqual({ type: 'UPDATED', id: undefined, data: updated });
    expect(await stream.next()).toEqual({ type: 'DELETED', id: undefined, data: updated });
  });

  test('follows a backup to its end', async () => {
    await controlPlane.admin.resume();
    const database = await controlPlane.createDatabase();
    const { body } = await request('POST', `/backups/${database}`, {});
    const stream = await watch(`/backups/${database}/${body.name}`);

    let event = await stream.next();
    expect(event?.type).toBe('RESYNC');
    while (event?.data.status.state === 'Pending') event = await stream.next();
    expect(event?.data.status.state).toBe('Succeeded');
  });
});

describe('a stream about a list', () => {
  beforeEach(start);
  const make = (name: string, labels = {}) => request('PUT', `/projects/acme/${name}`, { ...PROJECT, labels });

  test('begins with the whole items there are', async () => {
    const { body } = await make('a');

    expect(await (await watch('/projects/acme')).next()).toEqual({
      type: 'RESYNC',
      id: undefined,
      data: { limit: 20, total: 1, items: [{ $ref: 'a', ...body }] },
    });
  });

  test('tells of the items it began with, by their paths, and of no others', async () => {
    await make('a');
    const stream = await watch('/projects');
    await stream.next();
    await make('b');
    await request('DELETE', '/projects/acme/a');

    expect(await stream.next()).toMatchObject({ type: 'DELETED', id: 'acme/a', data: { $ref: 'acme/a' } });
  });

  test('tells of all items with watchAll', async () => {
    const stream = await watch('/projects/acme?watchAll=true');
    await stream.next();
    await request('PUT', '/projects/umbrella/a', PROJECT);
    const { body } = await make('b');

    expect(await stream.next()).toEqual({ type: 'CREATED', id: 'b', data: { $ref: 'b', ...body } });
  });

  test('sees through its filter: what begins to match is new, what ceases to is gone', async () => {
    const { body } = await make('a');
    const stream = await watch('/projects/acme?watchAll=true&labelFilter=keep');
    expect((await stream.next())?.data.items).toEqual([]);
    const update = async (labels: object, resourceVersion: string) =>
      (await request('PUT', '/projects/acme/a', { ...PROJECT, labels, resourceVersion })).body.resourceVersion;
    const version = await update({ keep: 'yes' }, body.resourceVersion);
    await update({}, version);

    expect(await stream.next()).toMatchObject({ type: 'CREATED', data: { labels: { keep: 'yes' } } });
    expect(await stream.next()).toMatchObject({ type: 'DELETED', data: { labels: { keep: 'yes' } } });
  });

  test('carries names or some fields where that is asked for', async () => {
    const names = await watch('/projects/acme?watchAll=true&expand=false');
    const fields = await watch('/projects/acme?watchAll=true&expand=name');
    await names.next();
    await fields.next();
    await make('a');

    expect(await names.next()).toEqual({ type: 'CREATED', id: 'a', data: 'a' });
    expect(await fields.next()).toEqual({ type: 'CREATED', id: 'a', data: { $ref: 'a', name: 'a' } });
  });

  test('names in next where the rest of the list is', async () => {
    for (const name of ['a', 'b']) await make(name);

    const { data } = (await (await watch('/projects/acme?limit=1')).next()) ?? { data: {} };
    expect((await request('GET', data.next.slice(controlPlane.url.length))).body.items).toEqual(['b']);
  });
});

test('a stream has heartbeats, with empty data', async () => {
  const clock = new TestClock();
  controlPlane = await startControlPlane({ clock, heartbeatMilliseconds: 1000 });
  const stream = await watch('/projects');
  await stream.nextOfAnyType();
  for (let beat = 0; beat < 2; beat++) {
    clock.advance(1000);
    expect(await stream.nextOfAnyType()).toMatchObject({ event: 'HEARTBEAT', data: '' });
  }
});

test('streams end when the control plane stops, and it does not wait for them', async () => {
  await start();
  const streams = [await watch('/projects'), await watch(PATH)];
  for (const stream of streams) await stream.next();

  await controlPlane.close();

  for (const stream of streams) expect(await stream.next()).toBeUndefined();
});

test('a client that went away is forgotten', async () => {
  const clock = new TestClock();
  controlPlane = await startControlPlane({ clock });
  const before = clock.waiting;
  const stream = await watch('/projects');
  await stream.next();
  expect(clock.waiting).toBe(before + 1);

  stream.stop();

  while (clock.waiting > before) await new Promise((resolve) => setTimeout(resolve, 5));
});
