import type { Project } from '../../api';
import { refuse } from '../api-error';

type Maintenance = NonNullable<Project['maintenance']>;

const UNITS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** What is kept of a maintenance setting: a time span becomes the time at which it ends. */
export function keptMaintenance(given: Maintenance | undefined, now: Date): Maintenance | undefined {
  if (given === undefined) return undefined;
  const { expiresIn, expiresAtTime, isDisabled = false } = given;
  if (expiresIn !== undefined && expiresAtTime !== undefined) {
    throw refuse.invalid('body/maintenance has both expiresIn and expiresAtTime: give one of them');
  }
  const expires = expiresIn === undefined ? expiresAtTime : endOf(expiresIn, now);
  return expires === undefined ? { isDisabled } : { isDisabled, expiresAtTime: expires };
}

function endOf(span: string, now: Date): string {
  const [, amount, unit] = /^([0-9]+)\s*(\S+)$/.exec(span) ?? [];
  const end = new Date(now.getTime() + Number(amount) * (UNITS[unit] ?? Number.NaN));
  if (Number.isNaN(end.getTime())) {
    throw refuse.invalid(`body/maintenance/expiresIn "${span}" is not understood: use a number of s, m, h, d or w`);
  }
  return `${end.toISOString().slice(0, 19)}Z`;
}
