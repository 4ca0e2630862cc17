import { decodeRecord, encodeRecord } from '../../../src/control-plane/store/record';

const CHANGES = [
  { kind: 'project', key: 'acme/messaging', version: '1', value: { name: 'messaging', note: 'line\nfeed' } },
  { kind: 'project', key: 'acme/old', version: '2' },
];

test('a record is one line, whatever it holds', () => {
  expect(encodeRecord(CHANGES).indexOf('\n')).toBe(encodeRecord(CHANGES).length - 1);
});

test('a record decodes to the changes it was made of', () => {
  expect(decodeRecord(encodeRecord(CHANGES).trimEnd())).toEqual(CHANGES);
});

test.each([
  ['cut off', (line: string) => line.slice(0, -5)],
  ['changed in one character', (line: string) => line.replace('messaging', 'messagins')],
  ['empty', () => ''],
])('a record that is %s is not whole', (_case, damage) => {
  expect(decodeRecord(damage(encodeRecord(CHANGES).trimEnd()))).toBeUndefined();
});
