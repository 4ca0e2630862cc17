// Makes what would be published: the npm tarball, the Python wheel and source distribution, the Go module, the Java jar.
//
//   npm run package -- [--only npm,python,go,java] [--for cdktf,cdktn] [--out dist/packages] [--built]
//
// --built takes what the last build left. Versions come from package.json, names from its part `jsii.targets`. What this
// machine, or the registries at hand, lack is told.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run } from './setup.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    for: { type: 'string', default: 'cdktf,cdktn' },
    built: { type: 'boolean', default: false },
    out: { type: 'string', default: resolve(root, 'dist/packages') },
  },
});

if (!values.built) run(process.execPath, ['scripts/build.mjs']);
// Imported after the build, which sees to the packages that these need.
const { makePackages, TARGETS } = await import('./package/package.mjs');
const { forCdkTerrain } = await import('./package/cdk-terrain.mjs');

const targets = listed('only', values.only ?? TARGETS.join(','), TARGETS);
const libraries = listed('for', values.for, ['cdktf', 'cdktn']);
const options = { targets, out: resolve(values.out), say: console.log, leaveOut };

console.log(`Packages in ${options.out}:`);
try {
  if (libraries.includes('cdktf')) {
    await makePackages({ ...options, module: root, modules: resolve(root, 'node_modules') });
  }
  if (libraries.includes('cdktn')) await forCdkTerrain((packageFor) => makePackages({ ...options, ...packageFor }));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function listed(option, text, allowed) {
  const names = text.split(',');
  const unknown = names.filter((name) => !allowed.includes(name));
  if (unknown.length === 0) return names;
  console.error(`--${option} takes ${allowed.join(', ')}, separated by commas, and not ${unknown.join(', ')}.`);
  process.exit(2);
}

function leaveOut(what, why) {
  console.log(`Not here: ${what}: ${why}.`);
}
