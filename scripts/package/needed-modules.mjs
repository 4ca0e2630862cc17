import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSources } from './pacmak.mjs';
import { makeProviderPart, submodulesInUse } from './provider-part.mjs';

/**
 * The modules of CDKTF that a package needs in every language. They are published for all of them, but not every
 * registry has them: what is missing can be made from the npm package, which is installed. A prebuilt provider is cut
 * down to what is used.
 *
 * @param module the package's folder
 * @param modules the folder in which its dependencies are
 */
export async function neededModules({ module, modules, scratch }) {
  const { dependencies } = JSON.parse(await readFile(join(module, '.jsii'), 'utf8'));
  const names = Object.keys(dependencies).filter((name) => name !== 'constructs');
  const needed = await Promise.all(
    names.map((name) => neededModule({ source: join(modules, name), module, modules, scratch })),
  );
  // A provider is built with CDKTF, which needs less.
  return needed.sort((one, other) => one.needs - other.needs);
}

async function neededModule({ source, module, modules, scratch }) {
  const assembly = JSON.parse(await readFile(join(source, '.jsii'), 'utf8'));
  const names = await submodulesInUse(assembly, module);
  return {
    version: assembly.version,
    /** How many modules it needs itself. */
    needs: Object.keys(assembly.dependencies).length,
    /** Its names in other languages. */
    targets: assembly.targets,
    /** What of it is made: equal where the same would be. */
    extent: names?.join(' ') ?? 'all',
    /** The folder of its sources in a language; undefined where there is no code here that they could run. */
    async sources(language) {
      if (!existsSync(join(source, 'lib'))) return undefined;
      const folder = await mkdtemp(join(scratch, 'needed-'));
      const part = join(folder, 'part');
      if (names) await makeProviderPart({ source, assembly, names, folder: part, modules });
      await writeSources(names ? part : source, [language], join(folder, 'out'));
      return join(folder, 'out', language);
    },
  };
}
