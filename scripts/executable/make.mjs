import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject } from 'postject';
import { buildProviderWhole } from '../build-programs.mjs';
import { root } from '../setup.mjs';

/** Node.js looks for a program by these, and for the fuse being set. */
const RESOURCE = 'NODE_SEA_BLOB';
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
const SEGMENT = 'NODE_SEA';

/**
 * Puts the provider into a copy of Node.js.
 *
 * @param platform as Terraform names it
 * @param node the program `node` for that platform, of the version that runs this
 * @param mirror the folder of the mirror that gets it
 * @returns the path of the executable
 */
export async function makeExecutable({ platform, node, mirror }) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const folder = join(mirror, 'registry.terraform.io/nuodb/nuodbaas', version, platform);
  const path = join(folder, `terraform-provider-nuodbaas_v${version}`);
  const program = await readFile(node);
  requireFuse(program, node);
  await mkdir(folder, { recursive: true });
  // In one step, so that no Terraform finds half of one.
  const unfinished = join(dirname(path), `.${process.pid}`);
  try {
    await copyFile(node, unfinished);
    await chmod(unfinished, 0o755);
    await quietly(() =>
      makeBlob().then((blob) => inject(unfinished, RESOURCE, blob, { sentinelFuse: FUSE, machoSegmentName: SEGMENT })),
    );
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  return path;
}

/** Some distributions build Node.js without, or as a small program with a large library. */
function requireFuse(program, node) {
  if (program.includes(`${FUSE}:0`)) return;
  throw new Error(
    `${node} cannot hold a program: its Node.js was built without single executable applications, or holds one already. ` +
      'Use one from https://nodejs.org.',
  );
}

/** Without V8's code cache, which is of one platform alone. */
async function makeBlob() {
  const folder = await mkdtemp(join(tmpdir(), 'nuodbaas-executable-'));
  try {
    // Relative, for the paths get into what is made.
    const [main, output, config] = ['provider.cjs', 'blob', 'config.json'];
    await buildProviderWhole(join(folder, main));
    await writeFile(join(folder, config), JSON.stringify({ main, output, disableExperimentalSEAWarning: true }));
    execFileSync(process.execPath, ['--experimental-sea-config', config], { cwd: folder, stdio: 'pipe' });
    return await readFile(join(folder, output));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The injector warns of sections that have no name, which ELF files may have. */
async function quietly(work) {
  const { warn, log } = console;
  console.warn = console.log = () => {};
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, log });
  }
}
