import { fieldOf, toAppliedState, toItem, toRefreshedState } from '../../../src/provider/items/conversion';
import { type Attributes, type ObjectValue, UNKNOWN, type Value } from '../../../src/tfplugin';

const text = { type: 'string', optional: true, computed: true, description: '' } as const;
const attributes: Attributes = {
  name: { type: 'string', required: true, description: '' },
  labels: { type: { map: 'string' }, optional: true, computed: true, description: '' },
  properties: {
    nesting: 'single',
    optional: true,
    computed: true,
    description: '',
    attributes: { disk_size: text, product_version: text, tier_parameters: { ...text, type: { map: 'string' } } },
  },
  status: {
    nesting: 'single',
    computed: true,
    description: '',
    attributes: {
      ready: { type: 'bool', computed: true, description: '' },
      ca_pem: { type: 'string', computed: true, description: '' },
    },
  },
};

test.each([
  ['name', 'name'],
  ['backup_handle', 'backupHandle'],
  ['ca_pem', 'caPem'],
  ['created_by_policy', 'createdByPolicy'],
])('%s is %s in the API', (attribute, field) => {
  expect(fieldOf(attribute)).toBe(field);
});

describe('a list that the server tells', () => {
  const missed: Attributes = {
    missed_backups: {
      nesting: 'list',
      computed: true,
      description: '',
      attributes: { missed_time: text, reason: text },
    },
  };
  const item = { missedBackups: [{ missedTime: '2024-10-04T10:00:00Z', ofLater: 1 }] };
  const expected = { missed_backups: [{ missed_time: '2024-10-04T10:00:00Z', reason: null }] };

  test.each<[string, Value]>([
    ['was unknown', UNKNOWN],
    ['was absent', null],
    ['was shorter', []],
  ])('has every attribute of its elements where it %s', (_, before) => {
    expect(toRefreshedState(item, missed, { missed_backups: before })).toEqual(expected);
  });

  test('is in the state after an apply as well', () => {
    expect(toAppliedState(item, missed, { missed_backups: UNKNOWN })).toEqual(expected);
  });

  test('that is left out is empty where it was, and absent where it was not', () => {
    expect(toRefreshedState({}, missed, { missed_backups: [] })).toEqual({ missed_backups: [] });
    expect(toRefreshedState({}, missed, expected)).toEqual({ missed_backups: null });
  });
});

describe('an item that a plan asks for', () => {
  test('has no nulls, nothing unknown, and no status', () => {
    const planned: ObjectValue = {
      name: 'demo',
      labels: UNKNOWN,
      properties: { disk_size: '1Gi', product_version: null, tier_parameters: UNKNOWN },
      status: { ready: true, ca_pem: 'PEM' },
    };

    expect(toItem(planned, attributes)).toEqual({ name: 'demo', properties: { diskSize: '1Gi' } });
  });

  test('keeps what the server has beyond the plan and the schema', () => {
    const current = {
      name: 'demo',
      labels: { a: '1' },
      properties: { productVersion: '6.0', ofLater: 1 },
      ofLater: true,
    };
    const planned: ObjectValue = { name: 'demo', labels: UNKNOWN, properties: { disk_size: '2Gi' }, status: UNKNOWN };

    expect(toItem(planned, attributes, current)).toEqual({
      ...current,
      properties: { productVersion: '6.0', ofLater: 1, diskSize: '2Gi' },
    });
  });

  test('replaces a map as a whole', () => {
    const current = { name: 'demo', labels: { a: '1', b: '2' }, properties: { tierParameters: { x: '1' } } };
    const planned: ObjectValue = { name: 'demo', labels: { c: '3' }, properties: { tier_parameters: {} } };

    expect(toItem(planned, attributes, current)).toEqual({
      name: 'demo',
      labels: { c: '3' },
      properties: { tierParameters: {} },
    });
  });
});

describe('the state after an apply', () => {
  test('has what the server decided where the plan did not know', () => {
    const planned: ObjectValue = { name: 'demo', labels: UNKNOWN, properties: UNKNOWN, status: UNKNOWN };
    const item = { name: 'demo', labels: { a: '1' }, properties: { diskSize: '1Gi' }, status: { ready: true } };

    expect(toAppliedState(item, attributes, planned)).toEqual({
      name: 'demo',
      labels: { a: '1' },
      properties: { disk_size: '1Gi', product_version: null, tier_parameters: null },
      status: { ready: true, ca_pem: null },
    });
  });

  test('stays empty where the server leaves the empty out', () => {
    const planned: ObjectValue = {
      name: 'demo',
      labels: {},
      properties: { disk_size: UNKNOWN, product_version: UNKNOWN, tier_parameters: {} },
      status: UNKNOWN,
    };

    expect(toAppliedState({ name: 'demo' }, attributes, planned)).toEqual({
      name: 'demo',
      labels: {},
      properties: { disk_size: null, product_version: null, tier_parameters: {} },
      status: null,
    });
  });

  test('stays null where the server makes something of it, for the plan said so', () => {
    const planned: ObjectValue = { name: 'demo', labels: null, properties: null, status: UNKNOWN };
    const item = { name: 'demo', labels: {}, properties: { diskSize: '1Gi' } };

    expect(toAppliedState(item, attributes, planned)).toMatchObject({ labels: null, properties: null });
  });
});

describe('the state after a refresh', () => {
  const nothing = { name: 'demo', labels: null, properties: null, status: null };

  test('takes over what the server has', () => {
    const item = { name: 'demo', labels: {}, properties: { diskSize: '1Gi' }, status: { caPem: 'PEM' } };

    expect(toRefreshedState(item, attributes, nothing)).toEqual({
      name: 'demo',
      labels: {},
      properties: { disk_size: '1Gi', product_version: null, tier_parameters: null },
      status: { ready: null, ca_pem: 'PEM' },
    });
  });

  test('keeps what was empty apart from what was absent', () => {
    expect(toRefreshedState({ name: 'demo' }, attributes, { ...nothing, labels: {} })).toEqual({
      ...nothing,
      labels: {},
    });
    expect(toRefreshedState({ name: 'demo' }, attributes, nothing)).toEqual(nothing);
  });

  test('loses what the server no longer has', () => {
    const state = { ...nothing, labels: { a: '1' } };

    expect(toRefreshedState({ name: 'demo' }, attributes, state)).toEqual(nothing);
  });
});
