import type { FastifyInstance } from 'fastify';

/** Accepts bodies of application/json and no other type, with keys that tamper with prototypes refused. */
export function acceptJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Some clients name the type of every request, also of those without a body.
    if (body === '' && request.method === 'DELETE') done(null);
    else parse(request, body as string, done);
  });
}
