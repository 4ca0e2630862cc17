// A mark survives two copies of this package in one process, where `instanceof` does not.
const KUBERNETES_ERROR = Symbol.for('cdktf-provider-nuodbaas.KubernetesError');

/**
 * What kind of failure it is:
 * `configuration`: the kubeconfig or the context; nothing was asked of a server.
 * `denied`: the credentials were refused (401), or do not allow it (403).
 * `notFound`: what it is about, or where it is to be made, does not exist.
 * `conflict`: it exists already.
 * `refused`: the server objects to what was sent, and would again.
 * `unreachable`: there is no server, or it cannot answer at present.
 */
export type KubernetesFailure = 'configuration' | 'denied' | 'notFound' | 'conflict' | 'refused' | 'unreachable';

/** Something that could not be asked of a Kubernetes cluster. Its message says what was attempted, and what to do. */
export class KubernetesError extends Error {
  public override readonly name = 'KubernetesError';
  public readonly failure: KubernetesFailure;
  /** @internal */
  public readonly [KUBERNETES_ERROR] = true;

  /**
   * @param attempt such as `read Secret default/x of context a`
   * @param answer what came back, as a sentence
   * @param advice what to do next, as a sentence
   */
  public constructor(
    failure: KubernetesFailure,
    attempt: string,
    answer: string,
    advice: string,
    options?: ErrorOptions,
  ) {
    super(`Cannot ${attempt}: ${sentence(answer)} ${advice}`, options);
    this.failure = failure;
  }
}

export function isKubernetesError(error: unknown): error is KubernetesError {
  return typeof error === 'object' && error !== null && KUBERNETES_ERROR in error;
}

/** On one line, with a full stop: a server's words may have neither. */
function sentence(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
