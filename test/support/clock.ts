import type { Clock } from '../../src/control-plane';

/** A clock that stands still until it is moved. */
export class TestClock implements Clock {
  private readonly timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  private time: number;

  constructor(start: string | Date = '2024-10-04T09:56:16Z') {
    this.time = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.time);
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.time + milliseconds, callback };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  /** Moves the time on, and calls back what is due by then. */
  advance(milliseconds: number): void {
    this.time += milliseconds;
    for (const timer of [...this.timers]) {
      if (timer.at <= this.time && this.timers.delete(timer)) timer.callback();
    }
  }

  /** How many callbacks are waiting. */
  get waiting(): number {
    return this.timers.size;
  }
}
