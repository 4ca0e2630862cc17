// Writes what is made from other files of this repository, so that one source stays true.
// With --check it writes nothing, but fails and names what is stale; a contract test does that.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { buildLibrary } from './build-library.mjs';
import { generateBindings } from './generate-bindings.mjs';
import { generateCodecs } from './generate-codecs.mjs';
import { generateCommandLine } from './generate-command-line.mjs';
import { generatePolicyPicture } from './generate-policy-picture.mjs';
import { constructPages } from './reference/construct-pages.mjs';
import { dataSourcePages, functionPages, providerPage, resourcePages } from './reference/provider-pages.mjs';
import { root } from './setup.mjs';

const isCheck = process.argv.includes('--check');
const MARK = '// Made from src/api/openapi.yaml by `npm run generate`. Do not edit.\n';

/** The folders, which hold nothing else, and single files; and what makes them: a text by path from the root. */
const FOLDERS = {
  'src/api/generated': generateApi,
  'src/constructs/bindings': generateBindings,
  'src/tfplugin/wire/generated': generateCodecs,
  'docs/policies': generatePolicyPicture,
  'docs/command-line.md': generateCommandLine,
  'docs/index.md': providerPage,
  'docs/resources': resourcePages,
  'docs/data-sources': dataSourcePages,
  'docs/functions': functionPages,
  // Last: the docstrings of bindings are compiled from what is made above.
  'docs/constructs': isCheck ? constructPages : compileConstructPages,
};

const stale = [];
for (const [folder, generate] of Object.entries(FOLDERS)) {
  const files = await generate();
  if (isCheck) stale.push(...(await differences(folder, files)));
  else await replace(folder, files);
}
if (stale.length > 0) {
  console.error(`Not what their sources say, so run \`npm run generate\`:\n${stale.join('\n')}`);
  process.exitCode = 1;
}

async function generateApi() {
  const document = parse(await readFile(join(root, 'src/api/openapi.yaml'), 'utf8'), { merge: true });
  return {
    'src/api/generated/types.ts': MARK + astToString(await openapiTS(document, { alphabetize: false })),
    'src/api/generated/document.ts': `${MARK}export const document = ${JSON.stringify(document, null, 2)} as const;\n`,
  };
}

async function compileConstructPages() {
  await buildLibrary();
  return constructPages();
}

async function replace(folder, files) {
  await rm(join(root, folder), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** The files that are missing or differ, and those that nothing makes any more. */
async function differences(folder, files) {
  // Of a single file there is nothing but itself.
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  const present = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const paths = new Set([...Object.keys(files).map((path) => join(root, path)), ...present]);
  const expected = new Map(Object.entries(files).map(([path, text]) => [join(root, path), text]));
  const current = await Promise.all([...paths].map((path) => readFile(path, 'utf8').catch(() => undefined)));
  return [...paths].filter((path, index) => current[index] !== expected.get(path));
}
