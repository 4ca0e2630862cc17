// Everything that CI checks, from a bare clone on: packages, build, style, types, tests.
// With arguments it only builds and tests, and the arguments are jest's: `npm test -- test/registry`.
import { spawnSync } from 'node:child_process';
import { root, setUp } from './setup.mjs';
import { findTerraform, TERRAFORM_MISSING } from './terraform.mjs';

const BIN = `${root}/node_modules/.bin`;

setUp();
const jestArguments = process.argv.slice(2);
if (!step('Building', process.execPath, ['scripts/build.mjs'])) process.exit(1);

const failed = [];
if (jestArguments.length === 0) {
  // A slip of style must not hide what the tests have to say, so these do not end the run.
  if (!step('Checking style', `${BIN}/biome`, ['check', '.'])) failed.push('style');
  if (!step('Checking types', `${BIN}/tsc`, ['-p', 'tsconfig.dev.json'])) failed.push('types');
}
console.log(findTerraform()?.version ?? `The acceptance tests will fail. ${TERRAFORM_MISSING}`);
// Last, and nothing after it where all is well: CI reads jest's closing lines.
const passed = run(`${BIN}/jest`, jestArguments);
if (failed.length > 0) console.error(`Not in order: ${failed.join(', ')} (see above).`);
process.exit(passed && failed.length === 0 ? 0 : 1);

function step(title, command, args) {
  console.log(`${title}…`);
  const start = performance.now();
  const done = run(command, args);
  console.log(`${title} ${done ? 'took' : 'failed after'} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return done;
}

function run(command, args) {
  const { error, status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) console.error(`Cannot run ${command}: ${error.message}`);
  return status === 0;
}
