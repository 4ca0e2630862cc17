import { REGISTRY_FORMAT_LABEL } from '../../registry';
import { refersElsewhere } from '../../templates';
import { CommandError } from '../exit';
import {
  type Document,
  type Element,
  elementsOf,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
} from './document';
import type { AttributeSchema, BlockSchema, Schemas } from './schemas';

/** The key of a registry Secret that is a secret; its others are known to whoever knows the backup. */
const PASSWORD_KEY = 'dba-password';

/**
 * Refuses a document that says a secret: what is rendered is there to be committed. Looked at are the attributes that
 * schemas mark as sensitive or write-only, the data of Secrets, and the defaults of sensitive variables.
 *
 * @throws CommandError that names all places, never what stands there
 */
export function refuseLiteralSecrets(document: Document, schemas: Schemas): void {
  const places = [...inElements(document, schemas), ...inProviders(document, schemas), ...inVariables(document)];
  if (places.length === 0) return;
  throw new CommandError(
    `Nothing was rendered, for it would show secrets: ${places.join(', ')} must not be a literal. Pass a reference to where ` +
      'the secret is kept, such as a TerraformVariable with "sensitive: true" and no default, or an attribute of a data ' +
      'source that reads it.',
  );
}

function inElements(document: Document, schemas: Schemas): string[] {
  return elementsOf(document, 'ephemeral', 'data', 'resource').flatMap((element) => {
    const { kind, type, body, address, constructPath } = element;
    const inAttributes = literalsIn(body, schemas.find(kind, type)).filter((path) => !isPublic(element, path));
    const paths = [...inAttributes, ...inManifest(body)];
    return paths.map((path) => `${[address, ...path].join('.')}${constructPath ? ` (${constructPath})` : ''}`);
  });
}

function inProviders(document: Document, schemas: Schemas): string[] {
  const providers = objectAt(document, 'provider');
  return Object.keys(providers).flatMap((type) =>
    listAt(providers, type).flatMap((body) =>
      literalsIn(body, schemas.find('provider', type)).map((path) => `provider ${[type, ...path].join('.')}`),
    ),
  );
}

function inVariables(document: Document): string[] {
  const variables = objectAt(document, 'variable');
  const isSaid = (name: string) => {
    const { sensitive, default: byDefault = null } = objectAt(variables, name);
    return sensitive === true && byDefault !== null;
  };
  return Object.keys(variables)
    .filter(isSaid)
    .map((name) => `the default of var.${name}`);
}

type Path = readonly string[];

/** Where literals stand in what the schema marks. */
function literalsIn(body: JsonObject, schema: BlockSchema | undefined): Path[] {
  return [
    ...inAttributes(body, schema?.attributes),
    ...Object.entries(schema?.block_types ?? {}).flatMap(([name, { block }]) =>
      below(
        name,
        listAt(body, name).flatMap((each) => literalsIn(each, block)),
      ),
    ),
  ];
}

function inAttributes(body: JsonObject, attributes: Readonly<Record<string, AttributeSchema>> = {}): Path[] {
  return Object.entries(attributes).flatMap(([name, { sensitive, write_only: writeOnly, nested_type: nested }]) => {
    const value = body[name] ?? null;
    if (sensitive || writeOnly) return below(name, literals(value));
    return below(
      name,
      listAt(body, name).flatMap((each) => inAttributes(each, nested?.attributes)),
    );
  });
}

/** Everything in the value that is said and not referred to. What has no characters is no secret. */
function literals(value: Json): Path[] {
  if (value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(literals);
  if (isObject(value)) return Object.entries(value).flatMap(([key, each]) => below(key, literals(each)));
  return refersElsewhere(value) ? [] : [[]];
}

function below(name: string, paths: readonly Path[]): Path[] {
  return paths.map((path) => [name, ...path]);
}

/** What the format of this project's own registry Secrets makes public: all but the password. */
function isPublic({ type, body }: Element, [attribute, key]: Path): boolean {
  if (type !== 'kubernetes_secret_v1' || key === undefined || key === PASSWORD_KEY) return false;
  const isOurs = listAt(body, 'metadata').some((metadata) => REGISTRY_FORMAT_LABEL in objectAt(metadata, 'labels'));
  return isOurs && ['data', 'binary_data', 'data_wo', 'binary_data_wo'].includes(attribute);
}

/** A Secret that is given as it is has its data in an attribute that no schema marks. */
function inManifest(body: JsonObject): Path[] {
  const manifest = objectAt(body, 'manifest');
  if (manifest.kind !== 'Secret') return [];
  return ['data', 'stringData'].flatMap((key) => below('manifest', below(key, literals(manifest[key] ?? null))));
}
