// Writes src/constructs/bindings/ from the provider's own schema, with CDKTF's generator and without the Terraform CLI.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSource } from './load-source.mjs';

const OUT = 'src/constructs/bindings';
const SOURCE = 'nuodb/nuodbaas';
const VERSIONS = '>= 2.0.0, < 3.0.0';
const MARK = "// Made from the provider's schema by `npm run generate`. Do not edit.\n";

/** The files of the bindings by path. The schema is read from the source, so nothing needs to be built before. */
export async function generateBindings() {
  const schemas = (await loadSource('src/provider/schema-json.ts')).providerSchemas();
  const folder = await mkdtemp(join(tmpdir(), 'bindings-'));
  try {
    await generate(schemas, folder);
    const [schema] = Object.values(schemas.provider_schemas);
    return await collect(schema, join(folder, 'providers', 'nuodbaas'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function generate(schemas, folder) {
  // Read when CDKTF's packages load: they would report home, and ask the Terraform CLI for its version.
  process.env.CHECKPOINT_DISABLE = '1';
  process.env.TERRAFORM_BINARY_NAME = 'true';
  const require = createRequire(import.meta.url);
  const { TerraformProviderGenerator } = require('@cdktf/provider-generator/lib/get/generator/provider-generator');
  const { ConstructsMakerProviderTarget, LANGUAGES, TerraformProviderConstraint } = require('@cdktf/commons');
  const { CodeMaker } = createRequire(require.resolve('@cdktf/provider-generator/package.json'))('codemaker');

  const constraint = new TerraformProviderConstraint({ name: 'nuodbaas', source: SOURCE, version: VERSIONS });
  // The schemas come without `provider_versions`, which would pin every user's stack to one exact version.
  const generator = new TerraformProviderGenerator(new CodeMaker(), schemas);
  generator.generate(new ConstructsMakerProviderTarget(constraint, LANGUAGES[0]));
  await generator.save(folder);
}

async function collect(schema, folder) {
  const index = await readFile(join(folder, 'index.ts'), 'utf8');
  const namespaces = [...index.matchAll(/from '\.\/(.*)';/g)].map(([, namespace]) => namespace);
  // The lazy index and the READMEs (of links to a registry that has no such version) are left behind.
  const files = { [`${OUT}/index.ts`]: withMark(index) };
  for (const namespace of namespaces) {
    const text = withoutRegistryLinks(await readFile(join(folder, namespace, 'index.ts'), 'utf8'));
    files[`${OUT}/${namespace}/index.ts`] = withMark(guardSecrets(text, schemaOf(schema, namespace)));
  }
  return files;
}

function schemaOf(schema, namespace) {
  if (namespace === 'provider') return schema.provider;
  const [, data, name] = /^(data-nuodbaas-)?(.*)$/.exec(namespace);
  return schema[data ? 'data_source_schemas' : 'resource_schemas'][`nuodbaas_${name.replaceAll('-', '_')}`];
}

/** The text under our head line instead of the generator's, without trailing spaces and empty last lines. */
function withMark(text) {
  return `${MARK}${text
    .replace(/^(\/\/.*\n)+/, '')
    .replace(/ +$/gm, '')
    .trimEnd()}\n`;
}

/** The generator links every attribute to a page of the public registry, where versions of ours are not to be found. */
function withoutRegistryLinks(text) {
  return text
    .replace(/^\/\/ https:.*\n/m, '')
    .replace(/^ *\*\n *\* Docs at Terraform Registry:.*\n/gm, '')
    .replace(/^ *\/\*\*\n *\* Docs at Terraform Registry:.*\n *\*\/\n/gm, '')
    .replace(/\{@link https:\S+ ([^}]*)\}/g, '$1');
}

/**
 * Passes every sensitive attribute through `tokenOnly` on its way into the synthesized document, whoever set it and
 * from whatever language. Each replacement must be made exactly once, or a secret might be left unguarded.
 */
function guardSecrets(text, schema) {
  const { top, nested } = sensitiveAttributes(schema);
  if (nested.length > 0) throw new Error(`Nested sensitive attributes cannot be guarded yet: ${nested.join(', ')}`);
  if (top.length === 0) return text;
  const guarded = top.reduce((result, attribute) => guardSecret(result, attribute), text);
  return replaceOnce(
    guarded,
    "import * as cdktf from 'cdktf';\n",
    "$&import { tokenOnly } from '../../private/token-only';\n",
  );
}

function guardSecret(text, attribute) {
  const prop = attribute.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  if (!text.includes(`private _${prop}?: string`)) return text;
  const guarded = `tokenOnly(this, '${prop}', this._${prop})`;
  return [
    [`cdktf.stringToTerraform(this._${prop})`, `cdktf.stringToTerraform(${guarded})`],
    [`cdktf.stringToHclTerraform(this._${prop})`, `cdktf.stringToHclTerraform(${guarded})`],
    [
      new RegExp(`^  \\*/\\n  readonly ${prop}\\?: string;`, 'm'),
      '  *\n  * Takes a token that refers to a value kept elsewhere, such as a sensitive TerraformVariable: a literal throws at synth.\n$&',
    ],
  ].reduce((result, [search, replacement]) => replaceOnce(result, search, replacement), text);
}

function sensitiveAttributes(schema) {
  const top = [];
  const nested = [];
  for (const [name, attribute] of Object.entries(schema.block.attributes)) {
    if (attribute.sensitive) top.push(name);
    if (JSON.stringify(attribute.nested_type ?? null).includes('"sensitive":true')) nested.push(name);
  }
  return { top, nested };
}

function replaceOnce(text, search, replacement) {
  const parts = text.split(search);
  if (parts.length !== 2)
    throw new Error(`${search} is ${parts.length - 1} times in the generated code instead of once`);
  return text.replace(search, replacement);
}
