import { document } from '../../api';
import type { Schema } from '../../tfplugin';
import { matchesPattern, rulesOf } from '../attributes/api-rules';
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

/** The attributes that the server does not tell. It takes a password when a database is created. */
export const LOCAL = [
  'dba_password',
  'dba_password_wo',
  'dba_password_wo_version',
  'dba_password_wo_previous',
  'final_backup',
  'backup_before_update',
  'timeouts',
];

const { DatabaseProperties, RestoreFrom } = document.components.schemas;

/**
 * The API also takes a name without its leading parts and completes it: the value would then differ from the
 * configured one, which Terraform does not allow.
 */
const FULLY_QUALIFIED = RestoreFrom.properties.backup.pattern.replace('{0,3}', '{3}');

export const databaseSchema: Schema = {
  description:
    'A database of NuoDB DBaaS. Its backups survive it: destroying the database leaves them, and a new one can be ' +
    'restored from them.',
  attributes: {
    organization: identifier('The organization that the database is in.'),
    project: identifier('The project that the database is in.'),
    name: identifier("The database's name."),
    labels: labels(),
    dba_password: {
      ...optional,
      type: 'string',
      sensitive: true,
      description:
        'The password of the DBA user. A change is carried out by the database itself, which is asked with the ' +
        'password in the state; where that is not known, as after an import, it cannot be changed. A database that ' +
        'is restored from a backup has its password changed to this one.',
    },
    dba_password_wo: {
      optional: true,
      writeOnly: true,
      sensitive: true,
      type: 'string',
      description:
        'The password of the DBA user, in place of `dba_password`, and never in a plan or a state: it may come from an ' +
        'ephemeral resource. Needs Terraform 1.11. A change of it alone is not seen: change `dba_password_wo_version` too.',
    },
    dba_password_wo_version: {
      optional: true,
      type: 'number',
      description:
        'A change makes `dba_password_wo` the password in force. Where that is not so yet, the server asks for the one ' +
        'before it: that is `dba_password_wo_previous`, or `dba_password` in the state.',
    },
    dba_password_wo_previous: {
      optional: true,
      writeOnly: true,
      sensitive: true,
      type: 'string',
      description:
        'The password in force before a change of `dba_password_wo_version`, such as the version before in a secret ' +
        'store. Never in a plan or a state; not looked at otherwise.',
    },
    restore_from: {
      ...optional,
      nesting: 'single',
      description: 'Creates the database from a backup.',
      attributes: {
        backup: {
          ...optional,
          type: 'string',
          description:
            'The fully-qualified name of a backup that has `Succeeded`, such as ' +
            '`acme/messaging/demo/20241004095616`. Fixed once the database exists.',
          validate: [matchesPattern(FULLY_QUALIFIED)],
          plan: [...optional.plan, immutable()],
        },
      },
    },
    tier: {
      ...optional,
      type: 'string',
      description: "The service tier, such as `n0.small`. Left out, it is the project's.",
    },
    maintenance: maintenance('database'),
    properties: {
      ...optional,
      nesting: 'single',
      description: 'Settings that the service tier allows.',
      attributes: {
        archive_disk_size: {
          ...optional,
          type: 'string',
          description: 'The size of the archive volumes, such as `50Gi`. It can grow but not shrink.',
          validate: rulesOf(DatabaseProperties.properties.archiveDiskSize),
        },
        journal_disk_size: {
          ...optional,
          type: 'string',
          description:
            'The size of the journal volumes, such as `10Gi`. It can grow but not shrink. Left out, the journal is in ' +
            'the archive.',
          validate: rulesOf(DatabaseProperties.properties.journalDiskSize),
        },
        tier_parameters: tierParameters(),
        product_version: productVersion("it is the project's"),
      },
    },
    final_backup: guardAttribute(
      'the database is destroyed or replaced',
      `${providerDecides('final_backup')} A destroy goes by what was applied last.`,
    ),
    backup_before_update: guardAttribute(
      'the tier, the version of NuoDB or a size changes',
      providerDecides('backup_before_update'),
    ),
    timeouts: ownTimeouts('database'),
    status: status('database', {
      sql_endpoint: ['string', 'Where SQL clients connect.'],
      ca_pem: ['string', 'The certificate, in PEM, by which SQL clients verify the database servers.'],
      message: ['string', 'What there is to say of the state.'],
      ready: ['bool', 'Whether the database is ready.'],
      shutdown: ['bool', 'Whether the database is shut down.'],
      state: [
        'string',
        'One of `Available`, `Creating`, `Modifying`, `Stopping`, `Stopped`, `Expired`, `Failed`, `Deleting`, ' +
          '`Restoring` and `RotatingCertificates`.',
      ],
    }),
  },
};

export const databaseDataSchema = dataSourceSchema(databaseSchema, {
  description: 'What there is to know of a database.',
  identifiers: ['organization', 'project', 'name'],
  omit: LOCAL,
});
