import { document } from '../../api';
import { REGISTRY_FORMAT } from '../../registry';
import { matches, oneOf, type Schema } from '../../tfplugin';
import { rulesOf } from '../attributes/api-rules';
import { identifier, labels, optional, status } from '../attributes/attributes';
import { immutable } from '../attributes/immutable';
import { ownTimeouts } from '../attributes/own-timeouts';
import { dataSourceSchema } from '../data-sources/data-source-schema';

const { schemas } = document.components;

/** As entries name theirs. Loosely, for the server may read formats that are not known here. */
const FORMAT = /^[A-Za-z0-9][-A-Za-z0-9._]*\/v[1-9][0-9]*$/;

export const backupSchema: Schema = {
  description: `A backup of a NuoDB database. What is given says which:

  * neither \`name\` nor \`import_source\`: an on-demand backup, taken when the resource is created, under the time in
    UTC as its name. A change of \`triggers\` takes another, and only then lets go of this one;
  * \`name\`: a backup under that name;
  * \`name\` and \`import_source\`: a backup that exists already is imported under that name. The database need not
    exist.`,
  attributes: {
    organization: identifier('The organization that the backup is in.'),
    project: identifier('The project that the backup is in.'),
    database: identifier('The database that the backup is of.'),
    name: {
      ...optional,
      type: 'string',
      description:
        "The backup's name. Left out, the server makes one from the time, such as `20241004095616`. A name of that " +
        'form that lies in the past is taken for an import only, or for a backup that exists already: a backup that ' +
        "is taken now would hold today's data under an old date.",
      validate: rulesOf(schemas.BackupName),
      plan: [...optional.plan, immutable()],
    },
    labels: labels(),
    import_source: {
      ...optional,
      nesting: 'single',
      description: 'Imports a backup that exists already. Needs `name`.',
      attributes: {
        backup_handle: {
          required: true,
          type: 'string',
          description:
            'What the plugin knows the backup by, such as `acme-messaging-demo-20241004095616`. Fixed once the backup ' +
            'exists.',
          plan: [immutable()],
        },
        backup_plugin: {
          required: true,
          type: 'string',
          description:
            'The plugin that manages the backup: `embedded.cp.nuodb.com` for those that NuoDB DBaaS took itself. ' +
            'Fixed once the backup exists.',
          plan: [immutable()],
        },
      },
    },
    registry_format: {
      optional: true,
      inert: true,
      type: 'string',
      description:
        'The format of the registry Secret that `import_source` leads to, such as ' +
        `\`${REGISTRY_FORMAT}\`. It is an error, when the import is planned, where the server does not say that it reads ` +
        "this format. Leave it out for a Secret that NuoDB's operator wrote, whose format has no public name: then " +
        'nothing is checked. Only with `import_source`, and of no effect once the backup exists.',
      validate: [matches(FORMAT, 'be a name and a version, such as example/v1')],
    },
    triggers: {
      optional: true,
      // Where a change takes a backup, the plan of the resource says so.
      inert: true,
      type: { map: 'string' },
      description:
        'Values whose change takes a new on-demand backup in place: once it has `Succeeded` its name is recorded, and ' +
        'the backup before it is deleted or retained, as `deletion_policy` says. Where it fails, the one before it ' +
        'stays. Setting them for the first time takes no backup. Not with `name` or `import_source`.',
    },
    deletion_policy: {
      optional: true,
      computed: true,
      inert: true,
      type: 'string',
      default: 'delete',
      description:
        'What becomes of the backup when the resource is destroyed, or `triggers` took a new one: `delete` (default) ' +
        'deletes it, `retain` leaves it on the server and only forgets it.',
      validate: [oneOf('delete', 'retain')],
    },
    timeouts: ownTimeouts('backup'),
    status: status('backup', {
      backup_handle: ['string', 'What the plugin knows the backup by; another resource can import it.'],
      backup_plugin: ['string', 'The plugin that manages the backup.'],
      created_by_policy: ['string', 'The fully-qualified name of the policy that took the backup.'],
      creation_time: ['string', 'When the backup was taken, such as `2024-10-04T09:56:16Z`.'],
      database_product_version: ['string', 'The product version of the database that was backed up.'],
      message: ['string', 'What there is to say of the state.'],
      ready_to_use: ['bool', 'Whether a database can be restored from the backup.'],
      retained_as: [{ list: 'string' }, 'The retention cycles of a policy that keep the backup.'],
      state: ['string', 'One of `Pending`, `Succeeded`, `Failed` and `Deleting`.'],
    }),
  },
};

export const backupDataSchema = dataSourceSchema(backupSchema, {
  description: 'What there is to know of a backup.',
  identifiers: ['organization', 'project', 'database', 'name'],
  omit: ['registry_format', 'triggers', 'deletion_policy', 'timeouts'],
});
