import type { FastifyRequest } from 'fastify';

/**
 * Turns query parameters that are to be numbers or booleans into such, before they are validated. What is not one stays
 * text, and validation says so. Bodies are JSON and need none of it, so the validator itself converts nothing.
 */
export async function convertQuery(request: FastifyRequest): Promise<void> {
  const schema = request.routeOptions.schema?.querystring as { properties?: Record<string, { type?: string }> };
  const query = request.query as Record<string, unknown>;
  for (const [name, { type }] of Object.entries(schema?.properties ?? {})) {
    const value = query[name];
    if (typeof value !== 'string') continue;
    if (type === 'integer' && /^-?[0-9]{1,15}$/.test(value)) query[name] = Number(value);
    if (type === 'boolean' && /^(true|false)$/.test(value)) query[name] = value === 'true';
  }
}
