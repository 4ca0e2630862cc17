import type { Clock } from '../clock';

/** How long to wait before an import that could not be settled is looked at again. */
const LOOK_AGAIN_MILLISECONDS = 2000;
/** How long a failure must last: snapshot controllers report conflicts and hiccups too, and try again by themselves. */
const PATIENCE_MILLISECONDS = 10_000;

/** Keeps in mind when to look at pending imports again. After a restart all are looked at at once. */
export class ImportWatch {
  private readonly next = new Map<string, number>();
  private readonly failingSince = new Map<string, number>();

  public constructor(private readonly clock: Clock) {}

  /** How long to wait before an import is looked at, in milliseconds. */
  public untilNext(key: string): number {
    return (this.next.get(key) ?? 0) - this.clock.now().getTime();
  }

  public lookAgain(key: string): void {
    this.next.set(key, this.clock.now().getTime() + LOOK_AGAIN_MILLISECONDS);
  }

  /** Tells, of each look, whether it found a failure. @returns whether that has lasted long enough to believe it */
  public hasFailed(key: string, isFailing: boolean): boolean {
    if (!isFailing) {
      this.failingSince.delete(key);
      return false;
    }
    const now = this.clock.now().getTime();
    const since = this.failingSince.get(key) ?? now;
    this.failingSince.set(key, since);
    return now - since >= PATIENCE_MILLISECONDS;
  }

  public forget(key: string): void {
    this.next.delete(key);
    this.failingSince.delete(key);
  }
}
