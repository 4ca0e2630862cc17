import { type ApiError, isApiError, isNetworkError, isUnknownPath, type NetworkError } from '../client';
import type { Diagnostics } from '../tfplugin';

/** What a request can meet with, as opposed to a defect of this provider. */
export type Failure = ApiError | NetworkError;

export function isFailure(error: unknown): error is Failure {
  return isApiError(error) || isNetworkError(error);
}

export interface FailedAttempt {
  readonly diagnostics: Diagnostics;
  readonly signal: AbortSignal;
}

/**
 * Tells the user what came of an attempt.
 *
 * @param summary such as `Unable to create project`
 * @param attempt such as `Project acme/messaging could not be created`
 * @param advice what to do next, where the error itself does not tell
 * @throws the error where it is a defect
 */
export function reportFailure(
  { diagnostics, signal }: FailedAttempt,
  summary: string,
  attempt: string,
  error: unknown,
  advice = '',
): void {
  if (isFailure(error)) diagnostics.error(summary, [`${attempt}:`, describeFailure(error), advice].join(' ').trimEnd());
  else if (signal.aborted) diagnostics.error(summary, `${attempt}: Terraform asked to stop before it was done.`);
  else throw error;
}

/**
 * Why an attempt came to nothing, as sentences.
 *
 * @throws the error where it is a defect
 */
export function reasonOf(error: unknown, { signal }: Pick<FailedAttempt, 'signal'>): string {
  if (isFailure(error)) return describeFailure(error);
  if (signal.aborted) return 'Terraform asked to stop before it was done.';
  throw error;
}

/** What came back, and what to do about it as far as that is the same for all attempts. */
export function describeFailure(error: Failure): string {
  if (isNetworkError(error)) return error.message;
  return [`${error.message}.`, adviceOn(error)].join(' ').trimEnd();
}

function adviceOn(error: ApiError): string {
  if (error.status === 401) {
    return (
      "Check the provider's user and password, or its token (NUODB_CP_USER and NUODB_CP_PASSWORD, or NUODB_CP_TOKEN, " +
      'where they come from the environment).'
    );
  }
  if (error.status === 403) return 'The credentials are right but do not allow this: ask for an access rule that does.';
  if (error.status >= 500) return 'The fault is on the side of the server: try again, or look into its log.';
  if (isUnknownPath(error)) {
    return (
      "Nothing is served there: check that the provider's url_base (NUODB_CP_URL_BASE, where it comes from the " +
      'environment) is the whole base URL of the Control Plane, with its path.'
    );
  }
  return '';
}

/** For a place within a longer sentence. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
