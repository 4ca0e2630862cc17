import { once } from 'node:events';
import { status } from '@grpc/grpc-js';
import { GrpcError, type UnaryHandler } from '../../../src/tfplugin/wire';
import { until } from '../../support/until';
import { callStreaming, callUnary, served } from './served';

const METHOD = '/example.Service/Do';
const MEGABYTE = 1024 * 1024;

const unary = (handler: UnaryHandler) => ({ unary: new Map([[METHOD, handler]]) });
const reversed: UnaryHandler = async (message) => Buffer.from(message).reverse();

/** Answers when its signal aborts, and tells of the calls that came in. */
function patient(): { handler: UnaryHandler; signals: AbortSignal[] } {
  const signals: AbortSignal[] = [];
  const handler: UnaryHandler = async (_message, signal) => {
    signals.push(signal);
    await once(signal, 'abort');
    return Buffer.from('at last');
  };
  return { handler, signals };
}

describe('A unary call', () => {
  test('carries bytes both ways', async () => {
    const { client } = await served(unary(reversed));

    expect(await callUnary(client, METHOD, Buffer.from([1, 2, 3]))).toEqual(Buffer.from([3, 2, 1]));
  });

  test('carries an empty message both ways', async () => {
    const { client } = await served(unary(reversed));

    expect(await callUnary(client, METHOD, Buffer.alloc(0))).toHaveLength(0);
  });

  test('carries 20 MB both ways', async () => {
    const { client } = await served(unary(reversed));
    const message = Buffer.alloc(20 * MEGABYTE, 'a message that is no multiple of anything');

    const answer = await callUnary(client, METHOD, message);

    expect(answer.reverse().equals(message)).toBe(true);
  });

  test('is answered beside hundreds of others over one connection', async () => {
    const { client, grpc } = await served(unary(reversed));
    const messages = Array.from({ length: 300 }, (_, index) => Buffer.from(`message ${index}`.repeat(index)));

    const answers = await Promise.all(messages.map((message) => callUnary(client, METHOD, message)));

    expect(answers.map((answer) => answer.reverse().toString())).toEqual(messages.map(String));
    expect(grpc.connections).toBe(1);
  });

  test('of an unknown method is unimplemented', async () => {
    const { client } = await served({});

    await expect(callUnary(client, METHOD, Buffer.alloc(0))).rejects.toMatchObject({
      code: status.UNIMPLEMENTED,
      details: `This plugin has no method ${METHOD}`,
    });
  });

  test('ends with an internal error where the handler rejects, and the log has its stack', async () => {
    const { client, log } = await served(unary(() => Promise.reject(new Error('50 % of Zürich\nis broken'))));

    await expect(callUnary(client, METHOD, Buffer.alloc(0))).rejects.toMatchObject({
      code: status.INTERNAL,
      details: '50 % of Zürich\nis broken',
    });
    expect(log).toContainEqual({
      level: 'error',
      message: 'A call failed',
      fields: { tf_rpc: METHOD, error: expect.stringContaining('grpc-server.test.ts') },
    });
  });

  test('survives a message of any length and kind in an error', async () => {
    const { client } = await served(unary(() => Promise.reject(new Error('\ud800€'.repeat(1_000_000)))));

    await expect(callUnary(client, METHOD, Buffer.alloc(0))).rejects.toMatchObject({
      code: status.INTERNAL,
      details: expect.stringMatching(/^(\ufffd€){2048}$/),
    });
  });

  test('ends with the status that the handler chose', async () => {
    const { client } = await served(unary(() => Promise.reject(new GrpcError('unimplemented', 'Not yet'))));

    await expect(callUnary(client, METHOD, Buffer.alloc(0))).rejects.toMatchObject({
      code: status.UNIMPLEMENTED,
      details: 'Not yet',
    });
  });

  test('that its caller cancels aborts the signal', async () => {
    const { handler, signals } = patient();
    const { client } = await served(unary(handler));
    let cancel = () => {};
    const call = callUnary(client, METHOD, Buffer.alloc(0), { onStart: (how) => (cancel = how) });
    await until(() => signals.length === 1);

    cancel();

    await expect(call).rejects.toMatchObject({ code: status.CANCELLED });
    await until(() => signals[0].aborted);
    expect(signals[0].reason).toMatchObject({ message: 'The caller is gone' });
  });

  test('that runs out of time aborts the signal', async () => {
    const { handler, signals } = patient();
    const { client } = await served(unary(handler));

    const call = callUnary(client, METHOD, Buffer.alloc(0), { deadline: Date.now() + 100 });

    await expect(call).rejects.toMatchObject({ code: status.DEADLINE_EXCEEDED });
    await until(() => signals[0].aborted);
  });
});

describe('A streaming call', () => {
  test('carries messages in their order until the handler returns', async () => {
    const { client } = await served({
      serverStreaming: new Map([
        [
          METHOD,
          async (message, send) => {
            for (const byte of message) send(Buffer.from([byte]));
          },
        ],
      ]),
    });
    const received: number[] = [];

    const call = callStreaming(client, METHOD, Buffer.from([7, 8, 9]));
    call.on('data', (part: Buffer) => received.push(...part));
    const [ended] = await once(call, 'status');

    expect(received).toEqual([7, 8, 9]);
    expect(ended.code).toBe(status.OK);
  });

  test('ends with an error after the messages that were sent', async () => {
    const { client } = await served({
      serverStreaming: new Map([
        [
          METHOD,
          async (_message, send) => {
            send(Buffer.from('first'));
            throw new Error('No second');
          },
        ],
      ]),
    });
    const received: string[] = [];

    const call = callStreaming(client, METHOD, Buffer.alloc(0));
    call.on('data', (part: Buffer) => received.push(part.toString()));
    const [error] = await once(call, 'error');

    expect(received).toEqual(['first']);
    expect(error).toMatchObject({ code: status.INTERNAL, details: 'No second' });
  });
});

describe('Closing', () => {
  test('ends running calls and connections', async () => {
    const { handler, signals } = patient();
    const { client, grpc } = await served(unary(handler));
    const call = callUnary(client, METHOD, Buffer.alloc(0));
    await until(() => signals.length === 1);

    const closed = grpc.close();

    await expect(call).rejects.toMatchObject({ details: 'The plugin is shutting down' });
    await closed;
    expect(signals[0].aborted).toBe(true);
    expect(grpc.connections).toBe(0);
  });

  test('does not wait for a stream that never ends', async () => {
    const { client, grpc } = await served({
      serverStreaming: new Map([[METHOD, () => new Promise<void>(() => {})]]),
    });
    const call = callStreaming(client, METHOD, Buffer.alloc(0));
    call.on('error', () => {});
    await once(call, 'metadata');

    await grpc.close();

    expect(grpc.connections).toBe(0);
  });
});
