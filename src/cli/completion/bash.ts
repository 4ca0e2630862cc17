import type { CompletedCommand, Values } from './model';

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

function stepOf({ path, aliases }: CompletedCommand): string {
  const parent = path.split(' ').slice(0, -1);
  const patterns = [path, ...aliases.map((alias) => [...parent, alias].join(' '))];
  return `    ${patterns.map((pattern) => `' ${pattern}'`).join(' | ')}) at=' ${path}' ;;`;
}

function valueCases({ path, options }: CompletedCommand): string[] {
  return options.flatMap(({ names, values }) => {
    const patterns = names.map((name) => `'${prefixOf(path)} ${name}'`).join(' | ');
    return values ? [`  ${patterns}) ${assignmentOf(values)} ;;`] : [];
  });
}

function commandCases({ path, commands, options, argument }: CompletedCommand): string[] {
  const flags = options.flatMap(({ names }) => names);
  const values: Values = argument ?? { is: 'words', words: commands.map(({ name }) => name) };
  return [
    `    '${prefixOf(path)} -') words='${flags.join(' ')}' ;;`,
    `    '${prefixOf(path)} ') ${assignmentOf(values)} ;;`,
  ];
}

function assignmentOf(values: Values): string {
  if (values.is === 'words') return `words='${values.words.join(' ')}'`;
  return values.is === 'file' ? 'files=yes' : ':';
}

function prefixOf(path: string): string {
  return path === '' ? '' : ` ${path}`;
}
