import { type Document, documentOf, literal, nameIn, type Resource, resourcesOf } from './document';
import { checkDatabase, type MatcherResult } from './matcher';

const CYCLES = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const;

/** A cycle of a policy's retention. */
export type Cycle = (typeof CYCLES)[number];
/** How many backups of each cycle are to be kept at least. */
export type KeptBackups = Readonly<Partial<Record<Cycle, number>>>;

/**
 * Whether a stack has a backup policy that takes backups of a database and keeps at least as many as are asked for. A
 * policy without a retention keeps all. One that is suspended does not count, nor one that selects by service levels,
 * tiers or labels, for whether it has the database is only known where it is deployed.
 */
export function toKeepBackupsFor(received: unknown, database: string, kept: KeptBackups = {}): MatcherResult {
  const expected = checkDatabase('toKeepBackupsFor', database);
  checkKept(kept);
  const document = documentOf('toKeepBackupsFor', received);
  const policies = resourcesOf(document, 'nuodbaas_backuppolicy').map((policy) => ({
    name: `${policy.address} (${nameIn(document, policy, 'organization', 'name')})`,
    obstacle: obstacleOf(document, policy, expected, kept),
  }));
  const keeping = policies.filter(({ obstacle }) => obstacle === undefined);
  const pass = keeping.length > 0;
  const wanted = CYCLES.flatMap((cycle) => (kept[cycle] === undefined ? [] : `${kept[cycle]} ${cycle}`)).join(', ');
  const what = `keep ${wanted === '' ? 'backups' : `${wanted} backups`} of ${expected}`;
  return {
    pass,
    message: () =>
      pass
        ? `Expected the stack not to ${what}, but ${keeping.map(({ name }) => name).join(', ')} does.`
        : `Expected the stack to ${what}. ${found(policies)}`,
  };
}

/** A slip of the pen in a test would let it pass. */
function checkKept(kept: KeptBackups): void {
  for (const [cycle, count] of Object.entries(kept)) {
    if ((CYCLES as readonly string[]).includes(cycle) && Number.isInteger(count) && count > 0) continue;
    throw new RangeError(
      `toKeepBackupsFor: expected a number above 0 for any of ${CYCLES.join(', ')}, not ${cycle}: ${count}.`,
    );
  }
}

/** Why a policy does not do it; undefined where it does. */
function obstacleOf(document: Document, policy: Resource, database: string, kept: KeptBackups): string | undefined {
  const {
    selector = {},
    suspended,
    retention,
  } = policy.attributes as {
    selector?: Readonly<Record<string, unknown>>;
    suspended?: unknown;
    retention?: Readonly<Record<string, unknown>>;
  };
  const scope = literal(document, selector.scope) ?? '?';
  if (scope !== '*' && scope !== database && !database.startsWith(`${scope}/`)) return `is for ${scope}`;
  if (suspended !== undefined && suspended !== false) return 'is suspended';
  const filter = ['slas', 'tiers', 'labels'].find((name) => !isEmpty(selector[name]));
  if (filter !== undefined) return `selects by ${filter}`;
  if (retention === undefined) return undefined;
  const short = CYCLES.find((cycle) => Number(retention[cycle] ?? 0) < (kept[cycle] ?? 0));
  return short && `keeps ${Number(retention[short] ?? 0)} ${short}`;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || Object.keys(value).length === 0;
}

function found(policies: readonly { name: string; obstacle?: string }[]): string {
  if (policies.length === 0) return 'It has no nuodbaas_backuppolicy.';
  return `Of its policies, ${policies.map(({ name, obstacle }) => `${name} ${obstacle}`).join('; ')}.`;
}
