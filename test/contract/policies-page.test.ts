import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from '../support/command-line';

const ROOT = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');
const PAGE = read('docs/policies.md');

test('the calendar on the page is what the command prints', async () => {
  const [, command, shown] = /^\$ nuodbaas (.*)\n([\s\S]*?)^```$/m.exec(PAGE) ?? [];
  const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word);

  expect((await run(...args)).stdout).toBe(shown);
});

test('the code on the page is that of the example, and the picture is of the policy that it makes', () => {
  const [, code] = /```ts\n([\s\S]*?)```/.exec(PAGE) ?? [];
  const [, taken] =
    /: (\d+ taken, \d+ kept at the end, \d+ at most at a time);/.exec(read('docs/policies/nightly.svg')) ?? [];

  expect(read('examples/typescript/backup-policy/main.ts')).toContain(code);
  // The test of the example looks for the same numbers.
  expect(read('test/examples/backup-policy.test.ts')).toContain(taken);
});
