import { jsonSummary } from '../../../src/cli/plan-summary/json';
import { BACKUP, change, DATABASE, destroyed, prior, summaryOf } from '../../support/plans';

const IMPORT = { ...BACKUP, import_source: { backup_handle: 'backup', backup_plugin: 'embedded.cp.nuodb.com' } };
const POLICY = { organization: 'acme', name: 'nightly', suspended: false, retention: { daily: 7, weekly: 4 } };

test('a plan that has nothing to do with backups says so', async () => {
  const { markdown } = await summaryOf({ changes: [change('null_resource.n', ['create'], null, {})] });

  expect(markdown).toBe(
    '### What this plan does to backups\n\nNothing: backups, databases and backup policies stay as they are.',
  );
});

describe.each([
  [
    'created without a handle',
    ['create'],
    null,
    BACKUP,
    '**Taken**\n\n- `acme/messaging/demo/1` (`nuodbaas_backup.b`)',
  ],
  [
    'created by a handle',
    ['create'],
    null,
    IMPORT,
    '**Imported**\n\n- `acme/messaging/demo/1` (`nuodbaas_backup.b`) by the handle `backup`',
  ],
  ['destroyed', ['delete'], BACKUP, null, '**Lost**\n\n- `acme/messaging/demo/1` (`nuodbaas_backup.b`): destroyed'],
  ['destroyed, by the official provider', ['delete'], { ...BACKUP, deletion_policy: undefined }, null, '**Lost**'],
  [
    'destroyed and retained',
    ['delete'],
    { ...BACKUP, deletion_policy: 'retain' },
    null,
    '): its `deletion_policy` is `retain`',
  ],
  [
    'forgotten',
    ['forget'],
    BACKUP,
    null,
    '**Kept, but no longer managed**\n\n- `acme/messaging/demo/1` (`nuodbaas_backup.b`): Terraform forgets it',
  ],
  ['destroyed, an import', ['delete'], IMPORT, null, 'only the record of the import goes'],
  [
    'to be deleted at its end',
    ['update'],
    { ...BACKUP, deletion_policy: 'retain' },
    BACKUP,
    '(`nuodbaas_backup.b`): `retain` → `delete`',
  ],
])('a backup that is %s', (_, actions, before, after, expected) => {
  test('is told', async () => {
    const { markdown } = await summaryOf({ changes: [change('nuodbaas_backup.b', actions, before, after)] });

    expect(markdown).toContain(expected);
  });
});

test.each([
  ['create', 'created'],
  ['delete', 'destroyed, and takes no more backups'],
  ['forget', 'Terraform forgets it'],
])('a policy whose action is %s is told', async (action, expected) => {
  const [before, after] = action === 'create' ? [null, POLICY] : [POLICY, null];
  const { markdown } = await summaryOf({ changes: [change('nuodbaas_backuppolicy.n', [action], before, after)] });

  expect(markdown).toContain(`**Backup policies**\n\n- \`acme/nightly\` (\`nuodbaas_backuppolicy.n\`): ${expected}`);
});

test.each([
  [{ suspended: true }, 'suspended, and takes no more backups'],
  [{ retention: { daily: 3, weekly: 4 } }, 'changed, **and keeps fewer backups**: daily: 7 → 3'],
  [{ retention: { daily: 9 } }, 'keeps fewer backups**: weekly: 4 → 0'],
  [{ retention: null }, '(`nuodbaas_backuppolicy.n`): changed'],
])('a policy with a changed %p says what that means', async (changed, expected) => {
  const changes = [change('nuodbaas_backuppolicy.n', ['update'], POLICY, { ...POLICY, ...changed })];

  expect((await summaryOf({ changes })).markdown).toMatch(new RegExp(`${expected.replace(/[*()]/g, '\\$&')}$`, 'm'));
});

describe('a database that is destroyed', () => {
  const changes = [destroyed('nuodbaas_database.d', DATABASE)];
  const provider = (...guards: object[]) =>
    Object.fromEntries(
      guards.map((expressions, index) => [
        `nuodbaas.${index}`,
        { full_name: 'registry.terraform.io/nuodb/nuodbaas', expressions },
      ]),
    );

  test.each([
    ['no provider says otherwise', provider({}), '**without a final backup**'],
    [
      'the provider has one',
      provider({ final_backup: { constant_value: {} } }),
      'a final backup is taken first, or else',
    ],
    ['it is computed', provider({ final_backup: { references: ['var.g'] } }), 'decided by what the plan does not tell'],
    [
      'providers differ',
      provider({ final_backup: { constant_value: {} } }, {}),
      'decided by what the plan does not tell',
    ],
  ])('is told with its final backup where %s', async (_, providers, expected) => {
    expect((await summaryOf({ changes, providers })).markdown).toContain(expected);
  });

  test('says itself whether it is backed up first, before the provider', async () => {
    const own = [destroyed('nuodbaas_database.d', { ...DATABASE, final_backup: { enabled: false } })];
    const providers = provider({ final_backup: { constant_value: {} } });

    expect((await summaryOf({ changes: own, providers })).markdown).toContain('**without a final backup**');
  });

  test('and restored anew is a clone that is replaced', async () => {
    const clone = { ...DATABASE, restore_from: { backup: 'acme/messaging/demo/2' } };
    const { markdown } = await summaryOf({
      changes: [change('nuodbaas_database.d', ['delete', 'create'], DATABASE, clone)],
    });

    expect(markdown).toContain('from `acme/messaging/demo/2`: **a database that is there is replaced**');
    expect(markdown).toContain('replaced by a new one; **without a final backup**');
  });
});

test('what is sensitive is compared and never shown', async () => {
  const secret = {
    ...BACKUP,
    organization: 'hush',
    status: { state: 'Succeeded', backup_handle: 'hush-messaging-demo-1' },
  };
  const marks = { organization: true, status: { backup_handle: true } };
  const policy = { ...POLICY, organization: 'hush' };
  const summary = await summaryOf({
    changes: [
      destroyed('nuodbaas_backup.b', secret, { before_sensitive: marks }),
      destroyed('nuodbaas_backuppolicy.n', policy, { before_sensitive: marks }),
      change(
        'nuodbaas_database.d',
        ['create'],
        null,
        { ...DATABASE, restore_from: { backup: 'hush' } },
        {
          after_sensitive: { restore_from: true, dba_password: true },
        },
      ),
      destroyed(
        'kubernetes_secret_v1.s',
        { metadata: [{ name: 'cp.nuodb.com.backup.hush-messaging-demo-1' }] },
        {
          before_sensitive: { metadata: true },
        },
      ),
    ],
    state: [prior('nuodbaas_backup.b', secret, { sensitive_values: marks })],
  });

  expect(summary.dangers).toMatchObject([{ database: '(sensitive)/messaging/demo' }]);
  expect(summary.markdown).toContain('from `(sensitive)`');
  expect(summary.markdown + jsonSummary(summary)).not.toMatch(/hush|hunter2/);
});

test('a name is never taken for markup, nor for a mention', async () => {
  const address = 'nuodbaas_backup.b["`<img src=x>` @everyone\n# heading"]';
  const { markdown } = await summaryOf({ changes: [change(address, ['create'], null, BACKUP)] });

  expect(markdown).toContain('(`` nuodbaas_backup.b["`<img src=x>` @everyone # heading"] ``)');
});

test('a long plan is cut, and says so', async () => {
  const changes = Array.from({ length: 50 }, (_, index) =>
    change(`nuodbaas_backup.b[${index}]`, ['create'], null, BACKUP),
  );

  const { markdown } = await summaryOf({ changes });

  expect(markdown).toContain('nuodbaas_backup.b[39]');
  expect(markdown).toContain('- … and 10 more');
});

test('a plan that leaves resources out says so', async () => {
  expect((await summaryOf({ more: { complete: false } })).markdown).toContain('leaves resources out (`-target`)');
});

test('json has every kind of effect, be it empty, and what may be shown of the others', async () => {
  const summary = await summaryOf({ changes: [destroyed('nuodbaas_backup.b', BACKUP)] });

  expect(JSON.parse(jsonSummary(summary))).toEqual({
    formatVersion: '1.0',
    askedControlPlane: false,
    isPartial: false,
    lastBackupsLost: [],
    lost: [
      {
        address: 'nuodbaas_backup.b',
        database: 'acme/messaging/demo',
        backup: 'acme/messaging/demo/1',
        handle: 'acme-messaging-demo-1',
        state: 'Succeeded',
        why: 'destroyed',
      },
    ],
    databaseDestroyed: [],
    objectDestroyed: [],
    restored: [],
    taken: [],
    imported: [],
    kept: [],
    databaseForgotten: [],
    deletionPolicyChanged: [],
    policyChanged: [],
  });
});
