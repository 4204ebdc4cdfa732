import type { CompletedCommand, CompletedOption, CompletedProgram } from "./commandTree.ts";

const inQuotes = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A description inside a specification of _arguments, where brackets and colons have a meaning. */
const plain = (text: string): string => text.replace(/[\\:[\]]/g, "\\$&");

function behind({ takes }: CompletedOption): string {
  if (takes.kind === "nothing") return "";
  if (takes.kind === "words") return `:value:(${takes.words.join(" ")})`;
  if (takes.kind === "list") return `:list:_values -s , list ${takes.words.join(" ")}`;
  if (takes.kind !== "file") return takes.kind === "folder" ? ":folder:_files -/" : ":value: ";
  return takes.words.length === 0 ? ":file:_files" : `:value:{compadd ${takes.words.join(" ")}; _files}`;
}

const specification = (option: CompletedOption): string => inQuotes(`*${option.flag}[${plain(option.description)}]${behind(option)}`);

function argument({ words, takesFiles }: CompletedCommand): readonly string[] {
  if (words !== null) return [inQuotes(`1:value:(${words.join(" ")})`)];
  return takesFiles ? [inQuotes("*:file:_files")] : [];
}

const commandCase = (command: CompletedCommand): string =>
  `    ${command.name})
      _arguments \\
${[...command.options.map(specification), ...argument(command)].map((line) => `        ${line}`).join(" \\\n")} ;;`;

/** The completion of a program for zsh, to be put into a folder of $fpath as _name or sourced. */
export function zshScript({ name, options, commands }: CompletedProgram): string {
  const described = commands.map((command) => `    ${inQuotes(`${command.name}:${command.description.replaceAll(":", "\\:")}`)}`);
  return `#compdef ${name}
# completion of ${name} for zsh; load it with: source <(${name} completion zsh)
_${name}() {
  local -a commands
  commands=(
${described.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments ${options.map(specification).join(" ")}
    return
  fi
  local command=\${words[2]}
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase).join("\n")}
  esac
}
if [[ \${funcstack[1]} == _${name} ]]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi
`;
}
