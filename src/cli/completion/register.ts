import { Argument, type Command } from 'commander';
import { bashCompletion } from './bash';
import { fishCompletion } from './fish';
import { completedCommands } from './model';
import { zshCompletion } from './zsh';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

type Shell = keyof typeof SHELLS;

const EXAMPLES = `
Prints a script that completes commands, options and their values. It asks nobody and starts nothing, so that it is quick;
after an update of this package it has to be read again.

Examples:
  bash, in ~/.bashrc:
  $ eval "$(nuodbaas completion bash)"

  zsh, in ~/.zshrc, after compinit:
  $ source <(nuodbaas completion zsh)

  fish, once:
  $ nuodbaas completion fish > ~/.config/fish/completions/nuodbaas.fish`;

export function registerCompletion(program: Command): void {
  program
    .command('completion')
    .description('print what has a shell complete this command')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(SHELLS)))
    .addHelpText('after', EXAMPLES)
    .action((shell: Shell) => console.log(SHELLS[shell](program.name(), completedCommands(program))));
}
