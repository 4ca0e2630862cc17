import type { Path } from '../diagnostics';
import { formatPath } from '../values/path';
import type { CallContext } from './call';

/**
 * Runs what the provider's author wrote. What it throws is a defect: the user is told what was being done and asked to
 * report it, and the answer is undefined.
 *
 * @param doing completes "while …", such as "creating example_thing"
 */
export async function attempt<T>(
  { diagnostics, log }: CallContext,
  doing: string,
  action: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    // The message may hold a value, so it goes to the user and not into the log.
    log.error(`The provider failed unexpectedly while ${doing}`);
    diagnostics.error(
      'Unexpected failure of the provider',
      `The provider failed while ${doing}. This is a bug in the provider: please report it to its developers, ` +
        `with the text below.\n\n${textOf(error)}`,
    );
    return undefined;
  }
}

/** Tells the user that the provider broke the protocol. @param problem full sentences */
export function reportBug({ diagnostics }: CallContext, summary: string, problem: string, path?: Path): void {
  const where = path === undefined || path.length === 0 ? '' : ` The attribute is ${formatPath(path)}.`;
  const detail = `${problem}${where} This is a bug in the provider: please report it to its developers.`;
  diagnostics.error(summary, detail, path);
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
