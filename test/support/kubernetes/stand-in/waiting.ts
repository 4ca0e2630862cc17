import { setTimeout } from 'node:timers/promises';
import { parseDuration } from '../../../../src/provider/waiting/duration';
import type { ObjectValue, Value } from '../../../../src/tfplugin';
import { onlyBlock } from './attributes';

const PAUSE = 100;
/** Where a `timeouts` block does not say. */
const DEFAULT_TIMEOUT = '10m';

/** @returns whether the condition held before the time was over, or Terraform asked to stop */
export async function within(
  timeout: number,
  signal: AbortSignal,
  condition: () => Promise<boolean>,
): Promise<boolean> {
  const end = performance.now() + timeout;
  while (!(await condition())) {
    if (performance.now() > end || signal.aborted) return false;
    await setTimeout(PAUSE);
  }
  return true;
}

/** In milliseconds. */
export function timeoutOf(resource: ObjectValue, operation: 'create' | 'update' | 'delete'): number {
  const given = onlyBlock(resource.timeouts)[operation];
  return parseDuration(typeof given === 'string' ? given : DEFAULT_TIMEOUT);
}

/** Whether each field, such as `status.readyToUse`, matches its regular expression. */
export function hasFields(object: ObjectValue, fields: Value): boolean {
  return Object.entries((fields ?? {}) as Record<string, string>).every(([path, pattern]) => {
    const value = path.split('.').reduce<unknown>((part, step) => (part as ObjectValue | undefined)?.[step], object);
    return value !== undefined && new RegExp(pattern === '*' ? '' : pattern).test(String(value));
  });
}
