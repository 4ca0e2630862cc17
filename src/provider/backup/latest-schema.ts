import { document } from '../../api';
import { type Attribute, type Attributes, check, oneOf, type Schema, type ValueAttribute } from '../../tfplugin';
import { rulesOf } from '../attributes/api-rules';
import { backupDataSchema } from './schema';

const { schemas } = document.components;

/** An instant as Terraform's own functions write it, such as `plantimestamp()`. */
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

export const latestBackupSchema: Schema = {
  description: `The newest backup of a database.

Which one that is changes with every backup that is taken. A database that is restored from it is not to change along:
hold the name in a \`terraform_data\` that ignores its changes, and restore from that.

\`\`\`hcl
data "nuodbaas_latest_backup" "demo" {
  organization = "acme"
  project      = "messaging"
  database     = "demo"
}

resource "terraform_data" "source" {
  input = data.nuodbaas_latest_backup.demo.full_name
  lifecycle {
    ignore_changes = [input]
  }
}

resource "nuodbaas_database" "clone" {
  organization = "acme"
  project      = "messaging"
  name         = "clone"
  restore_from = {
    backup = terraform_data.source.output
  }
}
\`\`\`

Another clone, from what is the newest by then, is asked for with \`-replace=terraform_data.source\` and
\`-replace=nuodbaas_database.clone\`.`,
  attributes: {
    organization: asked('organization'),
    project: asked('project'),
    database: asked('database'),
    filter: {
      optional: true,
      nesting: 'single',
      description: 'Conditions that the backup must meet.',
      attributes: {
        state: {
          optional: true,
          type: 'string',
          description: 'The state that it must be in. Left out, it is `Succeeded`.',
          validate: [oneOf(...schemas.BackupState.enum)],
        },
        before: {
          optional: true,
          type: 'string',
          description:
            'A time that it must have been taken before, such as `2024-10-04T09:56:16Z`. One that was taken at this ' +
            'very second is not.',
          validate: [check('be a time such as 2024-10-04T09:56:16Z', (value) => isTimestamp(value))],
        },
        labels: {
          optional: true,
          type: { list: 'string' },
          description: 'Conditions that must all hold: `key`, `key=value`, `!key` or `key!=value`.',
        },
      },
    },
    if_none: {
      optional: true,
      type: 'string',
      description:
        'What to answer where there is no such backup: `error` (default), or `null` for a `name`, and all else of the ' +
        'backup, that is null.',
      validate: [oneOf('error', 'null')],
    },
    full_name: {
      computed: true,
      type: 'string',
      description:
        "The backup's fully-qualified name, such as `acme/messaging/demo/20241004095616`: what `restore_from` of a " +
        'database takes.',
    },
    ...answered(),
  },
};

/** The parts of a backup that are answered with, as the data source of one backup has them. */
function answered(): Attributes {
  const { name, labels, import_source, status } = backupDataSchema.attributes;
  const computed: Attribute = { type: 'string', computed: true, description: name.description };
  return { name: computed, labels, import_source, status };
}

function asked(name: 'organization' | 'project' | 'database'): ValueAttribute {
  const { description } = backupDataSchema.attributes[name];
  return { required: true, type: 'string', description, validate: rulesOf(schemas.Name) };
}

function isTimestamp(value: unknown): boolean {
  return typeof value === 'string' && TIMESTAMP.test(value) && !Number.isNaN(Date.parse(value));
}
