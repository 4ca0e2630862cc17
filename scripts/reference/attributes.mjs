/** The part of a page that tells what attributes there are, as the registry's own generator words it. */
export function schemaSection(attributes) {
  return ['## Schema', ...groups(attributes, 3), ...nestedSections(attributes, [])].join('\n\n');
}

const GROUPS = {
  Required: ({ required }) => required,
  Optional: ({ optional }) => optional,
  'Read-Only': ({ required, optional }) => !required && !optional,
};

function groups(attributes, level, path = []) {
  return Object.entries(GROUPS).flatMap(([title, belongs]) => {
    const lines = Object.entries(attributes)
      .filter(([, attribute]) => belongs(attribute))
      .map(([name, attribute]) => attributeLine(name, attribute, path));
    return lines.length === 0 ? [] : [level === 3 ? `### ${title}` : `${title}:`, lines.join('\n')];
  });
}

function attributeLine(name, attribute, path) {
  const { description, sensitive, write_only: writeOnly, deprecated } = attribute;
  const traits = [typeOf(attribute), sensitive && 'Sensitive', writeOnly && 'Write-only', deprecated && 'Deprecated'];
  const anchor = anchorOf([...path, name]);
  const nested = attribute.nested_type ? ` (see [below for nested schema](#${anchor}))` : '';
  return `- \`${name}\` (${traits.filter(Boolean).join(', ')}) ${description.replace(/\s+/g, ' ')}${nested}`;
}

function nestedSections(attributes, path) {
  return Object.entries(attributes).flatMap(([name, { nested_type: nested }]) => {
    if (!nested) return [];
    const inside = [...path, name];
    return [
      `<a id="${anchorOf(inside)}"></a>\n\n### Nested Schema for \`${inside.join('.')}\``,
      ...groups(nested.attributes, 4, inside),
      ...nestedSections(nested.attributes, inside),
    ];
  });
}

function anchorOf(path) {
  return `nestedatt--${path.join('--')}`;
}

const NESTED = { single: 'Attributes', list: 'Attributes List', set: 'Attributes Set', map: 'Attributes Map' };

function typeOf({ type, nested_type: nested }) {
  return nested ? NESTED[nested.nesting_mode] : typeName(type);
}

/** The name of a type that Terraform prints as JSON, such as `["map","string"]`. */
function typeName(type) {
  if (typeof type === 'string')
    return { string: 'String', number: 'Number', bool: 'Boolean', dynamic: 'Dynamic' }[type];
  const [kind, of] = type;
  if (kind === 'object') return 'Object';
  return `${kind[0].toUpperCase()}${kind.slice(1)} of ${typeName(of)}`;
}
