/**
 * Holds work back: all of it while reconciliation is paused, a single item until its time has come.
 */
import type { Clock } from '../clock';

export class Gate {
  private isPaused = false;
  /** By what waits; called when it should look again. */
  private readonly wakers = new Map<string, () => void>();

  constructor(private readonly clock: Clock) {}

  get paused(): boolean {
    return this.isPaused;
  }

  set paused(paused: boolean) {
    this.isPaused = paused;
    for (const id of [...this.wakers.keys()]) this.wake(id);
  }

  /** Lets an item that waits here look again. */
  wake(id: string): void {
    const waker = this.wakers.get(id);
    this.wakers.delete(id);
    waker?.();
  }

  /** Resolves when an item is woken or the milliseconds have passed, whichever is first. */
  async wait(id: string, milliseconds?: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = milliseconds === undefined ? undefined : this.clock.after(milliseconds, () => this.wake(id));
      this.wakers.set(id, () => {
        cancel?.();
        resolve();
      });
    });
  }
}
