// The reference of the constructs, one page for each, from the assembly that the build leaves: from their docstrings.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { memberSection, text, typesIn } from './members.mjs';

const FOLDER = 'docs/constructs';
const MARK = '<!-- Made from docstrings by `npm run generate`. Do not edit. -->';

export async function constructPages() {
  const assembly = JSON.parse(await readFile(join(root, '.jsii'), 'utf8'));
  const isOurs = ({ namespace, symbolId }) => namespace === undefined && !symbolId.includes('/bindings/');
  const types = Object.fromEntries(Object.entries(assembly.types).filter(([, type]) => isOurs(type)));
  const classes = Object.values(types).filter(({ kind, abstract }) => kind === 'class' && !abstract);
  const pages = classes.map((type) => [`${FOLDER}/${fileName(type)}`, classPage(type, types, assembly)]);
  return { [`${FOLDER}/README.md`]: overview(classes, types), ...Object.fromEntries(pages) };
}

function overview(classes, types) {
  const list = (wanted) =>
    classes
      .filter((type) => isConstruct(type, types) === wanted)
      .map((type) => `- [${type.name}](${fileName(type)}): ${text(type.docs?.summary)}`)
      .join('\n');
  const values = list(false);
  return `${[
    MARK,
    '# Constructs',
    list(true),
    values && '## Values that their props take',
    values,
    "Beside them there is a class for each resource and data source, named as in Terraform; their props are the attributes of [the provider's reference](../index.md).",
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function classPage(type, types, assembly) {
  const initializer = type.initializer?.parameters ?? [];
  const props = initializer.map(({ type: { fqn } }) => types[fqn]).find((each) => each?.datatype);
  const members = lineage(type, types).flatMap(({ properties = [], methods = [] }) => [...properties, ...methods]);
  const unique = [...new Map(members.map((member) => [member.name, member])).values()];
  return `${[
    MARK,
    `# ${type.name}`,
    text(type.docs?.summary),
    type.docs?.remarks,
    type.docs?.see && `See <${type.docs.see}>.`,
    type.docs?.example && `\`\`\`ts\n${type.docs.example.trim()}\n\`\`\``,
    importsOf(type, assembly),
    type.initializer && `## Construction\n\n\`${signature(type)}\``,
    type.initializer?.docs?.custom?.throws && `Throws: ${text(type.initializer.docs.custom.throws)}`,
    props && memberSection('Props', propertiesOf(props, types)),
    memberSection(
      'Values',
      unique.filter((member) => member.type && !member.static),
    ),
    memberSection(
      'Methods',
      unique.filter((member) => !member.type && !member.static),
    ),
    memberSection(
      'Static members',
      unique.filter((member) => member.static),
    ),
    ...otherTypes([props ? propertiesOf(props, types) : [], unique].flat(), types, new Set([type.fqn, props?.fqn])),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

/** A class after what it extends, so that what it says itself counts. */
function lineage(type, types) {
  const base = types[type.base];
  return base ? [...lineage(base, types), type] : [type];
}

function isConstruct(type, types) {
  const { base } = lineage(type, types)[0];
  return base === 'constructs.Construct';
}

function propertiesOf(struct, types) {
  const inherited = (struct.interfaces ?? []).flatMap((fqn) => (types[fqn] ? propertiesOf(types[fqn], types) : []));
  const own = struct.properties ?? [];
  return [...own, ...inherited].sort((one, other) => Number(one.optional ?? false) - Number(other.optional ?? false));
}

/** The structs and enums that the members lead to, and have no page of their own. */
function otherTypes(members, types, told) {
  return members.flatMap(typesIn).flatMap((fqn) => {
    const type = types[fqn];
    if (!type || told.has(fqn) || type.kind === 'class') return [];
    told.add(fqn);
    const properties = type.kind === 'enum' ? [] : propertiesOf(type, types);
    const members = type.kind === 'enum' ? type.members.map(({ name, docs }) => ({ name, docs })) : properties;
    return [memberSection(type.name, members, text(type.docs?.summary)), ...otherTypes(properties, types, told)];
  });
}

function signature({ name, initializer }) {
  const parameters = (initializer.parameters ?? []).map((each) => each.name + (each.optional ? '?' : ''));
  return `new ${name}(${parameters.join(', ')})`;
}

function importsOf({ name }, { name: packageName, targets, version }) {
  const { moduleName, packageName: goPackage } = targets.go;
  const goModule = `${moduleName}/${goPackage}/v${version.split('.')[0]}`;
  return [
    '| | |',
    '| --- | --- |',
    `| TypeScript | \`import { ${name} } from '${packageName}'\` |`,
    `| Python | \`from ${targets.python.module} import ${name}\` |`,
    `| Java | \`import ${targets.java.package}.${name}\` |`,
    `| Go | \`import "${goModule}"\`, \`${goPackage}.New${name}\` |`,
  ].join('\n');
}

function fileName({ name }) {
  return `${name.replace(/(?<!^)(?=[A-Z])/g, '-').toLowerCase()}.md`;
}
