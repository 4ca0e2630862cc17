import { warnOfLoss } from '../../../src/provider/backup/warnings';
import { Diagnostics, UNKNOWN, type Value } from '../../../src/tfplugin';
import { told } from '../../support/provider';

const KEPT = { 'keep-forever': 'true' };
const POLICY = 'acme/daily';

function warnings(before: Value, after: Value, createdByPolicy: string | null = null): string {
  const diagnostics = new Diagnostics();
  warnOfLoss({ labels: before, status: { created_by_policy: createdByPolicy } }, { labels: after }, diagnostics);
  return told({ diagnostics });
}

test.each<[string, Value]>([
  ['removed', {}],
  ['set to another value', { 'keep-forever': 'false' }],
])('keep-forever that is %s is warned of', (_, after) => {
  expect(warnings(KEPT, after)).toMatch(/^warning: Backup will not be kept for ever: /);
});

test('a backup that a policy took is warned of until it is to be kept', () => {
  expect(warnings({}, {}, POLICY)).toMatch(/^warning: Backup of a policy: Backup policy acme\/daily took this backup/);
  expect(warnings(KEPT, KEPT, POLICY)).toBe('');
  expect(warnings({}, KEPT, POLICY)).toBe('');
});

test.each<[string, Value, Value]>([
  ['other labels', { team: 'a' }, {}],
  ['a label that stays', KEPT, { ...KEPT, team: 'a' }],
  ['labels that are not known yet', KEPT, UNKNOWN],
])('%s are no cause', (_, before, after) => {
  expect(warnings(before, after)).toBe('');
});
