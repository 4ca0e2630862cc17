import { logWriter } from '../../src/tfplugin/log-writer';

function written(environment: NodeJS.ProcessEnv): string[] {
  const lines: string[] = [];
  const log = logWriter({ environment, write: (line) => lines.push(line) });
  for (const level of ['trace', 'debug', 'info', 'warn', 'error'] as const) log[level](`at ${level}`);
  return lines;
}

const levels = (environment: NodeJS.ProcessEnv) => written(environment).map((line) => JSON.parse(line)['@level']);

test('nothing is written unless it is asked for', () => {
  expect(written({})).toEqual([]);
  expect(written({ TF_LOG: '' })).toEqual([]);
  expect(written({ TF_LOG: 'off' })).toEqual([]);
});

test('TF_LOG sets the level, in any case', () => {
  expect(levels({ TF_LOG: 'WARN' })).toEqual(['warn', 'error']);
  expect(levels({ TF_LOG: 'debug' })).toEqual(['debug', 'info', 'warn', 'error']);
});

test('TF_LOG_PROVIDER goes before TF_LOG', () => {
  expect(levels({ TF_LOG: 'TRACE', TF_LOG_PROVIDER: 'ERROR' })).toEqual(['error']);
  expect(levels({ TF_LOG: 'ERROR', TF_LOG_PROVIDER: 'INFO' })).toEqual(['info', 'warn', 'error']);
});

test.each(['JSON', 'yes'])('the word %s means everything', (word) => {
  expect(levels({ TF_LOG: word })).toEqual(['trace', 'debug', 'info', 'warn', 'error']);
});

test('a line is JSON with a six-digit fraction of the second', () => {
  const lines: string[] = [];
  const log = logWriter({ module: 'example', environment: { TF_LOG: 'INFO' }, write: (line) => lines.push(line) });

  log.info('Something\nhappened', { count: 3, absent: undefined });

  expect(lines).toEqual([expect.stringMatching(/^\{[^\n]*\}\n$/)]);
  expect(JSON.parse(lines[0])).toEqual({
    '@level': 'info',
    '@message': 'Something\nhappened',
    '@module': 'example',
    '@timestamp': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    count: 3,
  });
});

test('fields cannot take the place of what a line must have', () => {
  const lines: string[] = [];
  const log = logWriter({ environment: { TF_LOG: 'INFO' }, write: (line) => lines.push(line) });

  log.warn('Real', { '@level': 'trace', '@message': 'Forged' });

  expect(JSON.parse(lines[0])).toMatchObject({ '@level': 'warn', '@message': 'Real' });
});
