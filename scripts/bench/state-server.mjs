import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

/**
 * Keeps states, each under a path of its own, as Terraform's backend `http` wants it. Teams with a thousand resources
 * have such a backend; a state file on disk would be written anew, as a whole, after each of them.
 */
export async function stateServer() {
  const states = new Map();
  const server = createServer(async (request, response) => {
    const { method, url } = request;
    if (method === 'POST') states.set(url, await buffer(request));
    if (method === 'DELETE') states.delete(url);
    const state = method === 'GET' ? states.get(url) : undefined;
    response.writeHead(method === 'GET' && !state ? 404 : 200).end(state);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    addressOf: (name) => `${url}/${name}`,
    read: (name) => JSON.parse(states.get(`/${name}`)),
    write: (name, state) => states.set(`/${name}`, Buffer.from(JSON.stringify(state))),
    close: () => server.close(),
  };
}
