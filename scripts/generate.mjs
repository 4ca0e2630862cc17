// Writes what is made from other files of this repository, so that one source stays true:
// src/api/generated/ from src/api/openapi.yaml, and src/constructs/bindings/ from the provider's schema.
// A contract test fails when the results are stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { generateBindings } from './generate-bindings.mjs';

const MARK = '// Made from src/api/openapi.yaml by `npm run generate`. Do not edit.\n';

export async function generateApi() {
  const source = await readFile(new URL('../src/api/openapi.yaml', import.meta.url), 'utf8');
  const document = parse(source, { merge: true });
  return {
    'src/api/generated/types.ts': MARK + astToString(await openapiTS(document, { alphabetize: false })),
    'src/api/generated/document.ts': `${MARK}export const document = ${JSON.stringify(document, null, 2)} as const;\n`,
  };
}

export async function write(files) {
  for (const [path, text] of Object.entries(files)) {
    const url = new URL(`../${path}`, import.meta.url);
    await mkdir(new URL('.', url), { recursive: true });
    await writeFile(url, text);
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  await write({ ...(await generateApi()), ...(await generateBindings()) });
}
