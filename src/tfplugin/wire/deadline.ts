import { GrpcError } from './status';

const UNITS_IN_MILLISECONDS: Readonly<Record<string, number>> = {
  H: 3_600_000,
  M: 60_000,
  S: 1000,
  m: 1,
  u: 1e-3,
  n: 1e-6,
};

/** Timers wrap around beyond it. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Milliseconds that the caller leaves; undefined where it waits for as long as it takes.
 *
 * @param header `grpc-timeout`, such as `90S`
 * @throws GrpcError where it is something else.
 */
export function timeoutOf(header: string | string[] | undefined): number | undefined {
  if (header === undefined) return undefined;
  const [, amount, unit] = /^([0-9]{1,8})([HMSmun])$/.exec(String(header)) ?? [];
  if (unit === undefined) throw new GrpcError('internal', `The timeout "${header}" cannot be read`);
  return Math.min(Number(amount) * UNITS_IN_MILLISECONDS[unit], LONGEST_TIMER);
}
