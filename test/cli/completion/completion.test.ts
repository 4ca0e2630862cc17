import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createProgram } from '../../../src/cli';
import { run } from '../../support/command-line';
import { temporaryFolderNow } from '../../support/folders';

const program = createProgram();
const COMMANDS = walk(program);
const GROUPS = COMMANDS.filter(([, { commands }]) => commands.length > 0);

const folder = temporaryFolderNow();
const scripts: Record<string, string> = {};

beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout } = await run('completion', shell);
    scripts[shell] = join(folder, `completion.${shell}`);
    writeFileSync(scripts[shell], stdout);
  }
});

/** Completes lines as a person would press the tab key at the end of each. */
type Complete = (lines: readonly string[]) => string[][];

const inBash: Complete = (lines) => {
  const script = `
    source "$1"; shift
    for line in "$@"; do
      COMP_LINE=$line
      # As readline does it, which takes the line apart at the equals sign too.
      read -ra COMP_WORDS <<< "\${line//=/ = }"
      [[ $line == *[\\ =] ]] && [[ $line != *= ]] && COMP_WORDS+=('')
      COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
      _nuodbaas
      echo "\${COMPREPLY[@]}"
    done`;
  return linesOf(execFileSync('bash', ['--norc', '-c', script, 'bash', scripts.bash, ...lines], options()));
};

/** What the function hands over to zsh is printed instead; of it zsh shows what begins with the last word. */
const inZsh: Complete = (lines) => {
  const script = `
    compdef() { : }
    _describe() { print -l -- $candidates }
    compadd() { shift; print -l -- $@ }
    _files() { print -l -- * }
    source $1; shift
    for line in "$@"; do
      words=("\${(@s: :)line}"); CURRENT=\${#words}
      print -r -- "> $line"
      _nuodbaas
    done`;
  const output = execFileSync('zsh', ['-f', '-c', script, 'zsh', scripts.zsh, ...lines], options());
  return output
    .split(/^> /m)
    .slice(1)
    .map((part) => {
      const [line, ...candidates] = part.split('\n');
      const last = line.split(' ').at(-1) ?? '';
      const words = candidates.map((candidate) => candidate.replace(/:.*/, ''));
      return words.filter((word) => word !== '' && word.startsWith(last)).sort();
    });
};

const inFish: Complete = (lines) => {
  const script = `
    source $argv[1]
    for line in $argv[2..-1]; complete --do-complete $line | string replace -r '\\t.*' '' | string join ' '; or echo; end`;
  return linesOf(execFileSync('fish', ['--no-config', '-c', script, scripts.fish, ...lines], options()));
};

const options = () => ({ encoding: 'utf8', cwd: folder }) as const;

function linesOf(output: string): string[][] {
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => line.trim().split(/ +/).filter(Boolean).sort());
}

describe.each([
  ['bash', inBash],
  ['zsh', inZsh],
  ['fish', inFish],
])('%s', (shell, complete) => {
  const isThere = spawnSync(shell, ['--version']).status === 0;
  // Not every machine has each shell.
  const testIfThere = isThere ? test : test.skip;

  testIfThere('completes the commands of every group', () => {
    const completed = complete(GROUPS.map(([path]) => lineOf(path)));

    expect(completed).toEqual(
      GROUPS.map(([, { commands }]) => [...commands.map((each) => each.name()), 'help'].sort()),
    );
  });

  testIfThere('completes the options of every command', () => {
    const completed = complete(COMMANDS.map(([path]) => `${lineOf(path)}--`));

    expect(completed).toEqual(
      COMMANDS.map(([, command]) =>
        [...longOptions(command), '--help', ...(command.parent ? [] : ['--version'])].sort(),
      ),
    );
  });

  testIfThere('completes choices and files where they belong, and nothing where anything can stand', () => {
    const lines = [
      'backup list -o ',
      'backup list acme --output y',
      'backup list --output=',
      'backuppolicy get --output=t',
      'completion ',
      'database create acme/messaging/demo --dba-password-file ',
      'backup list --limit ',
      'backup get ',
      'backup li',
    ].map((line) => `nuodbaas ${line}`);
    const files = ['completion.bash', 'completion.fish', 'completion.zsh'];
    // Each shell has its own way with the equals sign.
    const expected: Record<string, string[]> = {
      [lines[0]]: ['json', 'table', 'yaml'],
      [lines[1]]: ['yaml'],
      ...(shell === 'bash' ? { [lines[2]]: ['json', 'table', 'yaml'], [lines[3]]: ['table'] } : {}),
      [lines[4]]: ['bash', 'fish', 'zsh'],
      [lines[5]]: files,
      [lines[6]]: [],
      [lines[7]]: [],
      [lines[8]]: ['list'],
    };
    const asked = Object.keys(expected);

    expect(complete(asked)).toEqual(asked.map((line) => expected[line]));
  });
});

test.each(['zsh', 'fish'])('the script for %s names every command, option and choice', (shell) => {
  const script = execFileSync('cat', [scripts[shell]], { encoding: 'utf8' });
  const names = COMMANDS.flatMap(([, command]) => [command.name(), ...longOptions(command)]);

  const spelled = shell === 'fish' ? names.map((name) => name.replace(/^--/, '')) : names;
  expect(spelled.filter((name) => !script.includes(name))).toEqual([]);
});

test('a shell that is not known is refused with those that are', async () => {
  expect(await run('completion', 'tcsh')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Allowed choices are bash, zsh, fish.'),
  });
});

function lineOf(path: string): string {
  return ['nuodbaas', ...path.split(' '), '']
    .filter((word, index, all) => word !== '' || index === all.length - 1)
    .join(' ');
}

function longOptions({ options }: Command): string[] {
  return options.map(({ long }) => long ?? '').filter((name) => name !== '' && name !== '--version');
}

function walk(command: Command, path: readonly string[] = []): [string, Command][] {
  const children = command.commands.flatMap((child) => walk(child, [...path, child.name()]));
  return [[path.join(' '), command], ...children];
}
