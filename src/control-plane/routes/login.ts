import type { FastifyInstance } from 'fastify';
import type { LoginRequest, LoginResponse } from '../../api';
import { ApiError, refuse } from '../api-error';
import { bodySchema } from '../http';
import type { RouteContext } from './context';

const MILLISECONDS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const DEFAULT_SPAN = '1h';
const LONGEST = 30 * MILLISECONDS.d;

/** Hands a token to whoever was let in. */
export function loginRoute(app: FastifyInstance, { tokens, credentials, clock }: RouteContext): void {
  app.post('/login', { schema: { body: bodySchema('LoginRequest') } }, async (request): Promise<LoginResponse> => {
    if (!credentials) throw new ApiError(404, 'This control plane is open: it has no users and takes no tokens');
    const expiresAt = expiryOf(request.body as LoginRequest, clock.now());
    return { token: tokens.issue(expiresAt), expiresAtTime: expiresAt.toISOString() };
  });
}

function expiryOf(body: LoginRequest, now: Date): Date {
  if (body.limitAllow || body.extraDeny) {
    throw refuse.invalid('limitAllow and extraDeny are not supported: a token has all the rights of its user');
  }
  if (body.expiresIn !== undefined && body.expiresAtTime !== undefined) {
    throw refuse.invalid('body has both expiresIn and expiresAtTime: give one of them');
  }
  const { expiresIn = DEFAULT_SPAN, expiresAtTime } = body;
  const [, amount, unit] = /^([0-9]+)([smhd])$/.exec(expiresIn) ?? [];
  const end =
    expiresAtTime === undefined ? now.getTime() + Number(amount) * MILLISECONDS[unit] : Date.parse(expiresAtTime);
  if (end <= now.getTime()) throw refuse.invalid('The token would have expired already');
  if (!(end <= now.getTime() + LONGEST)) throw refuse.invalid('A token can be valid for 30 days at most');
  return new Date(end);
}
