import { isAbsolute } from 'node:path';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** What a stack is synthesized to: a configuration in Terraform's JSON syntax. */
export type Document = JsonObject;

/** Where CDKTF keeps what it has to say of an element; Terraform passes over it. */
const COMMENT = '//';

/** The elements of a kind, such as `resource`, each with its type and its ID. */
export interface Element {
  readonly kind: 'resource' | 'data' | 'ephemeral';
  readonly type: string;
  readonly id: string;
  readonly body: JsonObject;
  /** As Terraform names it: `nuodbaas_backup.demo`, `data.kubernetes_nodes.demo`. */
  readonly address: string;
  /** The path of the construct that it is from; undefined where CDKTF does not say it. */
  readonly constructPath: string | undefined;
}

/** By this test alone, for TypeScript does not tell a read-only list from an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  return isObject(value) ? value : {};
}

/** All there is of an element or block that may be given once, as an object, or several times. */
export function listAt(parent: JsonObject, key: string): JsonObject[] {
  const value = parent[key];
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

export function elementsOf(document: Document, ...kinds: readonly Element['kind'][]): Element[] {
  return kinds.flatMap((kind) =>
    Object.entries(objectAt(document, kind)).flatMap(([type, elements]) =>
      Object.entries(isObject(elements) ? elements : {}).flatMap(([id, body]) =>
        isObject(body) ? [elementOf(kind, type, id, body)] : [],
      ),
    ),
  );
}

function elementOf(kind: Element['kind'], type: string, id: string, body: JsonObject): Element {
  const path = objectAt(objectAt(body, COMMENT), 'metadata').path;
  const address = [...(kind === 'resource' ? [] : [kind]), type, id].join('.');
  return { kind, type, id, body, address, constructPath: typeof path === 'string' ? path : undefined };
}

/** Without what CDKTF notes for itself: of the stack, and of each element. */
export function withoutComments({ [COMMENT]: _, ...document }: Document): Document {
  return mapValues(document, (elements, kind) => {
    if (!isObject(elements)) return elements;
    if (kind === 'module') return mapValues(elements, withoutComment);
    const hasTypes = ['resource', 'data', 'ephemeral'].includes(kind);
    return hasTypes ? mapValues(elements, (of) => (isObject(of) ? mapValues(of, withoutComment) : of)) : elements;
  });
}

function withoutComment(element: Json): Json {
  if (!isObject(element)) return element;
  const { [COMMENT]: _, ...body } = element;
  return body;
}

function mapValues(object: JsonObject, map: (value: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
}

/**
 * Without the state file that CDKTF names where a stack has no backend: its path is one of this machine, and where the
 * state is kept is for those to say who apply the tree. Any other backend stays.
 */
export function withoutLocalState(document: Document): Document {
  const { backend, ...terraform } = objectAt(document, 'terraform');
  const path = isObject(backend) ? objectAt(backend, 'local').path : undefined;
  if (typeof path !== 'string' || !isAbsolute(path)) return document;
  return { ...document, terraform };
}
