import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeGo } from './go.mjs';
import { buildJava } from './java.mjs';
import { neededModules } from './needed-modules.mjs';
import { packNpm } from './npm.mjs';
import { writeSources } from './pacmak.mjs';
import { buildPython } from './python.mjs';

/** What makes the package of each language from the sources that jsii writes for it. */
const LANGUAGES = { python: buildPython, go: writeGo, java: buildJava };

export const TARGETS = ['npm', ...Object.keys(LANGUAGES)];

/**
 * Makes the packages of a compiled jsii module.
 *
 * @param module its folder
 * @param modules the folder node_modules in which its dependencies are
 * @param targets of TARGETS
 * @param out the folder that gets them
 * @param say takes a line about what is made, as a path below `out`
 * @param leaveOut takes what is not made, or not as it is published, and why
 */
export async function makePackages({ module, modules, targets, out, say, leaveOut }) {
  const manifest = JSON.parse(await readFile(join(module, 'package.json'), 'utf8'));
  const scratch = await mkdtemp(join(tmpdir(), 'nuodbaas-package-'));
  try {
    await mkdir(out, { recursive: true });
    if (targets.includes('npm')) await packNpm({ module, out, say });
    const languages = Object.keys(LANGUAGES).filter((language) => targets.includes(language));
    if (languages.length === 0) return;
    await writeSources(module, languages, join(scratch, 'sources'));
    const needed = await neededModules({ module, modules, scratch });
    for (const language of languages) {
      const sources = join(scratch, 'sources', language);
      await LANGUAGES[language]({ manifest, sources, scratch, out, say, leaveOut, needed });
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
