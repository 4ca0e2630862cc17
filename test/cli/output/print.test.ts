import { parse } from 'yaml';
import { document } from '../../../src/api';
import { BACKUP } from '../../../src/cli/backup/kind';
import { DATABASE } from '../../../src/cli/database/kind';
import { printItem, printItems } from '../../../src/cli/output/print';

let printed = '';

beforeEach(() => {
  printed = '';
  jest.spyOn(console, 'log').mockImplementation((text) => {
    printed += `${text}\n`;
  });
});
afterEach(() => jest.restoreAllMocks());

const DEMO = { organization: 'acme', project: 'messaging', database: 'demo' };
const TAKEN = {
  ...DEMO,
  name: '20241004095616',
  labels: { stage: 'test', 'nuodbaas-request-id': '4711', 'keep-forever': 'true' },
  status: { state: 'Succeeded' as const, creationTime: '2024-10-04T09:56:16Z', readyToUse: true },
};

test('a table has a heading, a line an item, and columns as wide as they must be', () => {
  printItems('table', BACKUP.columns, [TAKEN, { ...DEMO, name: 'mine', status: { state: 'Pending' } }]);

  expect(printed).toBe(`\
NAME                                 STATE       CREATED                POLICY   LABELS
acme/messaging/demo/20241004095616   Succeeded   2024-10-04T09:56:16Z   -        keep-forever=true,stage=test
acme/messaging/demo/mine             Pending     -                      -        -
`);
});

test('an empty list is a heading in a table, and an empty list in json and yaml', () => {
  for (const format of ['table', 'json', 'yaml'] as const) printItems(format, DATABASE.columns, []);

  expect(printed).toBe('NAME   STATE   TIER   VERSION   SQL ENDPOINT   LABELS\n[]\n[]\n');
});

test.each(['json', 'yaml'] as const)('%s is what the server has, of the same types', (format) => {
  printItem(format, BACKUP.columns, TAKEN);

  expect(parse(printed)).toEqual(TAKEN);
});

test.each(['json', 'yaml', 'table'] as const)('no %s has what the API calls write-only and secret', (format) => {
  const secrets = Object.entries(document.components.schemas.Database.properties).filter(
    ([, property]) => 'writeOnly' in property,
  );
  expect(secrets.map(([name]) => name)).toEqual(['dbaPassword']);

  printItem(format, DATABASE.columns, { ...DEMO, name: 'demo', dbaPassword: 'hunter2' });
  printItems(format, DATABASE.columns, [{ ...DEMO, name: 'demo', dbaPassword: 'hunter2' }]);

  expect(printed).not.toContain('hunter2');
});

test('what a label holds does not command the terminal', () => {
  printItem('table', BACKUP.columns, { ...TAKEN, labels: { a: '\u001b[31mred' } });

  expect(printed).not.toContain('\u001b');
});
