import { functions } from '../../src/provider/functions';
import type { CallFunctionRequest, Value } from '../../src/tfplugin';

const NAME = 'acme/messaging/demo/20241004095616';
const HANDLE = 'acme-messaging-demo-20241004095616';
const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

function call(name: keyof typeof functions, argument: Value) {
  const refused: Parameters<CallFunctionRequest['refuse']>[] = [];
  const { signal } = new AbortController();
  const refuse: CallFunctionRequest['refuse'] = (...refusal) => void refused.push(refusal);
  return { result: functions[name].call({ arguments: [argument], log: silent, signal, refuse }), refused };
}

test.each([
  ['backup_handle', NAME, HANDLE],
  ['registry_secret_name', HANDLE, `cp.nuodb.com.backup.${HANDLE}`],
  ['registry_secret_name', 'another.plugin-1', 'cp.nuodb.com.backup.another.plugin-1'],
  ['parse_backup_name', NAME, { organization: 'acme', project: 'messaging', database: 'demo', name: '20241004095616' }],
] as const)('%s of %s', (name, argument, expected) => {
  expect(call(name, argument)).toEqual({ result: expected, refused: [] });
});

describe.each(['backup_handle', 'parse_backup_name'] as const)('%s', (name) => {
  test.each(['', 'demo', 'acme/messaging/demo', `${NAME}/1`, 'Acme/messaging/demo/1', 'acme//demo/1'])(
    'refuses "%s", which is no name of a backup',
    (argument) => {
      const { result, refused } = call(name, argument);

      expect(result).toBeUndefined();
      expect(refused).toEqual([[expect.stringContaining(`"${argument}" is not the fully-qualified name`), 0]]);
    },
  );
});

test.each([
  ['', /cannot be part of the name of a Secret/],
  ['Snapshot_1', /cannot be part of the name of a Secret/],
  [NAME, /is the name of a backup and not its handle: call backup_handle/],
  ['a'.repeat(234), /would be named with 254 characters.*names$/],
])('registry_secret_name refuses "%s"', (argument, problem) => {
  const { result, refused } = call('registry_secret_name', argument);

  expect(result).toBeUndefined();
  expect(refused).toEqual([[expect.stringMatching(problem), 0]]);
});
