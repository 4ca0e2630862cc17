import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** Milliseconds between two looks at the provider's processes. */
const SAMPLING = 20;
/** Clock ticks a second, by which Linux counts CPU time. */
const TICKS = 100;

/** Runs a command to its end. @returns seconds of wall time, and what its child processes took (on Linux) */
export async function timed(command, args, options) {
  const start = performance.now();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const sampler = new Sampler(child.pid);
  const errors = text(child.stderr);
  const [status] = await once(child, 'close');
  const wall = (performance.now() - start) / 1000;
  const usage = sampler.stop();
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${status}:\n${await errors}`);
  return { wall, ...usage };
}

/** Sums up the CPU time of a process's children, and finds the largest of them, as long as they live. */
class Sampler {
  #pid;
  #seconds = new Map();
  #peak = 0;
  #timer;

  constructor(pid) {
    this.#pid = pid;
    this.#timer = setInterval(() => this.#look(), SAMPLING);
  }

  stop() {
    clearInterval(this.#timer);
    const cpu = [...this.#seconds.values()].reduce((sum, seconds) => sum + seconds, 0);
    return this.#peak > 0 ? { cpu, memory: this.#peak } : {};
  }

  #look() {
    // A child belongs to the thread that started it.
    const threads = list(`/proc/${this.#pid}/task`);
    const children = threads.flatMap((thread) => read(`/proc/${this.#pid}/task/${thread}/children`).split(' '));
    for (const pid of children.filter(Boolean)) this.#lookAt(pid);
  }

  #lookAt(pid) {
    const fields = read(`/proc/${pid}/stat`)
      .replace(/^.*\) /, '')
      .split(' ');
    if (fields.length > 13) this.#seconds.set(pid, (Number(fields[11]) + Number(fields[12])) / TICKS);
    const peak = /VmHWM:\s*(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1];
    this.#peak = Math.max(this.#peak, Number(peak ?? 0) / 1024);
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Over already, or not on Linux.
    return '';
  }
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
