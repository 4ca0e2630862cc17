import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { prepareGoodbye } from '../../../src/control-plane/http';

test('requests that are being answered finish, and connections that ask nothing are closed', async () => {
  const server = createServer();
  const asked = once(server, 'request');
  const sayGoodbye = prepareGoodbye(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const silent = connect(port, '127.0.0.1');
  await once(silent, 'connect');
  const response = fetch(`http://127.0.0.1:${port}`);
  const [, answer] = await asked;

  const closed = Promise.all([once(server.close(), 'close'), sayGoodbye()]);
  answer.end('done');

  expect(await (await response).text()).toBe('done');
  await closed;
  silent.destroy();
});
