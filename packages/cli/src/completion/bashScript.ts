import type { CompletedCommand, CompletedOption, CompletedProgram } from "./commandTree.ts";

const NO_FILES = "compopt +o default 2>/dev/null";

/** What completes the word behind an option; nothing said leaves it to the shell, which knows files. */
function behind({ takes }: CompletedOption): string | null {
  if (takes.kind === "nothing") return null;
  if (takes.kind === "words") return `${NO_FILES}; COMPREPLY=($(compgen -W "${takes.words.join(" ")}" -- "$cur"))`;
  if (takes.kind === "list")
    return `${NO_FILES}; compopt -o nospace 2>/dev/null; local done=; [[ $cur == *,* ]] && done=\${cur%,*},; COMPREPLY=($(compgen -P "$done" -W "${takes.words.join(" ")}" -- "\${cur##*,}"))`;
  if (takes.kind === "file") return takes.words.length === 0 ? ":" : `COMPREPLY=($(compgen -W "${takes.words.join(" ")}" -- "$cur"))`;
  return takes.kind === "folder" ? "compopt -o dirnames 2>/dev/null" : NO_FILES;
}

const optionCases = ({ name, options }: CompletedCommand): readonly string[] =>
  options.flatMap((option) => {
    const completes = behind(option);
    return completes === null ? [] : [`    '${name} ${option.flag}') ${completes}; return ;;`];
  });

const wordCases = ({ name, options, words }: CompletedCommand): readonly string[] => [
  `    ${name}) options="${options.map(({ flag }) => flag).join(" ")}" words="${words?.join(" ") ?? ""}" ;;`,
];

/** The completion of a program for bash 4 and newer; it needs nothing else and runs nothing. */
export function bashScript({ name, options, commands }: CompletedProgram): string {
  const names = commands.map((command) => command.name);
  return `# completion of ${name} for bash; load it with: source <(${name} completion bash)
_${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= word options words
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join("|")}) command=$word; break ;; esac
  done
  case "$command $prev" in
${commands.flatMap(optionCases).join("\n")}
  esac
  case $command in
    '') options="${options.map(({ flag }) => flag).join(" ")}" words="${names.join(" ")}" ;;
${commands.flatMap(wordCases).join("\n")}
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    ${NO_FILES}
  fi
}
complete -o default -F _${name} ${name}
`;
}
