import type { FastifyInstance } from 'fastify';
import type { BackupPolicy } from '../../api';
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
      return {
        create: () => ({ document: { ...configuredPolicy(body), status: {} } }),
        update: (_transaction, { document }) => ({ document: { ...configuredPolicy(body), status: document.status } }),
      };
    },
    remove: (transaction, { key }) => transaction.delete('policy', key),
  };
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
