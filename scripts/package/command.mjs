import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const start = promisify(execFile);

/** Runs a program to its end. @returns what it printed; throws with all of that where it fails */
export async function run(command, args, options = {}) {
  try {
    const { stdout } = await start(command, args, { maxBuffer: 256 * 1024 * 1024, ...options });
    return stdout;
  } catch (error) {
    throw new Error(`${[command, ...args].join(' ')} failed: ${error.stdout || ''}${error.stderr || error.message}`);
  }
}

/** Whether a program is there and does this without complaint. */
export function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
