import type { FastifyInstance } from 'fastify';
import type { BackupPolicy } from '../../api';
import { refuse } from '../api-error';
import type { RouteContext } from './context';
import { type Resource, resourceRoutes } from './resource';

export function policyRoutes(app: FastifyInstance, context: RouteContext): void {
  resourceRoutes(app, context, policies());
}

export function policies(): Resource<'policy', BackupPolicy> {
  return {
    kind: 'policy',
    collection: 'backuppolicies',
    parameters: ['organization', 'policy'],
    schema: 'BackupPolicy',
    async prepare(body) {
      refuseUnlessFrequency(body.frequency);
      return {
        create: () => ({ document: { ...configuredPolicy(body), status: {} } }),
        update: (_transaction, { document }) => ({ document: { ...configuredPolicy(body), status: document.status } }),
      };
    },
    remove: (transaction, { key }) => transaction.delete('policy', key),
  };
}

/** `minute hour day month weekday`, each a list of `*`, numbers, names and ranges, maybe in steps; or a short form. */
const CRON = /^([*\w?,/-]+\s+){4}[*\w?,/-]+$/;
const SHORT_FORM = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/;

function refuseUnlessFrequency(frequency: string): void {
  if (CRON.test(frequency) || SHORT_FORM.test(frequency)) return;
  throw refuse.invalid(
    `body/frequency "${frequency}" is not a schedule: use five cron fields, or @hourly, @daily, @weekly, @monthly or @yearly`,
  );
}

function configuredPolicy(body: BackupPolicy): BackupPolicy {
  const { organization, name, labels = {}, frequency, selector, retention, suspended = false, properties } = body;
  return {
    organization,
    name,
    labels,
    frequency,
    selector: { slas: [], tiers: [], labels: {}, ...selector },
    retention,
    suspended,
    properties: { propagatePolicyLabels: true, propagateDatabaseLabels: true, ...properties },
  };
}
