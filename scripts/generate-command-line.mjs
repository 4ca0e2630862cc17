// Writes docs/command-line.md from the command line itself: what every --help prints.
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './setup.mjs';

const OUT = 'docs/command-line.md';
const MARK = '<!-- Made from the command line by `npm run generate`. Do not edit. -->';
/** Fits a page without being broken. */
const WIDTH = 100;
/** What many commands have in common, told once. */
const SETTINGS = /\n\nSettings, from the environment:\n[\s\S]*$/;

export async function generateCommandLine() {
  const program = await loadProgram();
  const settings = SETTINGS.exec(helpOf(program.commands.find((each) => each.name() === 'backup').commands[0]))[0];
  return {
    [OUT]: `${[MARK, headOf(program, settings), ...program.commands.flatMap((each) => sectionsOf(each))].join('\n\n')}\n`,
  };
}

async function loadProgram() {
  const folder = await mkdtemp(join(tmpdir(), 'command-line-'));
  const outfile = join(folder, 'cli.cjs');
  try {
    await build({ absWorkingDir: root, entryPoints: ['src/cli/index.ts'], outfile, bundle: true, platform: 'node' });
    return createRequire(import.meta.url)(outfile).createProgram();
  } finally {
    await rm(folder, { recursive: true });
  }
}

function headOf(program, settings) {
  const commands = program.commands.map(
    (each) => `- [${titleOf(each)}](#${titleOf(each).replaceAll(' ', '-')}): ${each.description()}`,
  );
  return [
    '# The command line',
    'What `nuodbaas COMMAND --help` prints, for all commands.',
    commands.join('\n'),
    fenced(helpOf(program)),
    'Commands that ask a control plane find it, and log in, by the environment:',
    fenced(settings.trim()),
  ].join('\n\n');
}

function sectionsOf(command, level = 2) {
  const heading = `${'#'.repeat(level)} ${titleOf(command)}`;
  const own = [heading, fenced(helpOf(command).replace(SETTINGS, ''))].join('\n\n');
  return [own, ...command.commands.flatMap((child) => sectionsOf(child, level + 1))];
}

function titleOf(command) {
  return command.parent ? `${titleOf(command.parent)} ${command.name()}` : command.name();
}

function helpOf(command) {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => WIDTH,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return text.trim();
}

function fenced(text) {
  return `\`\`\`text\n${text}\n\`\`\``;
}
