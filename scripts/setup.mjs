// Makes a bare clone ready: installs the packages of the lock file when they are missing or older than it.
// Built-ins only, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the project's folder and ends this process when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) {
    console.error(`Cannot run ${command}: ${result.error.message}`);
    process.exit(1);
  }
  if (result.status !== 0) process.exit(result.status ?? 1);
}

export function setUp() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`Node.js 20 or later is needed, this is ${process.version}: install it from https://nodejs.org.`);
    process.exit(1);
  }
  // npm writes this file last, so an install that was interrupted is done again.
  if (modified('node_modules/.package-lock.json') >= modified('package-lock.json')) return;
  console.log('Installing packages (about a minute)…');
  run('npm', ['ci', '--include=dev', '--loglevel=error']);
}

function modified(path) {
  return statSync(`${root}/${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
