import { createProvider } from '../../../src/provider';
import { backupSchema } from '../../../src/provider/backup/schema';
import { type ObjectValue, UNKNOWN } from '../../../src/tfplugin';
import { configOf, plannedCreate, plannedUpdate, request, told } from '../../support/provider';

const NOW = new Date('2024-10-04T09:56:16Z');
const { nuodbaas_backup: backup } = createProvider({ env: {}, now: () => NOW }).resources;
const DATABASE = { organization: 'acme', project: 'messaging', database: 'demo' };
const SOURCE = { backup_handle: 'handle', backup_plugin: 'embedded.cp.nuodb.com' };

function validate(given: ObjectValue) {
  const asked = request();
  backup.validate?.({ ...asked, config: configOf(backupSchema, { ...DATABASE, ...given }) });
  return { text: told(asked), path: asked.diagnostics.all[0]?.path };
}

function plan(planned: ObjectValue, prior: ObjectValue | null = null, config = planned) {
  const asked = { ...request(), client: undefined, config, prior, planned, requireReplace: () => undefined };
  backup.plan?.(asked);
  return { text: told(asked), planned: asked.planned };
}

function planCreate(given: ObjectValue) {
  const config = configOf(backupSchema, { ...DATABASE, ...given });
  return plan(plannedCreate(backupSchema, { ...DATABASE, ...given }), null, config).text;
}

test.each<ObjectValue>([
  {},
  { name: 'mine' },
  { name: 'mine', import_source: SOURCE },
  { name: UNKNOWN, import_source: SOURCE },
  { name: 'mine', import_source: SOURCE, registry_format: 'example/v1' },
  { name: 'mine', import_source: UNKNOWN, registry_format: 'example/v1' },
  { triggers: { version: '1' } },
  { triggers: UNKNOWN, name: 'mine' },
  { triggers: { version: '1' }, name: UNKNOWN },
])('%j is a form of a backup', (given) => {
  expect(validate(given).text).toBe('');
});

test('an import without a name is refused', () => {
  const { text, path } = validate({ import_source: SOURCE });

  expect(text).toContain('error: Missing backup name: import_source needs a name');
  expect(path).toEqual(['name']);
});

test('a registry format without an import is refused', () => {
  const { text, path } = validate({ name: 'mine', registry_format: 'example/v1' });

  expect(text).toContain('error: Registry format without import: ');
  expect(path).toEqual(['registry_format']);
});

test.each(['name', 'import_source'])('triggers are refused together with %s', (other) => {
  const { text, path } = validate({
    triggers: {},
    name: 'mine',
    ...(other === 'import_source' && { import_source: SOURCE }),
  });

  expect(text).toContain(`triggers cannot be set together with ${other}`);
  expect(path).toEqual(['triggers']);
});

describe('a name that is a time', () => {
  test('in the past is refused for a new backup, and the three ways out are named', () => {
    const text = planCreate({ name: '20241004095615' });

    expect(text).toContain('error: Backup under a past time: ');
    expect(text).toContain('2024-10-04T09:56:15Z');
    expect(text).toContain('leave the name out');
    expect(text).toContain('import_source');
    expect(text).toContain('terraform import ADDRESS acme/messaging/demo/20241004095615');
    expect(text).toContain('removed {}');
  });

  test.each<[string, ObjectValue]>([
    ['now', { name: '20241004095616' }],
    ['in the past, for an import', { name: '20231004095616', import_source: SOURCE }],
    ['not known yet', { name: UNKNOWN }],
    ['no date', { name: '20241304095616' }],
    ['no time', { name: '2024' }],
    ['left out', {}],
  ])('%s is planned', (_, given) => {
    expect(planCreate(given)).toBe('');
  });

  test('in the past is no matter for a backup that exists', () => {
    const prior = { ...plannedCreate(backupSchema, { ...DATABASE, name: '20231004095616' }), status: null };

    expect(plan(plannedUpdate(prior, { labels: {} }), prior).text).toBe('');
  });
});

describe('planning another backup', () => {
  const prior = {
    ...plannedCreate(backupSchema, { ...DATABASE, name: '20231004095616', triggers: { version: '1' }, labels: {} }),
    status: { state: 'Succeeded' },
  };
  const planWith = (given: ObjectValue, before: ObjectValue = prior) => plan({ ...before, ...given }, before).planned;

  test.each<ObjectValue>([
    { triggers: { version: '2' } },
    { triggers: {} },
    { triggers: { version: UNKNOWN } },
    { triggers: UNKNOWN },
  ])('%j leaves name and status open', (given) => {
    expect(planWith(given)).toMatchObject({ name: UNKNOWN, status: UNKNOWN });
  });

  test.each<ObjectValue>([{}, { labels: { a: '1' } }, { triggers: null }, { deletion_policy: 'retain' }])(
    '%j keeps them',
    (given) => {
      expect(planWith(given)).toMatchObject({ name: '20231004095616', status: { state: 'Succeeded' } });
    },
  );

  test('is not asked for by the first triggers', () => {
    expect(planWith({ triggers: { version: '1' } }, { ...prior, triggers: null })).toMatchObject({
      name: '20231004095616',
    });
  });
});
