import type { ClientOptions } from './options';
import type { Interceptor } from './request';

/** Adds what the server knows the user by; nothing where no credentials are set. */
export function authorise(options: Pick<ClientOptions, 'user' | 'password' | 'token'>): Interceptor {
  const authorization = headerValue(options);
  if (authorization === undefined) return (next) => next;
  return (next) => (request) => next({ ...request, headers: { ...request.headers, authorization } });
}

function headerValue({
  user,
  password,
  token,
}: Pick<ClientOptions, 'user' | 'password' | 'token'>): string | undefined {
  if (token) return `Bearer ${token}`;
  if (user) return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return undefined;
}
