/**
 * The calls that are under way, so that Terraform can stop them. Calls that come later are not stopped: a process that
 * Terraform was attached to for debugging serves the next run as well.
 */
export class RunningCalls {
  private readonly controllers = new Set<AbortController>();

  /** @param caller aborts where the caller is gone, which ends the call as well */
  public async run<T>(caller: AbortSignal, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const callerGone = () => controller.abort(caller.reason);
    if (caller.aborted) callerGone();
    caller.addEventListener('abort', callerGone);
    this.controllers.add(controller);
    try {
      return await call(controller.signal);
    } finally {
      this.controllers.delete(controller);
      caller.removeEventListener('abort', callerGone);
    }
  }

  public stop(): void {
    for (const controller of this.controllers) controller.abort(new Error('Terraform asked the provider to stop.'));
  }
}
