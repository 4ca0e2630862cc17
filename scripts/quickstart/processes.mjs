import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

/** Milliseconds that a program has to stop by itself before it is ended: Terraform lets its providers finish. */
const GRACE = 15_000;

/** Runs programs, and stops those that still run when there is an interruption or all is over. */
export class Processes {
  #running = new Set();
  #signal;

  constructor(signal) {
    this.#signal = signal;
  }

  /** Runs a program to its end. @returns what it printed; throws with all of that where it fails */
  async run(command, args, { allowed = [0], ...options } = {}) {
    this.#signal.throwIfAborted();
    const child = this.#spawn(command, args, options);
    const stop = () => stopGently(child, 'SIGINT');
    this.#signal.addEventListener('abort', stop, { once: true });
    try {
      const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
      this.#signal.throwIfAborted();
      if (allowed.includes(status)) return { status, stdout };
      throw new Error(`${[command, ...args].join(' ')} ended with exit code ${status}:\n${stdout}${stderr}`);
    } finally {
      this.#signal.removeEventListener('abort', stop);
    }
  }

  /** Starts a program that runs until `stop`. @returns the first line that it prints */
  async start(command, args, options) {
    this.#signal.throwIfAborted();
    const child = this.#spawn(command, args, options);
    const errors = text(child.stderr);
    const lines = createInterface({ input: child.stdout });
    const [line] = await Promise.race([once(lines, 'line', { signal: this.#signal }), ended(child).then(() => [])]);
    if (line === undefined) throw new Error(`${[command, ...args].join(' ')} ended at once:\n${await errors}`);
    return line;
  }

  async stop() {
    await Promise.all([...this.#running].map((child) => stopGently(child, 'SIGTERM')));
  }

  #spawn(command, args, options) {
    // In a process group of its own: Ctrl-C reaches this program alone, which then stops the others in order.
    const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#running.add(child);
    child.once('close', () => this.#running.delete(child));
    return child;
  }
}

function ended(child) {
  return once(child, 'close');
}

async function stopGently(child, signal) {
  // Its group goes with it: what it has started would otherwise stay.
  const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), GRACE);
  child.once('close', () => clearTimeout(timer));
  child.kill(signal);
  await ended(child);
}
