/**
 * Who is let in.
 *
 * With credentials: whoever presents them, or a token got by them. Without: every program on this machine, but no web
 * page in a browser on it; a page can send simple requests to loopback addresses, and by rebinding a name also read the
 * answers. So the Host must be a loopback one; and bodies, which all that writes requires, are parsed only if they are of
 * a type that a page cannot send without being asked about it first. A browser that forgets to ask still says in the
 * Origin whose page it is, so that must be of this machine, too; other programs send none.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../api-error';
import type { Tokens } from './tokens';

export interface Credentials {
  /** `acme/admin`. */
  readonly user: string;
  readonly password: string;
}

type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

const LOOPBACK_HOST = /^(localhost|127(\.[0-9]{1,3}){3}|\[::1\])(:[0-9]+)?$/i;
const LOOPBACK_ADDRESS = /^(127\.|::1$|::ffff:127\.)/;

/** Whether a host to listen on is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_HOST.test(host.includes(':') ? `[${host}]` : host);
}

export function refuseForeignPages(): Guard {
  return async ({ headers: { host = '', origin } }) => {
    if (!LOOPBACK_HOST.test(host)) {
      throw refuse.forbidden(
        'The Host header is not a loopback address: without --user the control plane answers this machine only',
      );
    }
    if (origin !== undefined && !LOOPBACK_HOST.test(origin.replace(/^https?:\/\//, ''))) {
      throw refuse.forbidden(
        'The Origin header is not a loopback address: without --user the control plane answers no web pages from elsewhere',
      );
    }
  };
}

export function requireLoopbackPeer(): Guard {
  return async (request) => {
    if (LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? '')) return;
    throw refuse.forbidden('This path is open to programs on the machine of the control plane only');
  };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a route needs no credentials. */
    readonly isPublic?: boolean;
  }
}

export function requireCredentials(credentials: Credentials, tokens: Tokens): Guard {
  const expected = digest(`${credentials.user}:${credentials.password}`);
  return async (request, reply) => {
    if (request.routeOptions.config?.isPublic) return;
    const [, scheme = '', value = ''] = /^(\S+) +(\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    const given = scheme.toLowerCase();
    if (given === 'basic' && timingSafeEqual(digest(Buffer.from(value, 'base64')), expected)) return;
    if (given === 'bearer' && tokens.isValid(value)) return;
    reply.header('www-authenticate', 'Basic realm="NuoDB DBaaS", Bearer');
    throw refuse.unauthenticated(reasonFor(given));
  };
}

function reasonFor(scheme: string): string {
  if (scheme === 'basic') return 'User or password are wrong';
  if (scheme === 'bearer') return 'The token is unknown or has expired: log in again';
  return 'Credentials are required: send basic credentials or a bearer token';
}

/** Equal lengths, so that comparing takes the same time for all. */
function digest(text: string | Buffer): Buffer {
  return createHash('sha256').update(text).digest();
}
