import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { UpdateDbaPassword } from '../../api';
import { refuse } from '../api-error';
import { bodySchema, convertQuery, pathSchema, querySchema } from '../http';
import { type DatabaseItem, type DbaPassword, keyOf, subjectOf } from '../items';
import type { RouteContext } from './context';
import { waitFor } from './wait-for';

type Params = { readonly organization: string; readonly project: string; readonly database: string };

/**
 * Checks the DBA password, and changes it where a target is given. A database that is not available takes the change
 * over once it is: until then the answer is 202, after that 200.
 */
export function dbaPasswordRoute(app: FastifyInstance, context: RouteContext): void {
  const schema = {
    params: pathSchema(['organization', 'project', 'database']),
    querystring: querySchema(['timeoutSeconds']),
    body: bodySchema('UpdateDbaPassword'),
  };
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { organization, project, database } = request.params as Params;
    const { timeoutSeconds = 0 } = request.query as { timeoutSeconds?: number };
    const key = keyOf(organization, project, database);
    await change(context, key, request.body as UpdateDbaPassword);
    const done = () => isInForce(context.store.get('database', key)?.value);
    if (done()) return reply.code(200).send();
    if (timeoutSeconds === 0) return reply.code(202).send();
    if (await waitFor(context, 'database', key, done, timeoutSeconds)) return reply.code(200).send();
    throw refuse.timedOut(subjectOf('database', key), timeoutSeconds, 'given its DBA password');
  };
  app.post('/databases/:organization/:project/:database/dbaPassword', { schema, preValidation: convertQuery }, handler);
}

async function change({ store }: RouteContext, key: string, body: UpdateDbaPassword): Promise<void> {
  const { current, target, resync = false } = body;
  if (target === '') throw refuse.invalid('body/target must NOT have fewer than 1 characters');
  if (resync && target !== undefined) throw refuse.invalid('body has both target and resync: give one of them');
  await store.write((transaction) => {
    const item = transaction.get('database', key);
    if (!item) throw refuse.notFound(subjectOf('database', key));
    if (item.value.document.status?.state === 'Deleting') throw refuse.beingDeleted(subjectOf('database', key));
    const { password } = item.value;
    if (!isEqual(current, (resync ? password.actual : undefined) ?? password.configured)) {
      throw refuse.invalid(`body/current is not the DBA password of database ${key}`);
    }
    const next: DbaPassword = { ...password, configured: target ?? (resync ? current : password.configured) };
    if (next.configured !== password.configured) transaction.put('database', key, { ...item.value, password: next });
  });
}

function isInForce(item: DatabaseItem | undefined): boolean {
  return item !== undefined && item.password.actual === item.password.configured;
}

function isEqual(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
