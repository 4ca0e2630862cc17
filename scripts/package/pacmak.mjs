import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { run } from './command.mjs';

const NODE = process.versions.node.split('.')[0];

/**
 * Writes the sources of a jsii module in other languages, each in the folder of its name. Building them is left to each
 * language's own tools, which may not be there.
 *
 * @param languages of `python`, `go` and `java`
 */
export async function writeSources(module, languages, folder) {
  await mkdir(folder, { recursive: true });
  const targets = languages.flatMap((language) => ['--targets', language]);
  // The module first: of several targets pacmak takes whatever follows for one more.
  const args = [module, '--code-only', '--no-npmignore', '--outdir', folder, ...targets];
  await run(join(root, 'node_modules/.bin/jsii-pacmak'), args, {
    // jsii says in a banner when it no longer supports this Node.js; what it makes is the same.
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: NODE },
  });
}
