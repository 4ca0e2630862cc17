import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  CYCLES,
  type Cycle,
  isFinerThan,
  type Preview,
  preview,
  type Retention,
  Schedule,
  svgOf,
  textOf,
} from '../../policy';
import { generatedBackupName, NAME } from '../../registry';
import { CommandError, EXIT_CODES } from '../exit';
import { withClient } from '../with-client';

const EXAMPLES = `
Shows a calendar of the backups of one database: which would be taken, which of them kept, and by which cycle. The rules are
those of the control plane of this package; every backup is taken to succeed at once. All times are UTC.

Examples:
  See what a policy would do before it is created:
  $ nuodbaas policy preview --frequency @daily --keep-daily 7 --keep-weekly 4 --from 2025-01-01 --to 2025-04-01

  Draw a picture of one that the control plane has:
  $ nuodbaas policy preview acme/nightly --format svg > nightly.svg`;

const DEFAULT_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;
const FORMATS = { text: textOf, svg: svgOf, json: jsonOf } as const;

/** `keepDaily` and its like are counts. */
type KeepOptions = { readonly [cycle in Cycle as `keep${Capitalize<cycle>}`]?: number };

interface PreviewOptions extends KeepOptions {
  readonly frequency?: string;
  readonly from?: Date;
  readonly to?: Date;
  readonly format: keyof typeof FORMATS;
}

interface PolicyRules {
  readonly frequency: string;
  readonly retention?: Retention;
  readonly title?: string;
}

export function registerPreview(policy: Command): void {
  const command = policy
    .command('preview')
    .description('show which backups a policy would take and keep')
    .argument('[ORG/NAME]', 'a policy of the control plane; else --frequency says what it would be', parsePolicy)
    .option('--frequency <when>', 'a cron expression such as "0 7 * * *", or @hourly, @daily, @weekly, …');
  for (const cycle of CYCLES) {
    command.option(`--keep-${cycle} <n>`, `how many ${cycle} backups it would keep`, parseCount);
  }
  command
    .option(
      '--from <time>',
      'when the policy is created, such as 2025-01-01 or 2025-01-01T12:00Z (default: today)',
      parseTime,
    )
    .option('--to <time>', `the last time for a backup (default: ${DEFAULT_DAYS} days later)`, parseTime)
    .addOption(new Option('--format <format>', 'what to print').choices(Object.keys(FORMATS)).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(previewPolicy);
}

async function previewPolicy(policy: readonly [string, string] | undefined, options: PreviewOptions): Promise<void> {
  const rules = policy ? await findRules(policy, options) : givenRules(options);
  const from = options.from ?? new Date(Math.floor(Date.now() / DAY_MILLISECONDS) * DAY_MILLISECONDS);
  const to = options.to ?? new Date(from.getTime() + DEFAULT_DAYS * DAY_MILLISECONDS);
  const previewed = attempt(`preview a policy of frequency "${rules.frequency}": it`, () => {
    const schedule = Schedule.parse(rules.frequency);
    noteFineness(schedule, rules);
    return preview(schedule, rules.retention, from, to);
  });
  process.stdout.write(FORMATS[options.format](previewed, rules.title));
}

async function findRules(
  [organization, name]: readonly [string, string],
  options: PreviewOptions,
): Promise<PolicyRules> {
  if (options.frequency !== undefined || retentionOf(options)) {
    throw new CommandError(
      `Policy ${organization}/${name} has a frequency and a retention of its own. Leave it out to preview others.`,
      EXIT_CODES.usage,
    );
  }
  const { frequency, retention } = await withClient(`get policy ${organization}/${name}`, (client) =>
    client.backupPolicies.get({ organization, name }),
  );
  return { frequency, retention, title: `Backup policy ${organization}/${name}` };
}

function givenRules(options: PreviewOptions): PolicyRules {
  const { frequency } = options;
  if (frequency === undefined) {
    throw new CommandError('There is nothing to preview. Name a policy, or give --frequency.', EXIT_CODES.usage);
  }
  return { frequency, retention: retentionOf(options) };
}

function retentionOf(options: KeepOptions): Retention | undefined {
  const counts = CYCLES.map((cycle): [Cycle, number | undefined] => [cycle, options[keyOf(cycle)]]);
  const given = counts.filter(([, count]) => count !== undefined);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

function keyOf<C extends Cycle>(cycle: C): `keep${Capitalize<C>}` {
  return `keep${cycle[0].toUpperCase()}${cycle.slice(1)}` as `keep${Capitalize<C>}`;
}

/** A server may take it, though most periods of the cycle have no backup. */
function noteFineness(schedule: Schedule, { frequency, retention = {} }: PolicyRules): void {
  for (const cycle of CYCLES.filter((each) => retention[each] !== undefined && isFinerThan(schedule, each))) {
    console.error(
      `note: the retention "${cycle}" is finer than the frequency "${frequency}", and not allowed everywhere.`,
    );
  }
}

function jsonOf({ from, to, most, backups }: Preview): string {
  const described = backups.map(({ time, deletedAt, cycles }) => ({
    name: generatedBackupName(time),
    ...{ time, kept: deletedAt === undefined, retainedAs: cycles, deletedAt },
  }));
  return `${JSON.stringify({ from, to, mostAtATime: most, backups: described }, null, 2)}\n`;
}

function attempt<Result>(what: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CommandError(`Cannot ${what} ${error.message}.`, EXIT_CODES.usage, { cause: error });
  }
}

function parsePolicy(text: string): readonly [string, string] {
  const [organization, name, ...rest] = text.split('/');
  if (rest.length === 0 && NAME.test(organization) && NAME.test(name ?? '')) return [organization, name];
  throw new InvalidArgumentError('Expected ORG/NAME, such as acme/nightly.');
}

function parseCount(text: string): number {
  if (/^[1-9][0-9]{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number from 1 on.');
}

function parseTime(text: string): Date {
  const time = new Date(text);
  const isUtc = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/.test(text);
  if (isUtc && !Number.isNaN(time.getTime())) return time;
  throw new InvalidArgumentError('Expected a time in UTC, such as 2025-01-01 or 2025-01-01T12:00Z.');
}
