import { fileNameOf } from '../../../../src/control-plane/engine/embedded/file-name';

test('a usual handle keeps its looks', () => {
  expect(fileNameOf('acme-messaging-demo-20241004095616')).toBe('acme-messaging-demo-20241004095616');
});

test.each([
  ['../../etc/passwd', '%2e./../etc/passwd'.replaceAll('/', '%2f')],
  ['Backup', '%42ackup'],
  ['.', '%2e'],
  ['50%', '50%25'],
  ['a b\0', 'a%20b%00'],
  ['ä', '%c3%a4'],
])('%j is encoded', (handle, name) => {
  expect(fileNameOf(handle)).toBe(name);
});

test('handles that file systems could take for one another have different names', () => {
  const handles = ['backup', 'Backup', 'BACKUP', 'back/up', 'back%2fup', ' backup', 'backup.'];

  expect(new Set(handles.map((handle) => fileNameOf(handle).toLowerCase())).size).toBe(handles.length);
});

test('long handles fit into a file name and stay apart', () => {
  const [one, other] = ['x', 'y'].map((end) => fileNameOf('a'.repeat(1000) + end));

  expect(one).toHaveLength(200);
  expect(other).toHaveLength(200);
  expect(one).not.toBe(other);
  expect(one).toMatch(/^a+\+[0-9a-f]{64}$/);
});
