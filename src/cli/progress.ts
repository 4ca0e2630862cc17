import { printable } from './output/printable';

const SECOND = 1_000;
/** Milliseconds after which a log is told again that nothing has changed. */
const REMINDER = 30_000;

export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * Tells whoever waits what is waited for and for how long: on a terminal in one line that changes, elsewhere in a line
 * for every change, and one now and then so that a log shows that it goes on.
 */
export class Progress {
  private readonly start = performance.now();
  private current = '';
  private told = 0;
  private timer: NodeJS.Timeout | undefined;

  public constructor(private readonly stream: ProgressStream = process.stderr) {}

  /** @param state such as `backup acme/messaging/demo/1: Pending, waiting for Succeeded` */
  public tell(state: string): void {
    const next = printable(state);
    if (this.stream.isTTY) this.rewrite(next);
    else if (next !== this.current || performance.now() - this.told > REMINDER) this.append(next);
    this.current = next;
  }

  /** Leaves the terminal's line to what comes next. May be called again. */
  public end(): void {
    clearInterval(this.timer);
    if (this.stream.isTTY && this.timer) this.stream.write('\r\u001b[K');
    this.timer = undefined;
  }

  private rewrite(state: string): void {
    this.current = state;
    this.timer ??= setInterval(() => this.draw(), SECOND).unref();
    this.draw();
  }

  private draw(): void {
    const elapsed = ` (${this.elapsed()})`;
    // A line that wraps could not be rewritten. Some terminals say that they are 0 wide.
    const room = (this.stream.columns || 80) - 1 - elapsed.length;
    this.stream.write(`\r\u001b[K${this.current.slice(0, Math.max(room, 0))}${elapsed}`);
  }

  private append(state: string): void {
    this.told = performance.now();
    this.stream.write(`${state} (${this.elapsed()})\n`);
  }

  private elapsed(): string {
    const seconds = Math.floor((performance.now() - this.start) / SECOND);
    const minutes = Math.floor(seconds / 60);
    return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
  }
}
