import fastify, { type FastifyInstance } from 'fastify';
import {
  acceptJsonBodies,
  announceFormats,
  answerClientError,
  answerErrors,
  answerUnknownRequests,
  compileWhenAsked,
  formatValidation,
  refuseForeignPages,
  requireCredentials,
} from './http';
import { addRoutes, type RouteContext } from './routes';

/** Long enough for any path, so that a name that is too long is refused with the reason and not as unknown. */
const LONGEST_PARAMETER = 16 * 1024;
const LARGEST_BODY = 1024 * 1024;

/** The control plane's HTTP side, configured and not listening. */
export function buildApp(context: RouteContext, log: (line: string) => void): FastifyInstance {
  const app = fastify({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    schemaErrorFormatter: (errors, part) => formatValidation(errors, part),
    frameworkErrors: answerErrors(log),
    clientErrorHandler: answerClientError,
  });
  announceFormats(app.server);
  app.setValidatorCompiler(compileWhenAsked);
  acceptJsonBodies(app);
  app.setErrorHandler(answerErrors(log));
  const answerMissingMethods = answerUnknownRequests(app);
  const { credentials, tokens } = context;
  app.addHook('onRequest', credentials ? requireCredentials(credentials, tokens) : refuseForeignPages());
  addRoutes(app, context);
  app.register(async () => answerMissingMethods());
  return app;
}
