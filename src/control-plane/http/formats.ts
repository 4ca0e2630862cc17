import type { Server } from 'node:http';
import { REGISTRY_FORMAT, REGISTRY_FORMATS_HEADER } from '../../registry';

/**
 * Says on every answer which registry entries this control plane reads, so that a client learns it from whatever it
 * asks anyway, before it registers a backup that the server could not read.
 */
export function announceFormats(server: Server): void {
  // Before the framework, and on the server itself: answers of the framework, and streams, pass its hooks by.
  server.prependListener('request', (_request, response) => {
    response.setHeader(REGISTRY_FORMATS_HEADER, REGISTRY_FORMAT);
  });
}
