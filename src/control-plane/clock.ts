/** The time and the timers of a control plane, injected so that tests move them instead of sleeping. */
export interface Clock {
  now(): Date;
  /** Calls back once after some milliseconds, and returns what cancels it. Does not keep the process alive. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** Node.js fires a timer that is set further ahead than this at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => new Date(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, Math.min(Math.max(milliseconds, 0), LONGEST_TIMER));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
