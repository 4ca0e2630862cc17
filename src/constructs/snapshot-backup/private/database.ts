import { expression } from '../../private/expression';
import type { DatabaseResource, SnapshotBackupProps } from '../snapshot-backup-props';
import type { Parts } from './parts';
import type { Refusal } from './target';

export interface DescribedDatabase {
  /** An expression: the database as the registry keeps it. */
  readonly database: string;
  readonly refusals: readonly Refusal[];
}

const API_VERSION = 'cp.nuodb.com/v1beta1';
const KIND = 'Database';

/** Where the fields of a Database resource are that the registry keeps by names of its own. */
const IN_RESOURCE = {
  tier: 'spec.type.tierRef.name',
  archiveDiskSize: 'spec.archiveVolume.volumeSize',
  journalDiskSize: 'spec.journalVolume.volumeSize',
  productVersion: 'spec.version',
};

/** Described by its Database resource, where one is named, and by props, which come first. */
export function describeDatabase(parts: Parts, props: SnapshotBackupProps): DescribedDatabase {
  const { organization, project, database: name, databaseResource, databaseProperties = {} } = props;
  const { tier, labels, ...properties } = databaseProperties;
  const found = databaseResource && readResource(parts, databaseResource);
  const fieldOf = (field: keyof typeof IN_RESOURCE, given: string | undefined) =>
    given ?? (found && expression(`try(${found}.${IN_RESOURCE[field]}, null)`));
  const described = {
    ...{ organization, project, name, labels },
    tier: fieldOf('tier', tier),
    properties: {
      ...properties,
      archiveDiskSize: fieldOf('archiveDiskSize', properties.archiveDiskSize),
      journalDiskSize: fieldOf('journalDiskSize', properties.journalDiskSize),
      productVersion: fieldOf('productVersion', properties.productVersion),
    },
    resource: databaseResource && found && verbatim(databaseResource, found),
  };
  return {
    database: withoutNulls(parts, described),
    refusals: databaseResource && found ? [isMissing(databaseResource, found)] : [],
  };
}

/** By a list, for the data source of a single object would fail every plan once the database is gone. */
function readResource(parts: Parts, { apiVersion = API_VERSION, name, namespace }: DatabaseResource): string {
  const list = parts.list('DatabaseResources', {
    ...{ apiVersion, kind: KIND, namespace, fieldSelector: `metadata.name=${name}` },
  });
  return parts.local('DatabaseResource', `one(${list}.objects)`);
}

/** Without the status, and without what belongs to the cluster that it is in. A schema need not know of metadata. */
function verbatim({ apiVersion = API_VERSION, name, namespace }: DatabaseResource, found: string): object {
  const labels = expression(`try(${found}.metadata.labels, null)`);
  return {
    apiVersion,
    kind: KIND,
    metadata: { name, namespace, labels },
    spec: expression(`try(${found}.spec, null)`),
  };
}

/** Only Terraform knows what the resource does not say. */
function withoutNulls(parts: Parts, described: { readonly properties: object }): string {
  const local = parts.value('DescribedDatabase', described);
  const known = (map: string) => `{ for key, it in ${map} : key => it if it != null }`;
  return `merge(${known(local)}, { properties = ${known(`${local}.properties`)} })`;
}

function isMissing({ name, namespace }: DatabaseResource, found: string): Refusal {
  return {
    when: `${found} == null`,
    reason: `There is no Database resource ${name} in namespace ${namespace}. Name the one of the database, or leave out databaseResource.`,
  };
}
