import type { FastifyInstance } from 'fastify';
import type { Project } from '../../api';
import { refuse } from '../api-error';
import { keyOf, subjectOf } from '../items';
import { createAuthorityCertificate, DEFAULT_PRODUCT_VERSION, projectInState, stateAfterChange } from '../lifecycle';
import type { RouteContext } from './context';
import { keptMaintenance } from './maintenance';
import { type Resource, resourceRoutes } from './resource';

export function projectRoutes(app: FastifyInstance, context: RouteContext): void {
  resourceRoutes(app, context, projects(context));
}

export function projects({ clock, reconciler }: RouteContext): Resource<'project', Project> {
  return {
    kind: 'project',
    collection: 'projects',
    parameters: ['organization', 'project'],
    schema: 'Project',
    async prepare(body) {
      const configured = (current?: Project) => configuredProject(body, current, clock.now());
      return {
        create() {
          const caPem = createAuthorityCertificate(`${body.organization}/${body.name}`, clock.now());
          return projectInState({ document: { ...configured(), status: { caPem } } }, 'Creating');
        },
        update(_transaction, { document: current }) {
          const subject = subjectOf('project', keyOf(body.organization, body.name));
          if (body.sla !== current.sla) throw refuse.immutable(subject, 'sla');
          const document = { ...configured(current), status: current.status };
          return sameConfiguration(document, current)
            ? { document }
            : projectInState({ document }, stateAfterChange(document));
        },
      };
    },
    remove(transaction, { key, value }) {
      const [database] = transaction.list('database', `${key}/`);
      if (database) throw refuse.conflict(`Project ${key} has databases, ${database.key} for one: delete them first`);
      if (reconciler.holds('project', key)) transaction.delete('project', key);
      else transaction.put('project', key, projectInState(value, 'Deleting'));
    },
  };
}

function configuredProject(body: Project, current: Project | undefined, now: Date): Project {
  const { organization, name, labels = {}, sla, tier, properties = {} } = body;
  const { tierParameters = {}, productVersion = current?.properties?.productVersion ?? DEFAULT_PRODUCT_VERSION } =
    properties;
  return {
    organization,
    name,
    labels,
    sla,
    tier,
    maintenance: keptMaintenance(body.maintenance, now),
    properties: { tierParameters, productVersion },
  };
}

/** Whether only labels differ, which nothing has to be done for. */
function sameConfiguration(one: Project, other: Project): boolean {
  const parts = ({ tier, maintenance, properties }: Project) => JSON.stringify([tier, maintenance, properties]);
  return parts(one) === parts(other);
}
