import type { ObjectValue, Resource } from '../../../../src/tfplugin';
import { attribute, KEPT, OPTIONAL, onlyBlock, REFERENCE, REPLACING, REQUIRED } from './attributes';
import type { ObjectClient, ObjectReference } from './client';
import { reporting } from './manifest';

/** `kubernetes_labels`: labels of an object that somebody else made. */
export const labels: Resource<ObjectClient> = {
  schema: {
    description: 'Stands in for kubernetes_labels',
    attributes: {
      id: attribute('string', KEPT),
      api_version: attribute('string', REPLACING),
      kind: attribute('string', REPLACING),
      metadata: REFERENCE,
      labels: attribute({ map: 'string' }, REQUIRED),
      field_manager: attribute('string', OPTIONAL),
      force: attribute('bool', OPTIONAL),
    },
  },
  async create({ client, planned, diagnostics, save }) {
    const { apiVersion, kind, name, namespace } = referenceOf(planned);
    await reporting(diagnostics, 'label', objectOf(planned, {}), async () => {
      await apply(client, planned, planned.labels as ObjectValue);
      save({ ...planned, id: `apiVersion=${apiVersion},kind=${kind},namespace=${namespace},name=${name}` });
    });
  },
  async read({ client, state }) {
    const object = await client.find(referenceOf(state));
    if (object === undefined) return null;
    const present = ((object.metadata as ObjectValue).labels ?? {}) as ObjectValue;
    const ours = Object.keys(state.labels as ObjectValue).filter((key) => present[key] !== undefined);
    return { ...state, labels: Object.fromEntries(ours.map((key) => [key, present[key]])) };
  },
  async update({ client, planned, diagnostics, save }) {
    await reporting(diagnostics, 'label', objectOf(planned, {}), async () => {
      await apply(client, planned, planned.labels as ObjectValue);
      save(planned);
    });
  },
  async delete({ client, state, diagnostics }) {
    await reporting(diagnostics, 'take the labels off', objectOf(state, {}), async () => {
      // An apply would create it.
      if ((await client.find(referenceOf(state))) !== undefined) await apply(client, state, {});
    });
  },
};

/** Labels that were applied before and are not among these are taken off. */
function apply(client: ObjectClient, resource: ObjectValue, wanted: ObjectValue): Promise<ObjectValue> {
  return client.apply(objectOf(resource, wanted), resource.force === true);
}

function objectOf(resource: ObjectValue, wanted: ObjectValue): ObjectValue {
  const { apiVersion, kind, name, namespace } = referenceOf(resource);
  return { apiVersion, kind, metadata: { name, ...(namespace ? { namespace } : {}), labels: wanted } };
}

/** Also of the data sources, whose attributes are the same. */
export function referenceOf({ api_version, kind, metadata }: ObjectValue): ObjectReference {
  const { name, namespace } = onlyBlock(metadata);
  return {
    apiVersion: String(api_version),
    kind: String(kind),
    name: String(name),
    namespace: namespace as string | null,
  };
}
