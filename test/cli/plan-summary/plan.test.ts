import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../support/command-line';
import { temporaryFolder } from '../../support/folders';

test.each([
  ['the plan file itself', 'PK\u0003\u0004', 'it is the plan file itself'],
  ['no JSON', 'secret-text', 'it is no JSON object'],
  ['a list', '[]', 'it is no JSON object'],
  ['some other JSON', '{"a": "secret-text"}', 'it is some other JSON'],
  ['a schema', '{"format_version": "1.0", "provider_schemas": {}}', 'it is some other JSON'],
  [
    'a change without actions',
    '{"format_version": "1.2", "planned_values": {}, "resource_changes": [{ "type": "nuodbaas_backup" }]}',
    'it is some other JSON',
  ],
  ['a state', '{"format_version": "1.0", "values": {}}', 'it is a state'],
  ['a later format', '{"format_version": "2.0", "resource_changes": []}', 'its format is version 2.0'],
  ['a failed plan', '{"format_version": "1.2", "planned_values": {}, "errored": true}', 'planning ended in an error'],
])('%s is refused, with the commands that make a plan', async (_, content, reason) => {
  const file = join(await temporaryFolder(), 'plan.json');
  await writeFile(file, content);

  const { exitCode, stdout, stderr } = await run('plan-summary', file);

  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(`error: Cannot summarize ${file}: ${reason}`);
  expect(stderr).toContain('terraform show -json FILE');
  expect(stderr).not.toContain('secret-text');
});

test('a file that is not there has an exit code of its own', async () => {
  expect(await run('plan-summary', 'nowhere.json')).toMatchObject({ exitCode: 3 });
});

test('a plan that loses nothing needs no control plane, though it is to be asked', async () => {
  delete process.env.NUODB_CP_URL_BASE;
  const file = join(await temporaryFolder(), 'plan.json');
  await writeFile(file, '{"format_version": "1.2", "planned_values": {}}');

  expect(await run('plan-summary', file, '--strict', '--control-plane')).toMatchObject({ exitCode: 0, stderr: '' });
});
