import { connect, createServer } from 'node:net';

/**
 * A connection to a server that takes some milliseconds to carry a request there. It does not look into what it carries
 * but to count requests, so that it costs next to nothing itself.
 */
export async function slowNetwork(target, milliseconds) {
  const { hostname, port } = new URL(target);
  const network = { url: '', requests: 0, close: () => server.close() };
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: hostname, port: Number(port), noDelay: true });
    // Timers of the same length fire in the order in which they were set.
    const later = (work) => setTimeout(work, milliseconds);
    client.on('data', (chunk) => {
      if (/^(GET|PUT|POST|DELETE) /.test(chunk.toString('latin1', 0, 8))) network.requests++;
      later(() => upstream.write(chunk));
    });
    client.on('close', () => later(() => upstream.destroy())).on('error', () => {});
    upstream.on('close', () => client.destroy()).on('error', () => {});
    upstream.pipe(client);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  network.url = `http://127.0.0.1:${server.address().port}`;
  return network;
}
