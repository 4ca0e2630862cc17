import { DataResource } from 'cdktf';
import type { VolumeRole } from '../../../registry';
import { backupIdLabelOf } from '../../private/backup-id-label';
import { addressOf, expression } from '../../private/expression';
import { Duration } from '../../values/duration';
import type { SnapshotBackupProps } from '../snapshot-backup-props';
import { describeDatabase } from './database';
import type { Parts } from './parts';
import { ofPassword } from './password';
import type { Refusal, Target } from './target';

/** What is decided once, when a cut is planned: expressions that keep their values from then on. */
export interface Cut {
  readonly resource: DataResource;
  readonly address: string;
  /** The backup's name: the time of the plan. */
  readonly name: string;
  readonly handle: string;
  /** The value of the label `backup.cp.nuodb.com/backup-id`. */
  readonly label: string;
  /** The time of the plan, ISO 8601 in UTC. */
  readonly time: string;
  /** How long after that time the volumes may be cut. */
  readonly validity: string;
  readonly namespace: string;
  readonly storageManager: string;
  readonly snapshotClass: string;
  /** The database as the registry keeps it. */
  readonly database: string;
  claim(role: VolumeRole): { readonly name: string; readonly size: string };
  /** What to do where this cut cannot be completed. */
  readonly wayOut: string;
}

const PLAN_VALIDITY = Duration.minutes(10);

/** Kubernetes refuses a Secret of more than 1 MiB; what else is in one stays below the difference. */
const DATABASE_BYTES = 1_000_000;

/**
 * The decision. `ignore_changes` keeps it as it is: what would be decided later is only looked at for a new cut. It is
 * read by `input`, which, unlike `output`, is known when it is planned.
 */
export function defineCut(parts: Parts, props: SnapshotBackupProps, target: Target, refusals: readonly Refusal[]): Cut {
  const { organization, project, database } = props;
  const name = parts.local('Name', 'formatdate("YYYYMMDDhhmmss", plantimestamp())');
  const handle = parts.value('Handle', [organization, project, database, expression(name)].join('-'));
  const described = describeDatabase(parts, props);
  const all = [...described.refusals, ...target.refusals, ...refusals, tooLarge(described.database)];
  const resource = new DataResource(parts.scope, 'Cut', {
    input: {
      name: expression(name),
      handle: expression(handle),
      label: backupIdLabelOf(parts.token(handle)),
      time: expression('plantimestamp()'),
      namespace: target.namespace,
      storage_manager: expression(target.storageManager),
      archive: frozenClaim(target.claims, target.archive),
      ...(props.target._selection.externalJournal ? { journal: frozenClaim(target.claims, target.journal) } : {}),
      snapshot_class: props.volumeGroupSnapshotClass ?? props.volumeSnapshotClass,
      database: expression(described.database),
      refusal: expression(firstReason(parts, all)),
    },
    triggersReplace: { triggers: props.triggers ?? {}, password: passwordTrigger(parts, props) },
    lifecycle: {
      ignoreChanges: ['input'],
      // Not a precondition, which would be in the way of every plan after the database is stopped.
      postcondition: [
        {
          condition: expression('self.input.refusal == null'),
          errorMessage: expression('self.input.refusal == null ? "No refusal." : self.input.refusal'),
        },
      ],
    },
  });
  return cutOf(parts.fix(resource), (props.planValidity ?? PLAN_VALIDITY).toGoString());
}

function cutOf(resource: DataResource, validity: string): Cut {
  const address = addressOf(resource);
  const frozen = (path: string) => `${address}.input.${path}`;
  return {
    resource,
    address,
    validity,
    name: frozen('name'),
    handle: frozen('handle'),
    label: frozen('label'),
    time: frozen('time'),
    namespace: frozen('namespace'),
    storageManager: frozen('storage_manager'),
    snapshotClass: frozen('snapshot_class'),
    database: frozen('database'),
    claim: (role) => ({ name: frozen(`${role}.claim`), size: frozen(`${role}.size`) }),
    wayOut: `change its triggers, or apply with -replace=${address}`,
  };
}

function frozenClaim(claims: string, name: string) {
  return { claim: expression(name), size: expression(`try(${claims}[${name}].size, null)`) };
}

/**
 * The first reason that holds; `null` where none does. Each reason is a value of its own, for what it quotes may be a
 * token, which must not stand within an expression that is written out.
 */
function firstReason(parts: Parts, refusals: readonly Refusal[]): string {
  const reasons = parts.value(
    'Reasons',
    refusals.map(({ reason }) => reason),
  );
  const conditions = refusals.map(({ when }) => when).join(', ');
  return `try([for index, refused in [${conditions}] : ${reasons}[index] if refused][0], null)`;
}

function tooLarge(database: string): Refusal {
  return {
    when: `length(base64encode(jsonencode(${database}))) * 3 / 4 > ${DATABASE_BYTES}`,
    reason:
      'The database, as the registry Secret would keep it, has more than 1 MB, which Kubernetes does not take. Leave out ' +
      'databaseResource, and describe the database by databaseProperties.',
  };
}

/** Another password is another entry, and an entry is written once. */
function passwordTrigger({ scope }: Parts, { password }: SnapshotBackupProps): string {
  return password._revision?.toString() ?? ofPassword(scope, password, 'sha256');
}
