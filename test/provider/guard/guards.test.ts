import { DEFAULT_TIMEOUT, readGuards } from '../../../src/provider/guard/guards';
import { Diagnostics, type ObjectValue } from '../../../src/tfplugin';

function guardsOf(config: ObjectValue, env: Record<string, string> = {}) {
  const diagnostics = new Diagnostics();
  return { guards: readGuards(config, env, diagnostics), diagnostics };
}

const CONTINUE = { enabled: null, on_failure: 'continue', timeout: '5m' };
const EMPTY = { enabled: null, on_failure: null, timeout: null };

test('nothing is guarded unless somebody asks for it', () => {
  const { guards } = guardsOf({ final_backup: null, backup_before_update: null });

  expect(guards.of({ final_backup: null }, 'final_backup')).toBeUndefined();
  expect(guards.of({}, 'backup_before_update')).toBeUndefined();
});

test("the resource's own attribute comes first, then the provider's, then the environment's", () => {
  const { guards } = guardsOf(
    { final_backup: CONTINUE },
    { NUODB_CP_FINAL_BACKUP: 'abort', NUODB_CP_BACKUP_BEFORE_UPDATE: 'abort' },
  );

  expect(guards.of({ final_backup: EMPTY }, 'final_backup')).toEqual({ onFailure: 'abort', timeout: DEFAULT_TIMEOUT });
  expect(guards.of({ final_backup: null }, 'final_backup')).toEqual({
    onFailure: 'continue',
    timeout: { milliseconds: 300_000, text: '5m' },
  });
  expect(guards.of({}, 'backup_before_update')?.onFailure).toBe('abort');
});

test('a resource, or the provider, can opt out of what is set further away', () => {
  const off = { ...EMPTY, enabled: false };
  const env = { NUODB_CP_FINAL_BACKUP: 'continue' };

  expect(guardsOf({}, env).guards.of({ final_backup: off }, 'final_backup')).toBeUndefined();
  expect(guardsOf({ final_backup: off }, env).guards.of({}, 'final_backup')).toBeUndefined();
});

test.each(['', 'off'])('the variable as %j guards nothing', (value) => {
  const { guards, diagnostics } = guardsOf({}, { NUODB_CP_FINAL_BACKUP: value });

  expect(guards.of({}, 'final_backup')).toBeUndefined();
  expect(diagnostics.all).toEqual([]);
});

test('a variable that means nothing is an error, for nobody would be warned of the missing backup', () => {
  const { diagnostics } = guardsOf({}, { NUODB_CP_FINAL_BACKUP: 'yes' });

  expect(diagnostics.all[0]).toMatchObject({
    severity: 'error',
    detail: expect.stringContaining('NUODB_CP_FINAL_BACKUP must be abort, continue or off. It is "yes".'),
  });
});
