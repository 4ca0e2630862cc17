import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The submodules of a prebuilt provider that the code of a module imports, and `provider`, in an order that does not
 * change; undefined of what is no provider.
 */
export async function submodulesInUse({ name, submodules }, module) {
  if (!(`${name}.provider` in submodules)) return undefined;
  const files = (await readdir(join(module, 'lib'), { recursive: true })).filter((file) => /\.(js|d\.ts)$/.test(file));
  const code = (await Promise.all(files.map((file) => readFile(join(module, 'lib', file), 'utf8')))).join('\n');
  const folders = [...code.matchAll(new RegExp(`['"]${name}/lib/([\\w-]+)`, 'g'))].map(([, folder]) => folder);
  return [...new Set(['provider', ...folders.map(camelCase)])].sort();
}

/**
 * Makes a package of some submodules of a prebuilt provider. The whole of one, such as Kubernetes', takes minutes and
 * gigabytes to build in other languages.
 *
 * @param source the folder of the provider's npm package
 * @param modules the folder in which the provider's own dependencies are installed
 */
export async function makeProviderPart({ source, assembly, names, folder, modules }) {
  const folders = foldersOf(assembly, names);
  await mkdir(folder, { recursive: true });
  for (const file of ['package.json', 'README.md', 'LICENSE', ...Object.values(folders)]) {
    await cp(join(source, file), join(folder, file), { recursive: true });
  }
  await writeFile(join(folder, '.jsii'), JSON.stringify(partOf(assembly, names)));
  await writeFile(join(folder, 'lib/index.js'), indexOf(folders));
  for (const dependency of Object.keys(assembly.dependencies)) await link(folder, dependency, modules);
}

/** Where the code of each submodule is; the assembly tells it by the source that was compiled. */
function foldersOf({ name, submodules }, names) {
  const entries = names.map((submodule) => {
    const { symbolId } = submodules[`${name}.${submodule}`];
    return [submodule, dirname(symbolId.replace(/^src/, 'lib'))];
  });
  return Object.fromEntries(entries);
}

function partOf(assembly, names) {
  const isWanted = ([key]) => names.includes(key.slice(assembly.name.length + 1).split('.')[0]);
  const only = (entries) => Object.fromEntries(Object.entries(entries).filter(isWanted));
  return { ...assembly, readme: undefined, submodules: only(assembly.submodules), types: only(assembly.types) };
}

function indexOf(folders) {
  return Object.entries(folders)
    .map(([submodule, folder]) => `exports.${submodule} = require('./${folder.slice('lib/'.length)}');\n`)
    .join('');
}

async function link(folder, dependency, modules) {
  const place = join(folder, 'node_modules', dependency);
  await mkdir(dirname(place), { recursive: true });
  await symlink(join(modules, dependency), place);
}

function camelCase(folder) {
  return folder.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
