import type { Backup } from '../../api';
import type { Scope } from '../../client';
import { formatBackupName, generatedBackupTime } from '../../registry';
import { type DataSource, isKnown, type ObjectValue, type ReadDataRequest, type Value } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import { reportFailure } from '../failure';
import { toRefreshedState } from '../items/conversion';
import { jsonOf } from '../items/kind';
import { latestBackupSchema } from './latest-schema';

const SUMMARY = 'Unable to find the latest backup';
const { name, labels, import_source, status } = latestBackupSchema.attributes;
/** The attributes that are the backup's; the others say which one is asked for. */
const SERVED = { name, labels, import_source, status };
const NONE: ObjectValue = { full_name: null, name: null, labels: null, import_source: null, status: null };

/** A data source that answers with the newest of a database's backups that meet a filter. */
export const latestBackupDataSource: DataSource<Connection> = { schema: latestBackupSchema, read };

interface Filter {
  readonly state: string;
  /** Milliseconds since 1970. */
  readonly before: number;
  readonly labels: readonly string[] | undefined;
}

async function read(request: ReadDataRequest<Connection>): Promise<ObjectValue | undefined> {
  const { config } = request;
  const scope = [config.organization, config.project, config.database] as string[];
  const filter = filterOf(isKnown(config.filter) ? (config.filter as ObjectValue) : {});
  try {
    const latest = await findLatest(request, scope, filter);
    if (latest) return answer(latest, config);
  } catch (error) {
    reportFailure(request, SUMMARY, `The backups of ${scope.join('/')} could not be listed`, error);
    return undefined;
  }
  if (config.if_none === 'null') return { ...config, ...NONE };
  reportNone(request, scope, filter);
  return undefined;
}

function filterOf({ state, before, labels }: ObjectValue): Filter {
  return {
    state: typeof state === 'string' ? state : 'Succeeded',
    before: typeof before === 'string' ? Date.parse(before) : Number.POSITIVE_INFINITY,
    labels: isKnown(labels ?? null) ? (labels as readonly Value[]).map(String) : undefined,
  };
}

/** The server knows no order but that of names, which may be anything: all are looked at, a page at a time. */
async function findLatest(
  { client: { client }, signal }: ReadDataRequest<Connection>,
  scope: Scope,
  { state, before, labels }: Filter,
): Promise<Backup | undefined> {
  let latest: Backup | undefined;
  for await (const backup of client.backups.list(scope, { labelFilter: labels, listAccessible: true, signal })) {
    if (backup.status?.state !== state || timeOf(backup) >= before) continue;
    if (latest === undefined || isNewer(backup, latest)) latest = backup;
  }
  return latest;
}

/** Of two that were taken in the same second, such as a backup and an import of it, the order of names decides. */
function isNewer(backup: Backup, other: Backup): boolean {
  const later = timeOf(backup) - timeOf(other);
  return later > 0 || (later === 0 && nameOf(backup) > nameOf(other));
}

/** Milliseconds since 1970. A backup that is not taken yet has no time but that of its name, or none at all. */
function timeOf(backup: Backup): number {
  const taken = Date.parse(backup.status?.creationTime ?? '');
  return Number.isNaN(taken) ? (generatedBackupTime(nameOf(backup))?.getTime() ?? 0) : taken;
}

function nameOf({ name = '' }: Backup): string {
  return name;
}

function answer(backup: Backup, config: ObjectValue): ObjectValue {
  const { organization, project, database } = backup;
  const fullName = formatBackupName({ organization, project, database, name: nameOf(backup) });
  // What is asked for says nothing of the answer: labels are not those of the filter.
  return { ...config, full_name: fullName, ...toRefreshedState(jsonOf(backup), SERVED, {}) };
}

function reportNone(request: ReadDataRequest<Connection>, scope: Scope, { state, before, labels }: Filter): void {
  const conditions = [
    `in the state ${state}`,
    ...(Number.isFinite(before) ? [`taken before ${new Date(before).toISOString()}`] : []),
    ...(labels ? [`with labels that meet ${labels.join(', ')}`] : []),
  ];
  request.diagnostics.error(
    SUMMARY,
    `Database ${scope.join('/')} has no backup ${conditions.join(', ')}, that these credentials may see. Take one, ` +
      'loosen the filter, or set if_none to "null" where the configuration can do without.',
  );
}
