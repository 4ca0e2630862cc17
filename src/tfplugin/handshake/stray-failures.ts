import type { Logger } from '../log';
import { LOG_KEYS } from '../log-keys';

/**
 * Lets the process live where a failure belongs to no call: a promise that nobody waited for, an event that nobody
 * heard. Node.js would end the process, and with it what running calls have created and not yet answered.
 */
export function surviveStrayFailures(log: Logger): void {
  const report = (error: unknown) =>
    log.error('The provider failed outside of any call', { [LOG_KEYS.error]: whereOf(error) });
  process.on('unhandledRejection', report);
  process.on('uncaughtException', report);
}

/** The place without the message, which may hold a value. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
