/** A part of a page with a heading for each member; empty where there is none. */
export function memberSection(title, members, introduction = '') {
  if (members.length === 0) return '';
  return [`## ${title}`, introduction, ...members.map(memberText)].filter(Boolean).join('\n\n');
}

function memberText(member) {
  const { docs = {} } = member;
  return [
    `### \`${member.name}\``,
    traitsOf(member),
    text(docs.summary),
    docs.remarks,
    docs.returns && `Returns ${text(docs.returns)}`,
    docs.custom?.throws && `Throws: ${text(docs.custom.throws)}`,
    docs.default && `Default: ${text(docs.default.replace(/^- /, ''))}`,
    docs.see && `See <${docs.see}>.`,
    docs.example && `\`\`\`ts\n${docs.example.trim()}\n\`\`\``,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function traitsOf(member) {
  if (member.type) return `\`${typeName(member.type)}\`${member.optional ? ', optional' : ''}`;
  if (!member.parameters && !member.returns) return '';
  const parameters = (member.parameters ?? []).map(
    ({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${typeName(type)}`,
  );
  return `\`${member.name}(${parameters.join(', ')}): ${member.returns ? typeName(member.returns.type) : 'void'}\``;
}

/** As TypeScript writes it. */
function typeName({ primitive, fqn, collection, union }) {
  if (primitive) return primitive;
  if (union) return union.types.map(typeName).join(' | ');
  if (!collection) return fqn.split('.').at(-1);
  const element = typeName(collection.elementtype);
  return collection.kind === 'map' ? `{ [key: string]: ${element} }` : `${element}[]`;
}

/** The names of the types that a member's own is made of. */
export function typesIn({ type, parameters = [], returns }) {
  const named = ({ fqn, collection, union }) => {
    if (fqn) return [fqn];
    return [...(union?.types ?? []), ...(collection ? [collection.elementtype] : [])].flatMap(named);
  };
  return [type, returns?.type, ...parameters.map((each) => each.type)].filter(Boolean).flatMap(named);
}

/** A docstring in one line. */
export function text(docstring) {
  return docstring?.replace(/\s+/g, ' ').trim();
}
