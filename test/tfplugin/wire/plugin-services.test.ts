import { once } from 'node:events';
import { pluginServices } from '../../../src/tfplugin/wire';
import { HealthCheckResponse, HealthCheckResponse_ServingStatus } from '../../../src/tfplugin/wire/generated/go-plugin';
import { callStreaming, callUnary, type Served, served } from './served';

const NOTHING = Buffer.alloc(0);

function start(onShutdown = () => {}): Promise<Served> {
  return served(pluginServices({ onShutdown }));
}

test('the plugin is healthy', async () => {
  const { client } = await start();

  const answer = HealthCheckResponse.decode(await callUnary(client, '/grpc.health.v1.Health/Check', NOTHING));

  expect(answer.status).toBe(HealthCheckResponse_ServingStatus.SERVING);
});

test('a shutdown is answered, though the plugin ends by it while its output is still followed', async () => {
  let ended: Promise<void> | undefined;
  const { client, grpc } = await start(() => {
    ended = grpc.close();
  });
  const output = callStreaming(client, '/plugin.GRPCStdio/StreamStdio', NOTHING);
  output.resume();
  await once(output, 'metadata');

  const answer = await callUnary(client, '/plugin.GRPCController/Shutdown', NOTHING);

  expect(answer).toEqual(NOTHING);
  await ended;
  expect(grpc.connections).toBe(0);
});

test.each(['/plugin.GRPCStdio/StreamStdio', '/plugin.GRPCBroker/StartStream'])(
  'the stream of %s stays open and silent until the plugin ends',
  async (method) => {
    const { client, grpc } = await start();
    const received: Buffer[] = [];
    const stream = callStreaming(client, method, NOTHING);
    stream.on('data', (part) => received.push(part));
    await once(stream, 'metadata');

    await callUnary(client, '/grpc.health.v1.Health/Check', NOTHING);
    const status = once(stream, 'status');
    await grpc.close();

    expect((await status)[0].code).toBe(0);
    expect(received).toEqual([]);
  },
);
