import type { Server, ServerResponse } from 'node:http';

/** How long requests that are being answered may take when the server stops, in milliseconds. */
const LONGEST_GOODBYE = 5000;

/**
 * Lets requests that are being answered finish when the server stops, and then closes all connections: also those over
 * which nothing was asked yet, which Node.js itself would wait for.
 *
 * @returns what to call once the server accepts no connections any more.
 */
export function prepareGoodbye(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return async () => {
    const answers = [...open].map((response) => new Promise<void>((resolve) => response.once('close', resolve)));
    let cutOff: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      cutOff = setTimeout(resolve, LONGEST_GOODBYE);
    });
    await Promise.race([Promise.all(answers), patience]);
    clearTimeout(cutOff);
    server.closeAllConnections();
  };
}
