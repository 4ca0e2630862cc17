import { document } from '../../api';
import { KEEP_FOREVER_LABEL } from '../../registry';
import { oneOf, type Schema, type ValueAttribute } from '../../tfplugin';
import { rulesOf } from '../attributes/api-rules';
import { identifier, labels, optional, status } from '../attributes/attributes';
import { ownTimeouts } from '../attributes/own-timeouts';
import { dataSourceSchema } from '../data-sources/data-source-schema';

const { Selector, RotationSettings, Labels } = document.components.schemas;

const policyStatus = status('policy', {
  last_schedule_time: ['string', 'When the policy last had backups taken, such as `2024-10-04T00:00:00Z`.'],
  last_missed_schedule_time: ['string', 'When the policy last missed a backup that was due.'],
  next_schedule_time: ['string', 'When the policy has backups taken next; absent while it is suspended.'],
});

export const backupPolicySchema: Schema = {
  description:
    'A policy that takes backups of the databases it selects at regular times, and deletes those that its retention ' +
    'does not keep. Destroying it leaves its backups.',
  attributes: {
    organization: identifier('The organization that the policy is in.'),
    name: identifier("The policy's name."),
    labels: labels(),
    frequency: {
      required: true,
      type: 'string',
      description:
        'When backups are taken, in UTC: a cron expression such as `0 7 * * *`, or one of `@hourly`, `@daily`, ' +
        '`@weekly`, `@monthly` and `@yearly`.',
    },
    selector: {
      required: true,
      nesting: 'single',
      description: 'The databases that the policy is for: those that meet all of the conditions.',
      attributes: {
        scope: {
          required: true,
          type: 'string',
          description:
            'All databases (`*`), or those of `<organization>`, `<organization>/<project>` or ' +
            '`<organization>/<project>/<database>`.',
          validate: rulesOf(Selector.properties.scope),
        },
        slas: { ...optional, type: { list: 'string' }, description: 'The service levels; empty is any.' },
        tiers: { ...optional, type: { list: 'string' }, description: 'The service tiers; empty is any.' },
        labels: {
          ...optional,
          type: { map: 'string' },
          description: 'The labels that a database must have.',
          validate: rulesOf(Labels),
        },
      },
    },
    retention: {
      ...optional,
      nesting: 'single',
      description:
        `How many backups of each cycle are kept. Without it, all are. The label \`${KEEP_FOREVER_LABEL}\` = \`true\` ` +
        'keeps a backup in any case.',
      attributes: {
        hourly: cycle('hours'),
        daily: cycle('days'),
        weekly: cycle('weeks'),
        monthly: cycle('months'),
        yearly: cycle('years'),
        settings: {
          ...optional,
          nesting: 'single',
          description: 'Which backup stands for a cycle.',
          attributes: {
            day_of_week: {
              ...optional,
              type: 'string',
              description: 'The day whose backup stands for the week, such as `Sunday`, the default.',
              validate: [oneOf(...RotationSettings.properties.dayOfWeek.enum)],
            },
            month: {
              ...optional,
              type: 'string',
              description: 'The month whose backup stands for the year, such as `January`, the default.',
              validate: [oneOf(...RotationSettings.properties.month.enum)],
            },
            relative_to_last: {
              ...optional,
              type: 'bool',
              description:
                'Whether cycles count from the last successful backup (the default), so that backups outlast a policy ' +
                'that is suspended or fails, or from the present.',
            },
            promote_latest_to_hourly: promotion('hour'),
            promote_latest_to_daily: promotion('day'),
            promote_latest_to_monthly: promotion('month'),
          },
        },
      },
    },
    suspended: {
      ...optional,
      type: 'bool',
      description: 'Whether the policy takes no backups for now. What falls into that time does not count as missed.',
    },
    properties: {
      ...optional,
      nesting: 'single',
      description: 'What else the policy does.',
      attributes: {
        propagate_policy_labels: propagation('the policy'),
        propagate_database_labels: propagation('their database'),
      },
    },
    timeouts: ownTimeouts('policy'),
    status: {
      ...policyStatus,
      attributes: {
        ...policyStatus.attributes,
        last_missed_backups: {
          computed: true,
          nesting: 'list',
          description: 'The backups that were missed at `last_missed_schedule_time`.',
          attributes: {
            missed_time: told('When the backup was due.'),
            database: told('The fully-qualified name of the database.'),
            reason: told('Why the backup was not taken, in a word such as `DatabaseDisabled`.'),
            message: told('Why the backup was not taken, in a sentence.'),
          },
        },
      },
    },
  },
};

export const backupPolicyDataSchema = dataSourceSchema(backupPolicySchema, {
  description: 'What there is to know of a backup policy.',
  identifiers: ['organization', 'name'],
  omit: ['timeouts'],
});

function cycle(periods: string): ValueAttribute {
  return { ...optional, type: 'number', description: `For how many ${periods} a backup each is kept.` };
}

function promotion(period: string): ValueAttribute {
  return {
    ...optional,
    type: 'bool',
    description: `Whether the latest backup of the ${period} stands for it, and not the first.`,
  };
}

function propagation(origin: string): ValueAttribute {
  return { ...optional, type: 'bool', description: `Whether backups get the labels of ${origin}. They do by default.` };
}

function told(description: string): ValueAttribute {
  return { computed: true, type: 'string', description };
}
