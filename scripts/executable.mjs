// Makes the provider one executable file, for runners that have no Node.js: the program within a copy of Node.js itself.
//
//   npm run executable -- [--out dist/executables] [--platform linux_arm64 --node PATH]
//
// It is laid out as a filesystem mirror of Terraform's, to which several runs may add a platform each. For another
// platform than this one, --node names the program `node` of a Node.js of the same version for it.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, setUp } from './setup.mjs';

const SYSTEMS = { linux: 'linux', darwin: 'darwin' };
const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' };
const HERE = `${SYSTEMS[process.platform]}_${ARCHITECTURES[process.arch]}`;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: resolve(root, 'dist/executables') },
    platform: { type: 'string', default: HERE },
    node: { type: 'string', default: process.execPath },
  },
});
const { platform, node } = values;

if (!/^(linux|darwin)_(amd64|arm64)$/.test(platform)) {
  fail(`There is no executable for ${platform}: use linux_amd64, linux_arm64, darwin_amd64 or darwin_arm64.`);
}
if (platform !== HERE && node === process.execPath) {
  fail(`${node} is for ${HERE}. Fetch Node.js ${process.version} for ${platform} and name its program by --node.`);
}

setUp();
// Imported after the set-up: it needs the packages that it installs.
const { makeExecutable } = await import('./executable/make.mjs');
const path = await makeExecutable({ platform, node, mirror: resolve(values.out) }).catch((error) =>
  fail(error.message),
);
console.log(path);
if (platform.startsWith('darwin')) sign(path);

/** macOS runs nothing whose signature does not fit. */
function sign(path) {
  if (process.platform === 'darwin') execFileSync('codesign', ['--force', '--sign', '-', path], { stdio: 'inherit' });
  else console.log('macOS will not run it before it is signed there: codesign --force --sign - PATH');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
