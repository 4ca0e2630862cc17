import type { Argument, Command, Option } from 'commander';

/** What may stand in a place of the command line: one of these words, a file, or something that only its user knows. */
export type Values = { readonly is: 'words'; readonly words: readonly string[] } | { readonly is: 'file' | 'anything' };

export interface Candidate {
  readonly name: string;
  readonly description: string;
}

export interface CompletedOption {
  /** Such as `--output` and `-o`. */
  readonly names: readonly string[];
  readonly description: string;
  /** Undefined where it takes none. */
  readonly values?: Values;
}

/** What can follow a command. */
export interface CompletedCommand {
  /** Without the program: `backup list`; empty for the program itself. */
  readonly path: string;
  /** Its other names, in place of the last word. */
  readonly aliases: readonly string[];
  readonly commands: readonly Candidate[];
  readonly options: readonly CompletedOption[];
  /** Of its last argument; undefined where it takes none. */
  readonly argument?: Values;
}

/** The command and all below it, as help shows them. */
export function completedCommands(command: Command, path: readonly string[] = []): CompletedCommand[] {
  const help = command.createHelp();
  const children = help.visibleCommands(command);
  const own: CompletedCommand = {
    path: path.join(' '),
    aliases: command.aliases(),
    commands: children.map((child) => ({ name: child.name(), description: child.description() })),
    options: help.visibleOptions(command).map(optionOf),
    argument: argumentOf(command.registeredArguments.at(-1)),
  };
  return [own, ...children.flatMap((child) => completedCommands(child, [...path, child.name()]))];
}

/** All that the path of a command can be written as. */
export function spellingsOf({ path, aliases }: CompletedCommand): string[] {
  const parent = path.split(' ').slice(0, -1);
  return [path, ...aliases.map((alias) => [...parent, alias].join(' '))];
}

/** The path with a blank before each of its words, as the scripts of bash and zsh put it together. */
export function spacedPath({ path }: CompletedCommand): string {
  return path === '' ? '' : ` ${path}`;
}

function optionOf({ long, short, description, required, optional, argChoices, flags }: Option): CompletedOption {
  const names = [long, short].filter((name): name is string => name !== undefined && name !== null);
  const placeholder = /[<[](.*?)[\]>]/.exec(flags)?.[1] ?? '';
  return { names, description, values: required || optional ? valuesOf(placeholder, argChoices) : undefined };
}

function argumentOf(argument: Argument | undefined): Values | undefined {
  return argument && valuesOf(argument.name(), argument.argChoices);
}

function valuesOf(placeholder: string, choices: readonly string[] | undefined): Values {
  if (choices) return { is: 'words', words: choices };
  return { is: /^(.*-)?(file|dir)$/.test(placeholder) ? 'file' : 'anything' };
}
