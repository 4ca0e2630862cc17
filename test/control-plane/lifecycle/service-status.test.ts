import {
  type Service,
  serviceHasWork,
  serviceStatus,
  settledState,
  stateAfterChange,
  untilExpiry,
} from '../../../src/control-plane/lifecycle/service-status';

const now = new Date('2024-10-04T09:56:16Z');
const service = (state: NonNullable<Service['status']>['state'], maintenance?: Service['maintenance']): Service => ({
  maintenance,
  status: { state },
});

test.each([
  ['nothing is said', undefined, 'Available'],
  ['it is not disabled', { isDisabled: false }, 'Available'],
  ['it is disabled', { isDisabled: true }, 'Stopped'],
  ['it expires later', { expiresAtTime: '2024-10-04T09:56:17Z' }, 'Available'],
  ['it has expired', { expiresAtTime: '2024-10-04T09:56:16Z' }, 'Expired'],
])('where %s it settles accordingly', (_case, maintenance, state) => {
  expect(settledState(service('Creating', maintenance), now)).toBe(state);
});

test.each([
  ['Available', {}, 'Modifying'],
  ['Failed', {}, 'Modifying'],
  ['Available', { isDisabled: true }, 'Stopping'],
  ['Creating', { isDisabled: true }, 'Creating'],
  ['Restoring', {}, 'Restoring'],
] as const)('%s that is changed to %j becomes %s', (state, maintenance, next) => {
  expect(stateAfterChange(service(state, maintenance))).toBe(next);
});

test('what is stopped says so', () => {
  expect(serviceStatus('Database', 'Stopped')).toEqual({
    ready: false,
    shutdown: true,
    message: 'Database is stopped',
    state: 'Stopped',
  });
});

test('there is work until it has settled, and later where it is to expire', () => {
  expect(serviceHasWork(service('Modifying'))).toBe(true);
  expect(serviceHasWork(service('Available'))).toBe(false);
  const expiring = service('Available', { expiresAtTime: '2024-10-04T09:57:16Z' });
  expect(serviceHasWork(expiring)).toBe(true);
  expect(untilExpiry(expiring, now)).toBe(60_000);
  expect(untilExpiry(service('Modifying', { expiresAtTime: '2024-10-04T09:57:16Z' }), now)).toBe(0);
});
