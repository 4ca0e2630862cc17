import { Client, isNetworkError, isUnknownPath, type WatchEvent } from '../../src/client';
import { startControlPlane } from '../support/control-plane';
import { type Answer, answer, startHttpServer } from '../support/http-server';

function stream(...chunks: (string | Buffer)[]): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const chunk of chunks) response.write(chunk);
    response.end();
  };
}

async function collect<Item>(events: AsyncIterable<WatchEvent<Item>>): Promise<WatchEvent<Item>[]> {
  const seen = [];
  for await (const event of events) seen.push(event);
  return seen;
}

test('events are followed from the state there is to the next', async () => {
  await using controlPlane = await startControlPlane();
  const database = await controlPlane.createDatabase();
  await controlPlane.admin.pause();
  const client = new Client({ url: controlPlane.url });
  const { name } = await client.backups.create({ organization: 'acme', project: 'messaging', name: 'demo' });
  const states: string[] = [];

  for await (const { type, item } of client.watch('backups', [...database.split('/'), name])) {
    if (type === 'HEARTBEAT') continue;
    states.push(`${type} ${item?.status?.state}`);
    if (type === 'RESYNC') await controlPlane.admin.resume();
    if (item?.status?.state === 'Succeeded') break;
  }

  expect(states[0]).toBe('RESYNC Pending');
  expect(states.at(-1)).toBe('UPDATED Succeeded');
  await client.close();
});

test('what does not exist is a RESYNC of null, and HEARTBEAT carries nothing', async () => {
  await using server = await startHttpServer(
    stream(
      'event: RESYNC\ndata: null\n\n',
      'event: HEARTBEAT\ndata: \n\n',
      'event: CREATED\nid: a/b\ndata: {"name":"b"}\n\n',
    ),
  );
  const client = new Client({ url: server.url });

  expect(await collect(client.watch('databases', ['acme'], { watchAll: true }))).toEqual([
    { type: 'RESYNC', id: undefined, item: null },
    { type: 'HEARTBEAT', id: undefined, item: null },
    { type: 'CREATED', id: 'a/b', item: { name: 'b' } },
  ]);
  expect(server.received[0]).toMatchObject({
    url: '/events/databases/acme?watchAll=true',
    headers: { accept: 'text/event-stream' },
  });
  await client.close();
});

test('an event that arrives in pieces is put together, also within a character', async () => {
  const bytes = Buffer.from('event: UPDATED\ndata: {"name":"größe"}\n\n');
  const inside = bytes.indexOf('ö') + 1;
  await using server = await startHttpServer(stream(bytes.subarray(0, inside), bytes.subarray(inside)));
  const client = new Client({ url: server.url });

  expect(await collect(client.watch('projects', ['acme', 'p']))).toMatchObject([{ item: { name: 'größe' } }]);
  await client.close();
});

test('a server without events answers 404', async () => {
  await using server = await startHttpServer(answer(404));
  const client = new Client({ url: server.url });

  const error = await collect(client.watch('projects', ['acme', 'p'])).catch((caught) => caught);

  expect(isUnknownPath(error)).toBe(true);
  await client.close();
});

test('a stream that breaks off is a network error', async () => {
  await using server = await startHttpServer((response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('event: RESYNC\ndata: null\n\n', () => response.destroy());
  });
  const client = new Client({ url: server.url });

  const error = await collect(client.watch('projects', ['acme', 'p'])).catch((caught) => caught);

  expect(isNetworkError(error)).toBe(true);
  expect(error.message).toContain('/events/projects/acme/p');
  await client.close();
});

test('an abort ends the stream with its reason', async () => {
  await using server = await startHttpServer((response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('event: RESYNC\ndata: null\n\n');
  });
  const client = new Client({ url: server.url });
  const stop = new AbortController();
  const seen: string[] = [];

  const watching = (async () => {
    for await (const { type } of client.watch('projects', ['acme', 'p'], { signal: stop.signal })) {
      seen.push(type);
      stop.abort(new Error('enough'));
    }
  })();

  await expect(watching).rejects.toThrow('enough');
  expect(seen).toEqual(['RESYNC']);
  await client.close();
});

test('leaving the loop closes the stream', async () => {
  let closed: () => void;
  const isClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  await using server = await startHttpServer((response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('event: RESYNC\ndata: null\n\n');
    response.on('close', () => closed());
  });
  const client = new Client({ url: server.url });

  for await (const _ of client.watch('projects', ['acme', 'p'])) break;

  await isClosed;
  await client.close();
});
