import { once } from 'node:events';
import { type ClientHttp2Session, type ClientHttp2Stream, connect, type IncomingHttpHeaders } from 'node:http2';
import { createConnection, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { frame } from '../../../src/tfplugin/wire/framing';
import { until } from '../../support/until';
import { callUnary, type Served, served } from './served';

const METHOD = '/example.Service/Do';
const HEADERS = { ':method': 'POST', ':path': METHOD, 'content-type': 'application/grpc', te: 'trailers' };
const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

const sessions: ClientHttp2Session[] = [];

afterEach(() => {
  for (const session of sessions.splice(0)) session.destroy();
});

function echo(): Promise<Served> {
  return served({ unary: new Map([[METHOD, async (message: Uint8Array) => Buffer.from(message)]]) });
}

async function expectAnswers({ client }: Served): Promise<void> {
  expect((await callUnary(client, METHOD, Buffer.from('well'))).toString()).toBe('well');
}

function open(socket: string): ClientHttp2Session {
  const session = connect('http://localhost', { createConnection: () => createConnection(socket) });
  session.on('error', () => {});
  sessions.push(session);
  return session;
}

interface Answer {
  readonly headers: IncomingHttpHeaders;
  /** The status, whether it came in headers or in trailers. */
  readonly status?: string;
  readonly message?: string;
  readonly body: Buffer;
}

async function answerOf(stream: ClientHttp2Stream): Promise<Answer> {
  const body: Buffer[] = [];
  let trailers: IncomingHttpHeaders = {};
  stream.on('trailers', (received) => (trailers = received));
  stream.on('data', (chunk) => body.push(chunk));
  const [[headers]] = await Promise.all([once(stream, 'response'), once(stream, 'end')]);
  const all = { ...headers, ...trailers };
  return { headers, status: all['grpc-status'], message: all['grpc-message'], body: Buffer.concat(body) };
}

/** Sends these bytes as the whole body of a call, in parts of a size. */
async function send(socket: string, bytes: Buffer, headers: object = HEADERS, size = bytes.length): Promise<Answer> {
  const stream = open(socket).request({ ...HEADERS, ...headers });
  const answer = answerOf(stream);
  for (let start = 0; start < bytes.length; start += size) {
    stream.write(bytes.subarray(start, start + size));
    await new Promise(setImmediate);
  }
  stream.end();
  return answer;
}

test.each([1, 2, 4, 5, 6, 7, 100])('a message in parts of %i bytes arrives whole', async (size) => {
  const { socket } = await echo();
  const framed = frame(Buffer.from('a message that is longer than its prefix'));

  const answer = await send(socket, framed, {}, size);

  expect(answer).toMatchObject({ status: '0', body: framed });
});

test.each([
  ['nothing', Buffer.alloc(0), '13', 'The request ends after 0 bytes'],
  ['half a prefix', Buffer.from([0, 0]), '13', 'The request ends after 2 bytes'],
  ['less than announced', Buffer.from([0, 0, 0, 0, 9, 1, 2]), '13', 'a message of 9 bytes and sends 2'],
  ['four gigabytes announced', Buffer.from([0, 255, 255, 255, 255, 1]), '13', 'of 4294967295 bytes and sends 1'],
  ['two messages', Buffer.concat([frame(Buffer.from('a')), frame(Buffer.from('b'))]), '13', 'of 1 bytes and sends 7'],
  ['compression', Buffer.from([1, 0, 0, 0, 1, 7]), '12', 'compressed'],
])('a body of %s is refused', async (_name, body, status, message) => {
  const server = await echo();

  const answer = await send(server.socket, body);

  expect(answer).toMatchObject({ status, message: expect.stringContaining(message) });
  await expectAnswers(server);
});

test('a timeout that cannot be read is refused', async () => {
  const { socket } = await echo();

  const answer = await send(socket, frame(Buffer.from('a')), { 'grpc-timeout': 'soon' });

  expect(answer).toMatchObject({ status: '13', message: 'The timeout "soon" cannot be read' });
});

test('the longest timeout is no timeout at once', async () => {
  const { socket } = await echo();

  expect(await send(socket, frame(Buffer.from('a')), { 'grpc-timeout': '99999999H' })).toMatchObject({ status: '0' });
});

test.each([
  [405, { ':method': 'PUT' }],
  [415, { 'content-type': 'application/json' }],
])('what is no gRPC is refused with HTTP status %i', async (status, headers) => {
  const { socket } = await echo();

  expect((await send(socket, Buffer.from('{}'), headers)).headers[':status']).toBe(status);
});

test('an unknown method is answered before the body has ended', async () => {
  const { socket } = await echo();
  const stream = open(socket).request({ ...HEADERS, ':path': '/example.Service/Unknown' });

  expect(await answerOf(stream)).toMatchObject({ status: '12' });
});

test('a connection that breaks in the middle of a call aborts it', async () => {
  const signals: AbortSignal[] = [];
  const { socket } = await served({
    unary: new Map([
      [
        METHOD,
        (_message: Uint8Array, signal: AbortSignal) => {
          signals.push(signal);
          return new Promise<Uint8Array>(() => {});
        },
      ],
    ]),
  });
  const session = open(socket);
  const stream = session.request(HEADERS);
  stream.on('error', () => {});
  stream.end(frame(Buffer.from('a')));
  await until(() => signals.length === 1);

  session.destroy();

  await until(() => signals[0].aborted);
});

describe('Random bytes', () => {
  // The seed is in the test's name, so a failure can be repeated.
  test.each(Array.from({ length: 40 }, (_, seed) => seed))('in place of a connection: seed %i', async (seed) => {
    const server = await echo();
    const random = randomBytes(seed);

    await pour(createConnection(server.socket), seed % 2 ? Buffer.concat([PREFACE, random]) : random);

    await expectAnswers(server);
    await until(() => server.grpc.connections === 1);
  });

  test.each(Array.from({ length: 40 }, (_, seed) => seed))('within a good connection: seed %i', async (seed) => {
    const server = await echo();
    const traffic = await recordedTraffic();
    const random = randomNumbers(seed);
    const damaged = Buffer.from(traffic.subarray(0, 1 + random(traffic.length)));
    for (let count = 0; count < 1 + (seed % 4); count++) damaged[random(damaged.length)] = random(256);

    await pour(createConnection(server.socket), damaged);

    await expectAnswers(server);
    // After some errors Node.js reads no more from a connection, and so does not see that it was closed.
    await server.grpc.close();
    expect(server.grpc.connections).toBe(0);
  });
});

/** Writes, waits a moment for whatever comes back, and leaves. */
async function pour(connection: Socket, bytes: Buffer): Promise<void> {
  connection.on('error', () => {});
  connection.resume();
  const closed = once(connection, 'close');
  connection.end(bytes);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 20))]);
  connection.destroy();
}

/** What a client sends for one call. */
async function recordedTraffic(): Promise<Buffer> {
  const written: Buffer[] = [];
  const recorder = new Duplex({
    read() {},
    write(chunk, _encoding, callback) {
      written.push(chunk);
      callback();
    },
  });
  const session = connect('http://localhost', { createConnection: () => recorder });
  session.on('error', () => {});
  session
    .request(HEADERS)
    .on('error', () => {})
    .end(frame(Buffer.alloc(200, 'x')));
  await until(() => Buffer.concat(written).includes('xxxx'));
  session.destroy();
  return Buffer.concat(written);
}

function randomBytes(seed: number): Buffer {
  const random = randomNumbers(seed);
  return Buffer.from(Array.from({ length: 1 + random(2000) }, () => random(256)));
}

/** Below a limit; the same for the same seed. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed + 1;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
