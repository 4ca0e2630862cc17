/**
 * What an answer of the API server means, and what to do about it.
 */
import { KubernetesError, type KubernetesFailure } from './errors';
import { type ApiAnswer, LoginFailure } from './request';

interface Explanation {
  readonly failure: KubernetesFailure;
  readonly advice: string;
}

const BY_STATUS: Readonly<Record<number, Explanation>> = {
  401: { failure: 'denied', advice: 'Log in again, or choose a context whose credentials are in force.' },
  403: { failure: 'denied', advice: 'Ask an administrator of the cluster for this right.' },
  404: { failure: 'notFound', advice: 'Check its name and its namespace.' },
  409: { failure: 'conflict', advice: 'Look at what is there, and try again once that allows it.' },
};
const REFUSED: Explanation = { failure: 'refused', advice: 'Correct what the server objects to.' };
const BROKEN: Explanation = { failure: 'unreachable', advice: 'Try again later; if it stays so, its log says more.' };
const NOT_SERVED: Explanation = {
  failure: 'notFound',
  advice: 'Install the CSI snapshot CRDs and the snapshot controller there, or choose another context.',
};

/** The error that an answer other than 2xx is. */
export function refusal(attempt: string, { status, body }: ApiAnswer): KubernetesError {
  const message = (body as { readonly message?: unknown } | null)?.message;
  const answer = `${status}, ${typeof message === 'string' && message !== '' ? message : 'without a reason'}`;
  const { failure, advice } = isUnknownKind({ status, body }) ? NOT_SERVED : explain(status);
  return new KubernetesError(failure, attempt, `The API server answered ${answer}`, advice);
}

/** The error where there was no answer. */
export function noAnswer(attempt: string, server: string, error: Error): KubernetesError {
  const cause = { cause: error };
  if (error instanceof LoginFailure) {
    const answer = `Logging in as the kubeconfig says failed: ${error.message || 'without a reason'}`;
    return new KubernetesError('denied', attempt, answer, 'Log in again, or correct the kubeconfig.', cause);
  }
  const answer = `The API server at ${server} does not answer: ${error.message || (error as NodeJS.ErrnoException).code}`;
  return new KubernetesError(
    'unreachable',
    attempt,
    answer,
    'Check that it runs, and that the context is right.',
    cause,
  );
}

/** Whether the server has no such object. It says so, other than one that does not serve the kind at all. */
export function isMissing({ status, body }: ApiAnswer): boolean {
  return status === 404 && !isUnknownKind({ status, body });
}

function isUnknownKind({ status, body }: ApiAnswer): boolean {
  return status === 404 && (body as { readonly reason?: unknown } | null)?.reason !== 'NotFound';
}

function explain(status: number): Explanation {
  return BY_STATUS[status] ?? (status >= 500 || status === 429 ? BROKEN : REFUSED);
}
