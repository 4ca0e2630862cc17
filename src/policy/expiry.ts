import { CYCLES, type Cycle, type Retention, type Rotated, rotate } from './rotation';

/** What a retention says of a backup. */
export interface Verdict {
  /** The cycles that keep it. */
  readonly cycles: readonly Cycle[];
  readonly stays: boolean;
}

/**
 * Judges the backups that a policy has of one database, by their keys. The last one stays in any case.
 *
 * @returns undefined where the retention names no cycle: nothing is judged then, and everything stays
 */
export function judge(
  backups: readonly Rotated[],
  retention: Retention | undefined,
  now: Date,
): ReadonlyMap<string, Verdict> | undefined {
  if (!retention || !CYCLES.some((cycle) => retention[cycle] !== undefined)) return undefined;
  const kept = rotate(backups, retention, now);
  const last = Math.max(...backups.map(({ time }) => time.getTime()));
  return new Map(
    backups.map(({ key, time }): [string, Verdict] => {
      const cycles = kept.get(key) ?? [];
      return [key, { cycles, stays: cycles.length > 0 || time.getTime() === last }];
    }),
  );
}
