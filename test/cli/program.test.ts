import type { Command } from 'commander';
import { version } from '../../package.json';
import { createProgram, EXIT_CODES } from '../../src/cli';
import { run } from '../support/command-line';

const COMMANDS = walk(createProgram());

test('--version prints the version of the package', async () => {
  expect(await run('--version')).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  ['no command', []],
  ['an unknown command', ['nope']],
  ['a group without a command', ['backup']],
])('%s ends with the exit code for a wrong command line', async (_, args) => {
  expect(await run(...args)).toMatchObject({ exitCode: 2, stdout: '' });
});

test.each(COMMANDS)('nuodbaas %s --help shows an example that starts with a prompt', async (path) => {
  const { exitCode, stdout } = await run(...path.split(' ').filter(Boolean), '--help');

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^Examples?\b.*:$/m);
  expect(stdout).toMatch(/^ {2}\$ (export |eval )?.*nuodbaas /m);
});

test.each(COMMANDS)('nuodbaas %s takes no password on the command line', (_, command) => {
  const secrets = command.options.filter(
    ({ long, required }) => required && /(password|token|secret)$/.test(long ?? ''),
  );

  expect(secrets.map(({ long }) => long)).toEqual([]);
});

test('--help lists every exit code', async () => {
  const { stdout } = await run('--help');
  const listed = [...stdout.matchAll(/^ {2}(\d) {2}\S/gm)].map(([, code]) => Number(code));

  expect(listed).toEqual(Object.values(EXIT_CODES));
});

function walk(command: Command, path: readonly string[] = []): [string, Command][] {
  const children = command.commands.flatMap((child) => walk(child, [...path, child.name()]));
  return [[path.join(' '), command], ...children];
}
