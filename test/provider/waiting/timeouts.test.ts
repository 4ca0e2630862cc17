import { readTimeouts } from '../../../src/provider/waiting/timeouts';
import { Diagnostics, UNKNOWN, type Value } from '../../../src/tfplugin';
import { told } from '../../support/provider';

function read(value: Value) {
  const diagnostics = new Diagnostics();
  return { timeouts: readTimeouts(value, diagnostics), diagnostics };
}

test.each<Value>([null, UNKNOWN, { project: { create: null, update: UNKNOWN } }])(
  'what is not configured waits 10 minutes, and 1 minute for a deletion',
  (value) => {
    const { timeouts } = read(value);

    expect(timeouts.of('project', 'create').milliseconds).toBe(600_000);
    expect(timeouts.of('project', 'update')).toEqual({ milliseconds: 600_000, text: '10m' });
    expect(timeouts.of('project', 'delete').text).toBe('1m');
  },
);

test('a type comes before the default, operation by operation', () => {
  const { timeouts } = read({
    default: { create: '2m', update: '3m', delete: null },
    backup: { create: '4h', update: null, delete: '0' },
  });

  expect(timeouts.of('backup', 'create').text).toBe('4h');
  expect(timeouts.of('backup', 'update').text).toBe('3m');
  expect(timeouts.of('backup', 'delete').milliseconds).toBe(0);
  expect(timeouts.of('database', 'create').text).toBe('2m');
});

test('all that is wrong is told, with the attribute at fault', () => {
  const { diagnostics } = read({
    badresource: { create: null, update: null, delete: null },
    database: { create: '999', update: '-1s', delete: null },
  });

  const text = told({ diagnostics });
  expect(text).toContain('Invalid resource type: badresource');
  expect(text).toContain('Invalid timeout for database create: missing unit in duration "999"');
  expect(text).toContain('Timeout for database update is negative: -1s');
  expect(diagnostics.all.map(({ path }) => path)).toContainEqual(['timeouts', 'database', 'create']);
});

test('the policies of the other provider can be named', () => {
  expect(read({ backuppolicy: { create: '1m', update: null, delete: null } }).diagnostics.all).toEqual([]);
});

test("a resource's own timeouts come before the provider's, operation by operation", () => {
  const timeouts = readTimeouts({ database: { create: '2m', update: null, delete: '3m' } }, new Diagnostics());
  const resource = { timeouts: { create: '1s', update: null, delete: null } };

  expect(timeouts.of('database', 'create', resource)).toEqual({ milliseconds: 1000, text: '1s' });
  expect(timeouts.of('database', 'update', resource).text).toBe('10m');
  expect(timeouts.of('database', 'delete', resource).text).toBe('3m');
  expect(timeouts.of('database', 'create', { timeouts: null }).text).toBe('2m');
});
