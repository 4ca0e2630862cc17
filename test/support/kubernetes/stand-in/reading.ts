import type { DataSource, ObjectValue } from '../../../../src/tfplugin';
import { attribute, block, COMPUTED, OPTIONAL, REFERENCE, REQUIRED } from './attributes';
import type { ObjectClient } from './client';
import { messageOf } from './failure';
import { referenceOf as referenceOfObject } from './labels';
import { decoded, describedAs, pick, referenceOf, SECRET_METADATA } from './secret';

/** `kubernetes_resource`: an object that must be there. */
export const resource: DataSource<ObjectClient> = {
  schema: {
    description: 'Stands in for kubernetes_resource',
    attributes: {
      api_version: attribute('string', REQUIRED),
      kind: attribute('string', REQUIRED),
      metadata: REFERENCE,
      object: attribute('dynamic', { optional: true, computed: true }),
    },
  },
  async read({ client, config, diagnostics }) {
    const reference = referenceOfObject(config);
    const object = await client.find(reference);
    if (object !== undefined) return { ...config, object };
    diagnostics.error('Failed to get data source', `${reference.kind} "${reference.name}" not found`);
    return undefined;
  },
};

/** `kubernetes_resources`: those that selectors find. */
export const resources: DataSource<ObjectClient> = {
  schema: {
    description: 'Stands in for kubernetes_resources',
    attributes: {
      api_version: attribute('string', REQUIRED),
      kind: attribute('string', REQUIRED),
      namespace: attribute('string', OPTIONAL),
      field_selector: attribute('string', OPTIONAL),
      label_selector: attribute('string', OPTIONAL),
      limit: attribute('number', OPTIONAL),
      objects: attribute('dynamic', { optional: true, computed: true }),
    },
  },
  async read({ client, config, diagnostics }) {
    const { api_version, kind, namespace, field_selector, label_selector } = config as Record<string, string>;
    const selectors = { fieldSelector: field_selector, labelSelector: label_selector };
    try {
      const objects = await client.list({ apiVersion: api_version, kind, namespace, ...selectors });
      return { ...config, objects };
    } catch (error) {
      diagnostics.error('Failed to get data source', messageOf(error));
      return undefined;
    }
  },
};

/** `kubernetes_secret_v1`: one that is not there has no attributes, and is no error. */
export const readSecret: DataSource<ObjectClient> = {
  schema: {
    description: 'Stands in for kubernetes_secret_v1',
    attributes: {
      id: attribute('string', COMPUTED),
      metadata: block(SECRET_METADATA, REQUIRED),
      type: attribute('string', COMPUTED),
      data: attribute({ map: 'string' }, { computed: true, sensitive: true }),
      binary_data: attribute({ map: 'string' }, { optional: true, computed: true, sensitive: true }),
      immutable: attribute('bool', COMPUTED),
    },
  },
  async read({ client, config }) {
    const reference = referenceOf(config);
    const object = await client.find(reference);
    if (object === undefined) return config;
    const data = (object.data ?? {}) as ObjectValue;
    const asked = Object.keys((config.binary_data ?? {}) as ObjectValue);
    return {
      ...config,
      ...describedAs(object),
      type: object.type,
      data: decoded(data),
      binary_data: config.binary_data === null ? null : pick(data, asked),
      immutable: object.immutable ?? false,
    };
  },
};

/** `kubernetes_nodes`: all of them. */
export const nodes: DataSource<ObjectClient> = {
  schema: {
    description: 'Stands in for kubernetes_nodes',
    attributes: {
      id: attribute('string', COMPUTED),
      nodes: attribute(
        { list: { object: { metadata: { list: { object: { labels: { map: 'string' }, name: 'string' } } } } } },
        COMPUTED,
      ),
    },
  },
  async read({ client, config }) {
    const found = await client.list({ apiVersion: 'v1', kind: 'Node' });
    const described = found.map(({ metadata }): ObjectValue => {
      const { name, labels = {} } = metadata as ObjectValue;
      const shown: ObjectValue = { name, labels };
      return { metadata: [shown] };
    });
    return { ...config, id: 'nodes', nodes: described };
  },
};
