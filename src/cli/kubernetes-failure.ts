import { isKubernetesError, type KubernetesFailure } from '../kubernetes';
import { CommandError, EXIT_CODES, type ExitCode } from './exit';

const EXIT_CODE: Readonly<Record<KubernetesFailure, ExitCode>> = {
  configuration: EXIT_CODES.usage,
  denied: EXIT_CODES.denied,
  notFound: EXIT_CODES.notFound,
  conflict: EXIT_CODES.conflict,
  refused: EXIT_CODES.failed,
  unreachable: EXIT_CODES.unreachable,
};

/**
 * What to end the command with when a cluster could not be asked; its message says what to do already. Whatever else was
 * thrown is returned as it is.
 */
export function kubernetesFailure(error: unknown): unknown {
  return isKubernetesError(error) ? new CommandError(error.message, EXIT_CODE[error.failure], { cause: error }) : error;
}
