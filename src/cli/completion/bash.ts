import { type CompletedCommand, spacedPath, spellingsOf, type Values } from './model';

/** A script for bash 3.2 or later, which macOS has. */
export function bashCompletion(program: string, commands: readonly CompletedCommand[]): string {
  return `# bash completion for ${program}. To have it in every shell: eval "$(${program} completion bash)" in ~/.bashrc
_${program}() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} at= kind= words= files= word
  # bash takes --option=value apart at the sign.
  if [[ $current == = ]]; then
    current=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$at $word" in
${commands
  .filter(({ path }) => path !== '')
  .map(stepOf)
  .join('\n')}
    esac
  done
  [[ $current == -* ]] && kind=-
  case "$at $before" in
${commands.flatMap(valueCases).join('\n')}
  *)
    case "$at $kind" in
${commands.flatMap(commandCases).join('\n')}
    esac
    ;;
  esac
  if [[ $files ]]; then
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -F _${program} ${program}`;
}

function stepOf(command: CompletedCommand): string {
  const patterns = spellingsOf(command).map((pattern) => `' ${pattern}'`);
  return `    ${patterns.join(' | ')}) at='${spacedPath(command)}' ;;`;
}

function valueCases(command: CompletedCommand): string[] {
  return command.options.flatMap(({ names, values }) => {
    const patterns = names.map((name) => `'${spacedPath(command)} ${name}'`).join(' | ');
    return values ? [`  ${patterns}) ${assignmentOf(values)} ;;`] : [];
  });
}

function commandCases(command: CompletedCommand): string[] {
  const { commands, options, argument } = command;
  const flags = options.flatMap(({ names }) => names);
  const values: Values = argument ?? { is: 'words', words: commands.map(({ name }) => name) };
  return [
    `    '${spacedPath(command)} -') words='${flags.join(' ')}' ;;`,
    `    '${spacedPath(command)} ') ${assignmentOf(values)} ;;`,
  ];
}

function assignmentOf(values: Values): string {
  if (values.is === 'words') return `words='${values.words.join(' ')}'`;
  return values.is === 'file' ? 'files=yes' : ':';
}
