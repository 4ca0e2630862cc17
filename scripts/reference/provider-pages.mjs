// The reference of the provider, from its schema and from the examples that tests apply, in the registry's layout.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSource } from '../load-source.mjs';
import { root } from '../setup.mjs';
import { schemaSection } from './attributes.mjs';

const EXAMPLES = 'examples/hcl';
const MARK = '<!-- Made from the provider and examples/hcl by `npm run generate`. Do not edit. -->';

/** The page of the provider itself. */
export async function providerPage() {
  const { provider } = await schemas();
  return {
    'docs/index.md': page({
      title: 'nuodbaas Provider',
      description: 'Projects, databases, backup policies and backups of NuoDB DBaaS.',
      parts: [
        '# nuodbaas Provider',
        'Projects, databases, backup policies and backups of NuoDB DBaaS.',
        exampleOf(await example('import/main.tf').then((text) => text.slice(0, text.indexOf('\nvariable ')))),
        schemaSection(provider.block.attributes),
      ],
    }),
  };
}

export async function resourcePages() {
  const { resource_schemas: resources } = await schemas();
  const pages = Object.entries(resources).map(async ([type, schema]) => [
    `docs/resources/${shortName(type)}.md`,
    schemaPage({
      ...{ type, schema, kind: 'Resource' },
      shown: await example(`resources/${type}/resource.tf`),
      imported: await example(`resources/${type}/import.sh`),
    }),
  ]);
  return Object.fromEntries(await Promise.all(pages));
}

export async function dataSourcePages() {
  const { data_source_schemas: dataSources } = await schemas();
  const pages = Object.entries(dataSources).map(async ([type, schema]) => [
    `docs/data-sources/${shortName(type)}.md`,
    schemaPage({ type, schema, kind: 'Data Source', shown: await example(`data-sources/${type}/data-source.tf`) }),
  ]);
  return Object.fromEntries(await Promise.all(pages));
}

export async function functionPages() {
  const { functions } = await loadSource('src/provider/functions.ts');
  const pages = Object.entries(functions).map(async ([name, details]) => [
    `docs/functions/${name}.md`,
    functionPage(name, details, await example(`functions/${name}/function.tf`)),
  ]);
  return Object.fromEntries(await Promise.all(pages));
}

async function schemas() {
  const { PROVIDER_SOURCE, providerSchemas } = await loadSource('src/provider/schema-json.ts');
  return providerSchemas().provider_schemas[PROVIDER_SOURCE];
}

function schemaPage({ type, kind, schema, shown, imported }) {
  const { attributes, description } = schema.block;
  return page({
    title: `${type} ${kind}`,
    description: description.split('\n')[0],
    parts: [
      `# ${type} (${kind})`,
      description,
      shown && exampleOf(shown),
      schemaSection(attributes),
      imported && `## Import\n\nAn object that exists already is imported by its name:\n\n${fenced('shell', imported)}`,
    ],
  });
}

function functionPage(name, { summary, description, parameters, returns }, shown) {
  const signature = `${name}(${parameters.map((each) => `${each.name} ${typeName(each.type)}`).join(', ')}) ${typeName(returns)}`;
  const parameterLines = parameters.map(
    (each, index) => `${index + 1}. \`${each.name}\` (${typeName(each.type)}) ${each.description}`,
  );
  return page({
    title: `${name} function`,
    description: summary,
    parts: [
      `# function: ${name}`,
      description,
      shown && exampleOf(shown),
      `## Signature\n\n${fenced('text', signature)}`,
      `## Arguments\n\n${parameterLines.join('\n')}`,
    ],
  });
}

function typeName(type) {
  return typeof type === 'string' ? type : Object.keys(type)[0];
}

function page({ title, description, parts }) {
  const head = [
    '---',
    `page_title: "${title} - nuodbaas"`,
    'subcategory: ""',
    'description: |-',
    `  ${description}`,
    '---',
  ];
  return `${[head.join('\n'), MARK, ...parts.filter(Boolean)].join('\n\n')}\n`;
}

function exampleOf(text) {
  return `## Example Usage\n\n${fenced('terraform', text)}`;
}

function fenced(language, text) {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``;
}

/** Undefined where there is none. */
function example(path) {
  return readFile(join(root, EXAMPLES, path), 'utf8').catch(() => undefined);
}

function shortName(type) {
  return type.replace(/^nuodbaas_/, '');
}
