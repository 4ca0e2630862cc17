import { isApiError, isConfigurationError, isNetworkError, type Setting } from '../client';
import { CommandError, EXIT_CODES, type ExitCode } from './exit';
import { printable } from './output/printable';

interface Explanation {
  readonly exitCode: ExitCode;
  /** What to do next. */
  readonly advice: string;
}

/** By the status of the server's answer. */
const BY_STATUS: Readonly<Record<number, Explanation>> = {
  401: {
    exitCode: EXIT_CODES.denied,
    advice:
      'Set NUODB_CP_USER (<organization>/<user>) and NUODB_CP_PASSWORD, or NUODB_CP_TOKEN, to credentials in force.',
  },
  403: { exitCode: EXIT_CODES.denied, advice: 'Ask an administrator for the right to do this.' },
  404: {
    exitCode: EXIT_CODES.notFound,
    advice: 'Check the name, and that NUODB_CP_URL_BASE is the control plane that knows it.',
  },
  409: { exitCode: EXIT_CODES.conflict, advice: 'Look at what is there, and try again once that allows it.' },
};
const REFUSED: Explanation = { exitCode: EXIT_CODES.failed, advice: 'Correct what the control plane objects to.' };
const BROKEN: Explanation = {
  exitCode: EXIT_CODES.failed,
  advice: 'Try again later; if it stays so, the log of the control plane says more.',
};

/** The variable of the environment that each setting comes from. */
export const SETTING_VARIABLES: Partial<Record<Setting, string>> = {
  url: 'NUODB_CP_URL_BASE',
  user: 'NUODB_CP_USER',
  password: 'NUODB_CP_PASSWORD',
  token: 'NUODB_CP_TOKEN',
  trustedCert: 'NUODB_CP_TRUSTED_CERT',
};

/**
 * What to end the command with when the client failed at what was attempted, such as `get backup acme/messaging/demo/1`.
 * Whatever else was thrown is a defect and returned as it is.
 */
export function clientFailure(attempt: string, error: unknown): unknown {
  if (isApiError(error)) {
    const { exitCode, advice } = BY_STATUS[error.status] ?? (error.status >= 500 ? BROKEN : REFUSED);
    const answer = error.detail ? `${error.statusText}, ${error.detail}` : error.statusText;
    return new CommandError(`Cannot ${attempt}: ${sentence(answer)} ${advice}`, exitCode, { cause: error });
  }
  if (isNetworkError(error)) {
    // Its message says what to check already.
    return new CommandError(`Cannot ${attempt}: ${error.message}`, EXIT_CODES.unreachable, { cause: error });
  }
  if (isConfigurationError(error)) {
    const advice = `Set ${SETTING_VARIABLES[error.setting] ?? error.setting}.`;
    return new CommandError(`Cannot ${attempt}: ${sentence(error.message)} ${advice}`, EXIT_CODES.usage, {
      cause: error,
    });
  }
  return error;
}

/** On one line, with a full stop: a server's words may have neither. */
function sentence(text: string): string {
  const line = printable(text).replace(/\s+/g, ' ');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
