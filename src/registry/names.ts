import { createHash } from 'node:crypto';

/**
 * How NuoDB DBaaS names the parts of a backup.
 *
 * A backup's fully-qualified name is `<organization>/<project>/<database>/<backup>`, its handle the same parts joined
 * by hyphens. The handle names the registry Secret.
 *
 * @see https://doc.nuodb.com/nuodb-dbaas
 */

/** The plugin that manages every backup taken by NuoDB DBaaS itself. */
export const BACKUP_PLUGIN = 'embedded.cp.nuodb.com';

/** The label by which registry Secrets are found: `kubectl get secret -l backup.cp.nuodb.com/backup-id`. */
export const BACKUP_ID_LABEL = 'backup.cp.nuodb.com/backup-id';

/**
 * The label that keeps a backup, with the value `true`, whatever the retention of a policy says. Here and not with the
 * policies: the provider warns of a plan that takes it away, and need not know what a policy means.
 */
export const KEEP_FOREVER_LABEL = 'keep-forever';

/**
 * The namespace of the registry Secrets where nobody names another: the one of the DBaaS system, which NuoDB's operator
 * takes without `--backup-metadata-namespace`, under the name that NuoDB's documentation installs it with.
 */
export const DEFAULT_REGISTRY_NAMESPACE = 'nuodb-cp-system';

const SECRET_NAME_PREFIX = 'cp.nuodb.com.backup.';
/** Kubernetes: a Secret's name is a DNS subdomain. */
const SECRET_NAME_LENGTH = 253;
/** Kubernetes: a label's value. */
const LABEL_VALUE_LENGTH = 63;

export const NAME = /^[a-z][a-z0-9]{0,62}$/;
export const BACKUP_NAME = /^([0-9]+|[a-z][a-z0-9]*)$/;
/** A key or a value of a label. */
export const LABEL = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$/;
/** A generated backup name: the time it was asked for, `yyyyMMddHHmmss` in UTC. */
export const GENERATED_BACKUP_NAME = /^[0-9]{14}$/;

export interface BackupName {
  readonly organization: string;
  readonly project: string;
  readonly database: string;
  readonly name: string;
}

/** `acme/messaging/demo/20241004095616` taken apart; undefined where it is not a fully-qualified backup name. */
export function parseBackupName(text: string): BackupName | undefined {
  const parts = text.split('/');
  const [organization, project, database, name] = parts;
  if (parts.length !== 4 || ![organization, project, database].every((part) => NAME.test(part))) return undefined;
  return BACKUP_NAME.test(name) ? { organization, project, database, name } : undefined;
}

/** `acme/messaging/demo/20241004095616`. */
export function formatBackupName(backup: BackupName): string {
  return [backup.organization, backup.project, backup.database, backup.name].join('/');
}

/** `acme-messaging-demo-20241004095616`: what the embedded plugin knows a backup by. */
export function backupHandle(backup: BackupName): string {
  return [backup.organization, backup.project, backup.database, backup.name].join('-');
}

/**
 * `cp.nuodb.com.backup.<handle>`.
 *
 * @throws RangeError where the name would be longer than the 253 characters that Kubernetes allows. It is not shortened:
 * a Secret that is found by its name must not be able to stand for another backup.
 */
export function registrySecretName(handle: string): string {
  const name = SECRET_NAME_PREFIX + handle;
  if (name.length > SECRET_NAME_LENGTH) {
    throw new RangeError(
      `The registry Secret of backup handle "${handle}" would be named with ${name.length} characters, but Kubernetes ` +
        `allows ${SECRET_NAME_LENGTH}: use shorter organization, project, database or backup names.`,
    );
  }
  return name;
}

/**
 * The value of the label `backup.cp.nuodb.com/backup-id`: the handle, or where that is longer than the 63 characters
 * of a label value, its first 52 characters, a hyphen and 10 hexadecimal digits of the whole one's SHA-256, which
 * Terraform can compute too. The label only helps to find Secrets; what identifies one is its name.
 */
export function backupIdLabelValue(handle: string): string {
  if (handle.length <= LABEL_VALUE_LENGTH) return handle;
  const hash = createHash('sha256').update(handle).digest('hex');
  return `${handle.slice(0, 52)}-${hash.slice(0, 10)}`;
}

/** The handle that a registry Secret is named by; undefined where the name is no registry Secret's. */
export function handleOfRegistrySecret(name: string): string | undefined {
  return name.startsWith(SECRET_NAME_PREFIX) ? name.slice(SECRET_NAME_PREFIX.length) || undefined : undefined;
}

/**
 * The VolumeSnapshotContent by which a snapshot that was cut in one cluster is made known to another. A content belongs
 * to no namespace, and its name follows from the VolumeSnapshot's, so that whoever makes it again finds it. Hashed, as
 * both names together may be longer than Kubernetes allows. In HCL:
 * `"nuodbaas-${substr(sha256("${namespace}/${name}"), 0, 40)}"`.
 */
export function volumeSnapshotContentName(namespace: string, name: string): string {
  return `nuodbaas-${createHash('sha256').update(`${namespace}/${name}`).digest('hex').slice(0, 40)}`;
}

/** The generated name of a backup that is asked for at this time. */
export function generatedBackupName(at: Date): string {
  return at.toISOString().replace(/[-:T]/g, '').slice(0, 14);
}

/** The time a generated name stands for; undefined where the digits are no date, such as month 13. */
export function generatedBackupTime(name: string): Date | undefined {
  if (!GENERATED_BACKUP_NAME.test(name)) return undefined;
  const [, year, month, day, hour, minute, second] = /^(.{4})(..)(..)(..)(..)(..)$/.exec(name) as RegExpExecArray;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) || generatedBackupName(time) !== name ? undefined : time;
}
