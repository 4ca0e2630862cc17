// Writes what is made from other files of this repository, so that one source stays true.
// With --check it writes nothing, but fails and names what is stale; a contract test does that.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { generateBindings } from './generate-bindings.mjs';
import { generateCodecs } from './generate-codecs.mjs';
import { generatePolicyPicture } from './generate-policy-picture.mjs';
import { root } from './setup.mjs';

const MARK = '// Made from src/api/openapi.yaml by `npm run generate`. Do not edit.\n';

/** The folders, which hold nothing else, and what makes their files: a text by path from the root. */
const FOLDERS = {
  'src/api/generated': generateApi,
  'src/constructs/bindings': generateBindings,
  'src/tfplugin/wire/generated': generateCodecs,
  'docs/policies': generatePolicyPicture,
};

const stale = [];
for (const [folder, generate] of Object.entries(FOLDERS)) {
  const files = await generate();
  if (process.argv.includes('--check')) stale.push(...(await differences(folder, files)));
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

async function replace(folder, files) {
  await rm(join(root, folder), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** The files that are missing or differ, and those that nothing makes any more. */
async function differences(folder, files) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const present = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const paths = new Set([...Object.keys(files).map((path) => join(root, path)), ...present]);
  const expected = new Map(Object.entries(files).map(([path, text]) => [join(root, path), text]));
  const current = await Promise.all([...paths].map((path) => readFile(path, 'utf8').catch(() => undefined)));
  return [...paths].filter((path, index) => current[index] !== expected.get(path));
}
