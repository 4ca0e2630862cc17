import type { Effect } from './effects';
import type { Summary } from './summary';
import { ABSENT } from './values';

/** Grows by fields; what is there keeps its meaning as long as the first number stays. */
const FORMAT_VERSION = '1.0';

/** The kinds of effects in the order in which they are told. */
const KINDS: readonly Effect['kind'][] = [
  'lost',
  'databaseDestroyed',
  'objectDestroyed',
  'restored',
  'taken',
  'imported',
  'kept',
  'databaseForgotten',
  'deletionPolicyChanged',
  'policyChanged',
];

/** For programs: every kind is there, be it empty. Names are those that may be shown; null is one that there is not. */
export function jsonSummary({ dangers, effects, askedControlPlane, isPartial }: Summary): string {
  const groups = KINDS.map((kind) => [kind, effects.filter((effect) => effect.kind === kind).map(shown)]);
  const summary = {
    formatVersion: FORMAT_VERSION,
    askedControlPlane,
    isPartial,
    lastBackupsLost: dangers,
    ...Object.fromEntries(groups),
  };
  return JSON.stringify(summary, null, 2);
}

function shown({ kind, ...fields }: Effect): object {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('shown' in value)) return value;
  return value.shown === ABSENT ? null : value.shown;
}
