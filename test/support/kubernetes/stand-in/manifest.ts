import type { Diagnostics, ObjectValue, Resource, Value } from '../../../../src/tfplugin';
import { isKnown, UNKNOWN } from '../../../../src/tfplugin';
import { attribute, block, OPTIONAL, onlyBlock, REQUIRED } from './attributes';
import type { ObjectClient, ObjectReference } from './client';
import { messageOf } from './failure';
import { hasFields, timeoutOf, within } from './waiting';

/** `kubernetes_manifest`: any object, by server-side apply. */
export const manifest: Resource<ObjectClient> = {
  schema: {
    description: 'Stands in for kubernetes_manifest',
    attributes: {
      manifest: attribute('dynamic', REQUIRED),
      object: attribute('dynamic', { optional: true, computed: true }),
      computed_fields: attribute({ list: 'string' }, OPTIONAL),
      wait: block({
        fields: attribute({ map: 'string' }, OPTIONAL),
        rollout: attribute('bool', OPTIONAL),
        condition: block({ type: attribute('string', OPTIONAL), status: attribute('string', OPTIONAL) }),
      }),
      timeouts: block({
        create: attribute('string', OPTIONAL),
        update: attribute('string', OPTIONAL),
        delete: attribute('string', OPTIONAL),
      }),
      field_manager: block({ name: attribute('string', OPTIONAL), force_conflicts: attribute('bool', OPTIONAL) }),
    },
  },
  plan(request) {
    if (request.prior !== null && identity(request.prior) !== identity(request.planned)) {
      request.requireReplace('manifest');
    }
  },
  async create({ client, planned, diagnostics, save, signal }) {
    const wanted = planned.manifest as ObjectValue;
    await reporting(diagnostics, 'create', wanted, async () => {
      if ((await client.find(referenceOf(wanted))) !== undefined) {
        diagnostics.error('Cannot create resource that already exists', `The API has ${describe(wanted)} already.`);
        return;
      }
      const { force_conflicts: force } = onlyBlock(planned.field_manager);
      save({ ...planned, object: shownOf(await client.apply(withoutNulls(wanted), force === true)) });
      await waitFor(client, planned, timeoutOf(planned, 'create'), diagnostics, signal);
    });
  },
  async read({ client, state }) {
    const object = await client.find(referenceOf(state.manifest as ObjectValue));
    return object === undefined ? null : { ...state, object: shownOf(object) };
  },
  async update({ client, planned, diagnostics, save, signal }) {
    const wanted = planned.manifest as ObjectValue;
    await reporting(diagnostics, 'update', wanted, async () => {
      save({ ...planned, object: shownOf(await client.apply(withoutNulls(wanted))) });
      await waitFor(client, planned, timeoutOf(planned, 'update'), diagnostics, signal);
    });
  },
  async delete({ client, state, diagnostics, signal }) {
    const wanted = state.manifest as ObjectValue;
    const reference = referenceOf(wanted);
    await reporting(diagnostics, 'delete', wanted, async () => {
      await client.delete(reference);
      const isGone = async () => (await client.find(reference)) === undefined;
      if (await within(timeoutOf(state, 'delete'), signal, isGone)) return;
      diagnostics.error('The object is still there', `${describe(wanted)} was not deleted in time.`);
    });
  },
  /** Such as `apiVersion=v1,kind=Pod,namespace=databases,name=sm-0`. */
  import({ id }) {
    const { name, namespace, ...kind } = Object.fromEntries(id.split(',').map((part) => part.split('=')));
    return { manifest: { ...kind, metadata: { name, namespace } } };
  },
};

async function waitFor(
  client: ObjectClient,
  planned: ObjectValue,
  timeout: number,
  diagnostics: Diagnostics,
  signal: AbortSignal,
): Promise<void> {
  const wanted = planned.manifest as ObjectValue;
  const { fields } = onlyBlock(planned.wait);
  const isThere = async () => hasFields((await client.find(referenceOf(wanted))) ?? {}, fields);
  if (await within(timeout, signal, isThere)) return;
  const what = `${describe(wanted)} to have ${JSON.stringify(fields)}`;
  diagnostics.error('Operation timed out', `Terraform timed out waiting for ${what}.`);
}

/** What the API refuses is no defect of this provider. */
export async function reporting(
  diagnostics: Diagnostics,
  verb: string,
  wanted: ObjectValue,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    diagnostics.error(`Cannot ${verb} ${describe(wanted)}`, messageOf(error));
  }
}

function referenceOf(object: ObjectValue): ObjectReference {
  const { name, namespace } = (object.metadata ?? {}) as Record<string, string | undefined>;
  return { apiVersion: String(object.apiVersion), kind: String(object.kind), name: name ?? '', namespace };
}

/** Another one of these is another object. */
function identity({ manifest: object }: ObjectValue): string {
  if (!isKnown(object)) return '';
  const { apiVersion, kind, metadata } = object as Record<string, Value>;
  const { name, namespace } = (isKnown(metadata ?? null) ? metadata : {}) as Record<string, Value>;
  return [apiVersion, kind, name, namespace].map((part) => (part === UNKNOWN ? '?' : String(part))).join('/');
}

function describe(object: ObjectValue): string {
  const { kind, name, namespace } = referenceOf(object);
  return `the ${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}

/** A configuration that leaves something out says null; to the API that would be a wish. */
export function withoutNulls(object: ObjectValue): ObjectValue {
  return JSON.parse(JSON.stringify(object, (_key, value) => (value === null ? undefined : value)));
}

/** The real one has no status either, nor what changes with every look. */
function shownOf({ status, ...object }: ObjectValue): ObjectValue {
  const { managedFields, resourceVersion, generation, finalizers, annotations, ...metadata } =
    object.metadata as ObjectValue;
  return { ...object, metadata };
}
