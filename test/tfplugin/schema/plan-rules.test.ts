import { Diagnostics } from '../../../src/tfplugin/diagnostics';
import {
  requiresReplace,
  requiresReplaceIfConfigured,
  useStateForUnknown,
} from '../../../src/tfplugin/schema/plan-rules';
import type { PlanAttributeRequest, PlanRule } from '../../../src/tfplugin/schema/schema';
import { type ObjectValue, UNKNOWN } from '../../../src/tfplugin/values/value';

type Given = Partial<PlanAttributeRequest>;

function apply(rule: PlanRule, given: Given) {
  const requireReplace = jest.fn();
  const prior: ObjectValue = { size: given.prior ?? null };
  const request: PlanAttributeRequest = {
    path: ['size'],
    attribute: { type: 'string', description: '', optional: true, computed: true },
    configured: null,
    prior: null,
    planned: UNKNOWN,
    priorState: prior,
    priorParent: prior,
    requireReplace,
    diagnostics: new Diagnostics(),
    ...given,
  };
  rule.apply(request);
  return { planned: request.planned, replaced: requireReplace.mock.calls.length > 0 };
}

describe('useStateForUnknown', () => {
  test('plans the prior value, null included, where the provider would decide', () => {
    expect(apply(useStateForUnknown(), { prior: 'big' }).planned).toBe('big');
    expect(apply(useStateForUnknown(), { prior: null }).planned).toBeNull();
  });

  test.each<[string, Given]>([
    ['on create', { priorState: null, priorParent: null }],
    ['in an object that is new', { prior: null, priorParent: null }],
    ['where the configured value is unknown itself', { prior: 'big', configured: UNKNOWN }],
  ])('leaves the value unknown %s', (_, given) => {
    expect(apply(useStateForUnknown(), given).planned).toBe(UNKNOWN);
  });

  test('leaves a configured value', () => {
    expect(apply(useStateForUnknown(), { prior: 'big', configured: 'new', planned: 'new' }).planned).toBe('new');
  });
});

describe('requiresReplace', () => {
  test.each<[string, Given, boolean]>([
    ['replaces on a change', { prior: 'a', configured: 'b', planned: 'b' }, true],
    ['replaces where the change is only known after apply', { prior: 'a', configured: UNKNOWN }, true],
    ['keeps what does not change', { prior: 'a', configured: 'a', planned: 'a' }, false],
    ['is silent on create', { configured: 'a', planned: 'a', priorState: null, priorParent: null }, false],
    ['replaces where the value is removed', { prior: 'a', planned: null }, true],
  ])('%s', (_, given, replaced) => {
    expect(apply(requiresReplace(), given).replaced).toBe(replaced);
  });
});

test('requiresReplaceIfConfigured keeps the resource where the value is left out', () => {
  expect(apply(requiresReplaceIfConfigured(), { prior: 'a', planned: UNKNOWN }).replaced).toBe(false);
  expect(apply(requiresReplaceIfConfigured(), { prior: 'a', configured: 'b', planned: 'b' }).replaced).toBe(true);
});
