import type { Schema } from '../../tfplugin';
import {
  identifier,
  labels,
  maintenance,
  optional,
  productVersion,
  status,
  tierParameters,
} from '../attributes/attributes';
import { immutable } from '../attributes/immutable';
import { ownTimeouts } from '../attributes/own-timeouts';
import { dataSourceSchema } from '../data-sources/data-source-schema';
import { guardAttribute, providerDecides } from '../guard/attributes';

export const projectSchema: Schema = {
  description: 'A project of NuoDB DBaaS: databases that share a service level and a service tier.',
  attributes: {
    organization: identifier('The organization that the project is in.'),
    name: identifier("The project's name."),
    labels: labels(),
    sla: {
      required: true,
      type: 'string',
      description: 'The service level, such as `dev`, `qa` or `prod`. Fixed once the project exists.',
      plan: [immutable()],
    },
    tier: { required: true, type: 'string', description: 'The service tier, such as `n0.small`.' },
    maintenance: maintenance('project'),
    properties: {
      ...optional,
      nesting: 'single',
      description: 'Settings that the service tier allows.',
      attributes: {
        tier_parameters: tierParameters(),
        product_version: productVersion('the service level and the cluster decide'),
      },
    },
    backup_before_update: guardAttribute(
      'the tier or the version of NuoDB changes, of each database of the project that has the same one or leaves it out',
      providerDecides('backup_before_update'),
    ),
    timeouts: ownTimeouts('project'),
    status: status('project', {
      ca_pem: ['string', 'The certificate, in PEM, by which SQL clients verify the servers of the project.'],
      message: ['string', 'What there is to say of the state.'],
      ready: ['bool', 'Whether the project is ready.'],
      shutdown: ['bool', 'Whether the project and all of its databases are shut down.'],
      state: [
        'string',
        'One of `Available`, `Creating`, `Modifying`, `Stopping`, `Stopped`, `Expired`, `Failed`, `Deleting` and ' +
          '`RotatingCertificates`.',
      ],
    }),
  },
};

export const projectDataSchema = dataSourceSchema(projectSchema, {
  description: 'What there is to know of a project.',
  identifiers: ['organization', 'name'],
  omit: ['backup_before_update', 'timeouts'],
});
