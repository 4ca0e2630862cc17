/** What a script learns from the exit code. A code never changes its meaning. */
export const EXIT_CODES = {
  /** Done. */
  ok: 0,
  /** Anything that has no code of its own, such as a backup that ended in `Failed`. */
  failed: 1,
  /** The command line or the settings are wrong; nothing was attempted. */
  usage: 2,
  /** What the command is about does not exist. */
  notFound: 3,
  /** It exists already, or is in a state that does not allow this. */
  conflict: 4,
  /** The credentials were refused, or do not allow this. */
  denied: 5,
  /** The server cannot be reached or does not answer. */
  unreachable: 6,
  /** What was waited for has not come about in the time allowed, and may yet. */
  timedOut: 7,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/** Ends the command with one line on stderr: what was attempted, what came back, what to do next. */
export class CommandError extends Error {
  public override readonly name = 'CommandError';
  public readonly exitCode: ExitCode;

  public constructor(message: string, exitCode: ExitCode = EXIT_CODES.failed, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
