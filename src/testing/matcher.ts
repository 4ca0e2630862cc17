import { NAME } from '../registry';

/** What Jest wants of a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}

/** @throws RangeError where a matcher is asked of something that cannot be a database: the test would never pass, or always */
export function checkDatabase(matcher: string, database: unknown): string {
  const parts = typeof database === 'string' ? database.split('/') : [];
  if (parts.length === 3 && parts.every((part) => NAME.test(part))) return database as string;
  throw new RangeError(
    `${matcher}: expected <organization>/<project>/<database>, such as acme/messaging/demo, not ${JSON.stringify(database)}.`,
  );
}
