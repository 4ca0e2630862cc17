// Compiles the jsii library: lib/ and .jsii, from what src/index.ts exports.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from './setup.mjs';

const SOURCES = [
  'src/index.ts',
  'src/constructs',
  'src/registry',
  'src/policy',
  'src/templates',
  'src/testing',
  'package.json',
  'tsconfig.json',
];
const RESULTS = ['.jsii', 'lib/index.js'];
const NODE = process.versions.node.split('.')[0];

/** Takes some seconds, so it is left out where nothing has changed since the last time. */
export async function buildLibrary() {
  const built = await Promise.all(RESULTS.map(modified));
  if (Math.min(...built) > (await newest(SOURCES))) return;
  // A file whose source is gone must not be shipped.
  await rm(join(root, 'lib'), { recursive: true, force: true });
  run(join(root, 'node_modules/.bin/jsii'), ['--silence-warnings=reserved-word'], {
    // jsii says in a banner when it no longer supports this Node.js; what it makes is the same.
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: NODE },
  });
}

async function newest(paths) {
  const times = await Promise.all(paths.map(newestBelow));
  return Math.max(...times);
}

async function newestBelow(path) {
  const stats = await stat(join(root, path));
  if (!stats.isDirectory()) return stats.mtimeMs;
  // The folder's own time tells of a file that was removed.
  const children = await readdir(join(root, path));
  return Math.max(stats.mtimeMs, await newest(children.map((child) => join(path, child))));
}

async function modified(path) {
  return stat(join(root, path)).then(
    (stats) => stats.mtimeMs,
    () => 0,
  );
}
