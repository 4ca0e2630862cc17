import { type Candidate, type CompletedCommand, spacedPath, spellingsOf, type Values } from './model';

/** A script that can be sourced, or stand as `_nuodbaas` in a folder of $fpath. */
export function zshCompletion(program: string, commands: readonly CompletedCommand[]): string {
  return `#compdef ${program}
# zsh completion for ${program}. To have it in every shell: source <(${program} completion zsh) in ~/.zshrc, after compinit
_${program}() {
  local at='' kind='' word
  local -a candidates
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$at $word" in
${commands
  .filter(({ path }) => path !== '')
  .map(stepOf)
  .join('\n')}
    esac
  done
  [[ \${words[CURRENT]} == -* ]] && kind=-
  case "$at \${words[CURRENT-1]}" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$at $kind" in
${commands.flatMap(commandCases).join('\n')}
  esac
  _describe -V '${program}' candidates
}
if [[ \${funcstack[1]} == _${program} ]]; then
  _${program} "$@"
else
  compdef _${program} ${program}
fi`;
}

function stepOf(command: CompletedCommand): string {
  const patterns = spellingsOf(command).map((pattern) => quote(` ${pattern}`));
  return `      ${patterns.join('|')}) at=${quote(spacedPath(command))} ;;`;
}

function valueCases(command: CompletedCommand): string[] {
  return command.options.flatMap(({ names, values }) => {
    const patterns = names.map((name) => quote(`${spacedPath(command)} ${name}`)).join('|');
    return values ? [`    ${patterns}) ${completionOf(values)} ;;`] : [];
  });
}

function commandCases(command: CompletedCommand): string[] {
  const { commands, options, argument } = command;
  const flags = options.flatMap(({ names, description }) => names.map((name) => ({ name, description })));
  const rest = argument ? completionOf(argument) : candidatesOf(commands);
  return [
    `    ${quote(`${spacedPath(command)} -`)}) ${candidatesOf(flags)} ;;`,
    `    ${quote(`${spacedPath(command)} `)}) ${rest} ;;`,
  ];
}

function candidatesOf(candidates: readonly Candidate[]): string {
  // A colon separates the word from what it means.
  const words = candidates.map(({ name, description }) => quote(`${name.replaceAll(':', '\\:')}:${description}`));
  return `candidates=(${words.join(' ')})`;
}

function completionOf(values: Values): string {
  if (values.is === 'words') return `compadd -- ${values.words.map(quote).join(' ')}; return`;
  return values.is === 'file' ? '_files; return' : 'return';
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
