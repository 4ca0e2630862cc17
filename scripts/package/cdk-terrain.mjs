import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { SUCCESSORS, successorOfAssembly, successorOfCode, successorOfManifest } from './successors.mjs';

/**
 * Makes the package for CDK Terrain, CDKTF's successor, from the one that is compiled: the same code, which imports
 * `cdktn` in the place of `cdktf`. TypeScript can do with an alias instead, other languages know none.
 *
 * @param use takes its folder and that of its dependencies, which are gone afterwards
 */
export async function forCdkTerrain(use) {
  const module = await mkdtemp(join(tmpdir(), 'nuodbaas-cdktn-'));
  try {
    await copyPackage(module);
    await describeDependencies(join(module, 'node_modules'));
    await use({ module, modules: join(module, 'node_modules') });
  } finally {
    await rm(module, { recursive: true, force: true });
  }
}

async function copyPackage(module) {
  const manifest = await readJson(join(root, 'package.json'));
  for (const file of [...manifest.files, 'README.md', 'LICENSE']) {
    await cp(join(root, file), join(module, file), { recursive: true });
  }
  const files = (await readdir(join(module, 'lib'), { recursive: true })).filter((file) => /\.(js|d\.ts)$/.test(file));
  for (const file of ['README.md', ...files.map((each) => join('lib', each))]) {
    const text = await readFile(join(module, file), 'utf8');
    await writeFile(join(module, file), successorOfCode(text, manifest.name));
  }
  const { description, ...successor } = successorOfManifest(manifest);
  const assembly = successorOfAssembly(await readJson(join(root, '.jsii')), manifest.name);
  await writeJson(join(module, 'package.json'), { ...successor, description });
  await writeJson(join(module, '.jsii'), { ...assembly, description });
}

/** What other languages' sources are written by: CDK Terrain has the assemblies of CDKTF under names of its own. */
async function describeDependencies(modules) {
  for (const [former, { name, version }] of Object.entries(SUCCESSORS)) {
    const assembly = successorOfAssembly(await readJson(join(root, 'node_modules', former, '.jsii')));
    await mkdir(join(modules, name), { recursive: true });
    // jsii finds modules by their main files, and asks for its section.
    await writeJson(join(modules, name, 'package.json'), { name, version, main: '.jsii', jsii: {} });
    await writeJson(join(modules, name, '.jsii'), { ...assembly, version });
  }
}

async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}

function writeJson(file, value) {
  return writeFile(file, JSON.stringify(value));
}
