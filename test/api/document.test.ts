import { document } from '../../src/api';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const NODES = walk(document as unknown as Json, '#');
const PATHS = Object.entries(document.paths as unknown as Record<string, JsonObject>);
const OPERATIONS = PATHS.flatMap(([path, item]) =>
  METHODS.filter((method) => method in item).map((method) => ({ path, method, operation: item[method] as JsonObject })),
);
const SCHEMAS = document.components.schemas as unknown as Record<string, JsonObject>;

test('every reference leads somewhere', () => {
  const references = NODES.flatMap(({ value }) =>
    isObject(value) && typeof value.$ref === 'string' ? value.$ref : [],
  );

  expect(references.length).toBeGreaterThan(50);
  expect(references.filter((reference) => resolve(reference) === undefined)).toEqual([]);
});

test('every operation has an identifier of its own and says what it does', () => {
  const ids = OPERATIONS.map(({ operation }) => operation.operationId);

  expect(new Set(ids).size).toBe(ids.length);
  expect(OPERATIONS.filter(({ operation }) => !operation.summary)).toEqual([]);
});

test.each(PATHS)('%s declares the parameters in its path', (path, item) => {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const declared = ((item.parameters ?? []) as readonly JsonObject[]).map((parameter) => resolved(parameter).name);

  expect(declared).toEqual(inPath);
});

test('every operation documents how it fails, but for those that cannot', () => {
  const silent = OPERATIONS.filter(({ operation }) => !('default' in (operation.responses as JsonObject)));

  expect(silent.map(({ path }) => path)).toEqual(['/healthz', '/openapi']);
});

test('only the health check and the document itself are open to everybody', () => {
  const open = OPERATIONS.filter(({ operation }) => 'security' in operation);

  expect(open.map(({ path }) => path)).toEqual(['/healthz', '/openapi']);
});

test('whatever can be read can be watched, and nothing else', () => {
  const read = OPERATIONS.filter(({ method, path }) => method === 'get' && !/^\/(healthz|openapi|events)/.test(path));
  const watched = OPERATIONS.filter(({ path }) => path.startsWith('/events'));

  expect(watched.map(({ path }) => path).sort()).toEqual(read.map(({ path }) => `/events${path}`).sort());
});

test('patterns match the whole string', () => {
  const patterns = NODES.flatMap(({ value }) =>
    isObject(value) && typeof value.pattern === 'string' ? value.pattern : [],
  );

  expect(patterns.length).toBeGreaterThan(5);
  expect(patterns.filter((pattern) => !/^\^.*\$$/.test(pattern))).toEqual([]);
});

test('examples follow the patterns and enumerations beside them', () => {
  const examples = NODES.flatMap(({ path, value }) =>
    isObject(value) && 'example' in value ? { path, ...value } : [],
  );
  const wrong = examples.filter(
    ({ example, pattern, ...rest }: JsonObject) =>
      (typeof pattern === 'string' && !new RegExp(pattern).test(String(example))) ||
      (Array.isArray(rest.enum) && !rest.enum.includes(example)),
  );

  expect(examples.length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});

test.each(['Project', 'Database', 'Backup', 'BackupCreate', 'BackupPolicy', 'UpdateDbaPassword', 'LoginRequest'])(
  'a request body of %s takes no unknown fields',
  (name) => {
    expect(SCHEMAS[name].additionalProperties).toBe(false);
  },
);

test.each(['Project', 'Database', 'Backup', 'BackupPolicy'])(
  'the status of a %s is never sent to the server',
  (name) => {
    const status = (SCHEMAS[name].properties as JsonObject).status as JsonObject;

    expect(resolved(status).readOnly).toBe(true);
  },
);

test('the DBA password of a database is write-only', () => {
  const properties = SCHEMAS.Database.properties as Record<string, JsonObject>;

  expect(properties.dbaPassword.writeOnly).toBe(true);
});

function walk(value: Json, path: string): { path: string; value: Json }[] {
  const children = isObject(value) || Array.isArray(value) ? Object.entries(value) : [];
  return [{ path, value }, ...children.flatMap(([key, child]) => walk(child as Json, `${path}/${key}`))];
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function resolved(value: JsonObject): JsonObject {
  return typeof value.$ref === 'string' ? (resolve(value.$ref) as JsonObject) : value;
}

function resolve(reference: string): Json | undefined {
  return reference
    .slice('#/'.length)
    .split('/')
    .reduce<Json | undefined>((node, key) => (node as JsonObject | undefined)?.[key], document as unknown as Json);
}
