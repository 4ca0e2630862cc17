import type { Attributes, ObjectValue, Resource, Value } from '../../../../src/tfplugin';
import { equal, requiresReplace, UNKNOWN, useStateForUnknown } from '../../../../src/tfplugin';
import { attribute, block, KEPT, OPTIONAL, onlyBlock, REQUIRED } from './attributes';
import type { ObjectClient, ObjectReference } from './client';
import { reporting, withoutNulls } from './manifest';

const KIND = { apiVersion: 'v1', kind: 'Secret' };
const MAP = { map: 'string' } as const;

/** The attributes of a Secret that the API has, for the resource and the data source. */
export const SECRET_METADATA: Attributes = {
  name: attribute('string', { optional: true, computed: true, plan: [useStateForUnknown(), requiresReplace()] }),
  namespace: attribute('string', {
    optional: true,
    computed: true,
    plan: [useStateForUnknown(), requiresReplace()],
  }),
  labels: attribute(MAP, OPTIONAL),
  annotations: attribute(MAP, OPTIONAL),
  generation: attribute('number', KEPT),
  resource_version: attribute('string', KEPT),
  uid: attribute('string', KEPT),
};

/** `kubernetes_secret_v1`: created by POST, and so never over an existing one. */
export const secret: Resource<ObjectClient> = {
  schema: {
    description: 'Stands in for kubernetes_secret_v1',
    attributes: {
      id: attribute('string', KEPT),
      metadata: block(SECRET_METADATA, REQUIRED),
      type: attribute('string', {
        optional: true,
        computed: true,
        plan: [useStateForUnknown(), requiresReplace()],
      }),
      data: attribute(MAP, { optional: true, computed: true, sensitive: true, plan: [useStateForUnknown()] }),
      data_wo: attribute(MAP, { optional: true, writeOnly: true }),
      data_wo_revision: attribute('number', OPTIONAL),
      binary_data: attribute(MAP, { optional: true, sensitive: true }),
      binary_data_wo: attribute(MAP, { optional: true, writeOnly: true }),
      binary_data_wo_revision: attribute('number', OPTIONAL),
      immutable: attribute('bool', OPTIONAL),
      wait_for_service_account_token: attribute('bool', OPTIONAL),
    },
  },
  plan(request) {
    const { prior, planned } = request;
    if (prior?.immutable !== true) return;
    for (const name of CONTENTS) if (!equal(prior[name], planned[name])) request.requireReplace(name);
  },
  async create({ client, config, planned, diagnostics, save }) {
    const wanted = objectOf(planned, config);
    await reporting(diagnostics, 'create', wanted, async () => save(stateOf(planned, await client.create(wanted))));
  },
  async read({ client, state }) {
    const object = await client.find(referenceOf(state));
    return object === undefined ? null : stateOf(state, object);
  },
  async update({ client, config, planned, diagnostics, save }) {
    const wanted = objectOf(planned, config);
    await reporting(diagnostics, 'update', wanted, async () =>
      save(stateOf(planned, await client.apply(wanted, true))),
    );
  },
  async delete({ client, state, diagnostics }) {
    await reporting(diagnostics, 'delete', objectOf(state, state), () => client.delete(referenceOf(state)));
  },
};

/** A change of one of them means other contents. */
const CONTENTS = ['data', 'data_wo_revision', 'binary_data', 'binary_data_wo_revision'];

export function referenceOf({ metadata }: ObjectValue): ObjectReference {
  const { name, namespace } = onlyBlock(metadata);
  return { ...KIND, name: String(name), namespace: typeof namespace === 'string' ? namespace : 'default' };
}

function objectOf(planned: ObjectValue, config: ObjectValue): ObjectValue {
  const { labels = null, annotations = null } = onlyBlock(planned.metadata);
  const { name, namespace } = referenceOf(planned);
  // What is write-only is in the configuration alone. In `data` stands text, in `binary_data` base64.
  const text = { ...known(planned.data), ...known(config.data_wo) };
  const encoded = Object.entries(text).map(([key, value]) => [key, Buffer.from(String(value)).toString('base64')]);
  return withoutNulls({
    ...KIND,
    metadata: { name, namespace: namespace ?? null, labels, annotations },
    type: planned.type === UNKNOWN ? null : planned.type,
    immutable: planned.immutable,
    data: { ...Object.fromEntries(encoded), ...known(planned.binary_data), ...known(config.binary_data_wo) },
  });
}

/** What is written from elsewhere than `data` is not among what Terraform is told of it. */
function stateOf(planned: ObjectValue, object: ObjectValue): ObjectValue {
  const data = known(object.data);
  const others = ['data_wo_revision', 'binary_data', 'binary_data_wo_revision'];
  const isText = others.every((name) => planned[name] === null);
  return {
    ...planned,
    ...describedAs(object),
    type: object.type,
    data: isText ? decoded(data) : null,
    binary_data: planned.binary_data === null ? null : pick(data, Object.keys(known(planned.binary_data))),
  };
}

/** The ID and the block `metadata` of a Secret. */
export function describedAs(object: ObjectValue): ObjectValue {
  const { name, namespace, labels, annotations, uid, resourceVersion } = known(object.metadata);
  const metadata: ObjectValue = {
    ...{ name, namespace, uid, generation: 0, resource_version: resourceVersion },
    ...{ labels: labels ?? null, annotations: annotations ?? null },
  };
  return { id: `${String(namespace)}/${String(name)}`, metadata: [metadata] };
}

function known(value: Value | undefined): Record<string, Value> {
  return typeof value === 'object' && value !== null ? (value as Record<string, Value>) : {};
}

export function pick(data: Record<string, Value>, keys: readonly string[]): ObjectValue {
  return Object.fromEntries(keys.filter((key) => key in data).map((key) => [key, data[key]]));
}

export function decoded(data: ObjectValue): ObjectValue {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, Buffer.from(String(value), 'base64').toString()]),
  );
}
