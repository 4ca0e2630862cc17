import { type CompletedCommand, type CompletedOption, spellingsOf, type Values } from './model';

export function fishCompletion(program: string, commands: readonly CompletedCommand[]): string {
  const steps = commands.filter(({ path }) => path !== '');
  return `# fish completion for ${program}. To have it in every shell, write it to ~/.config/fish/completions/${program}.fish
function __${program}_at --description 'Whether the command so far is this one'
    set -l at
    set -l tokens (commandline -opc)
    for token in $tokens[2..-1]
        switch "$at $token"
${steps.map(stepOf).join('\n')}
        end
    end
    test "$at" = "$argv"
end
complete --command ${program} --no-files
${commands.flatMap((command) => completionsOf(program, command)).join('\n')}`;
}

function stepOf(command: CompletedCommand): string {
  const patterns = spellingsOf(command).map((pattern) =>
    // Nothing is joined by a blank to what comes first.
    quote(pattern.includes(' ') ? pattern : ` ${pattern}`),
  );
  return `            case ${patterns.join(' ')}\n                set at ${command.path}`;
}

function completionsOf(program: string, { path, commands, options, argument }: CompletedCommand): string[] {
  const start = `complete --command ${program} --condition ${quote(`__${program}_at ${path}`.trim())}`;
  return [
    ...commands.map(
      ({ name, description }) => `${start} --arguments ${quote(name)} --description ${quote(description)}`,
    ),
    ...(argument && argument.is !== 'anything' ? [`${start} ${valuesOf(argument)}`] : []),
    ...options.map((option) => `${start} ${optionOf(option)}`),
  ];
}

function optionOf({ names, description, values }: CompletedOption): string {
  const flags = names.map((name) =>
    name.startsWith('--') ? `--long-option ${name.slice(2)}` : `--short-option ${name.slice(1)}`,
  );
  const required = values ? ['--require-parameter', valuesOf(values)] : [];
  return [...flags, ...required, '--description', quote(description)].filter((part) => part !== '').join(' ');
}

function valuesOf(values: Values): string {
  if (values.is === 'words') return `--arguments ${quote(values.words.join(' '))}`;
  return values.is === 'file' ? '--force-files' : '';
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
