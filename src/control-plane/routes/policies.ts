import type { FastifyInstance } from 'fastify';
import type { BackupPolicy } from '../../api';
import { Schedule } from '../../policy';
import { refuse } from '../api-error';
import { withNextSchedule } from '../lifecycle';
import type { RouteContext } from './context';
import { type Resource, resourceRoutes } from './resource';

export function policyRoutes(app: FastifyInstance, context: RouteContext): void {
  resourceRoutes(app, context, policies(context));
}

export function policies({ clock }: Pick<RouteContext, 'clock'>): Resource<'policy', BackupPolicy> {
  return {
    kind: 'policy',
    collection: 'backuppolicies',
    parameters: ['organization', 'policy'],
    schema: 'BackupPolicy',
    async prepare(body) {
      refuseUnlessFrequency(body.frequency);
      const configured = configuredPolicy(body);
      return {
        create: () => ({ document: withNextSchedule(configured, clock.now()) }),
        update(_transaction, { document: { frequency, suspended, status } }) {
          const document = { ...configured, status };
          const isSameSchedule = frequency === configured.frequency && suspended === configured.suspended;
          return { document: isSameSchedule ? document : withNextSchedule(document, clock.now()) };
        },
      };
    },
    remove: (transaction, { key }) => transaction.delete('policy', key),
  };
}

function refuseUnlessFrequency(frequency: string): void {
  try {
    Schedule.parse(frequency);
  } catch (error) {
    throw refuse.invalid(`body/frequency "${frequency}" ${(error as RangeError).message}`);
  }
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
