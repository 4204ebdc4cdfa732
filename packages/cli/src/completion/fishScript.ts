import type { CompletedCommand, CompletedOption, CompletedProgram } from "./commandTree.ts";

const inQuotes = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

function behind({ takes }: CompletedOption): string {
  if (takes.kind === "nothing") return "";
  if (takes.kind === "words") return ` -x -a ${inQuotes(takes.words.join(" "))}`;
  if (takes.kind === "list") return ` -x -a ${inQuotes(`(__fish_append , ${takes.words.join(" ")})`)}`;
  if (takes.kind !== "file") return takes.kind === "folder" ? " -x -a '(__fish_complete_directories)'" : " -x";
  return takes.words.length === 0 ? " -r -F" : ` -r -F -a ${inQuotes(takes.words.join(" "))}`;
}

const optionLine = (name: string, condition: string, option: CompletedOption): string =>
  `complete -c ${name} -n ${inQuotes(condition)} -l ${option.flag.replace(/^--/, "")} -d ${inQuotes(option.description)}${behind(option)}`;

function commandLines(name: string, command: CompletedCommand): readonly string[] {
  const inside = `__fish_seen_subcommand_from ${command.name}`;
  const { words, takesFiles } = command;
  return [
    `complete -c ${name} -n __fish_use_subcommand -a ${command.name} -d ${inQuotes(command.description)}`,
    ...(takesFiles ? [`complete -c ${name} -n ${inQuotes(inside)} -F`] : []),
    ...(words === null ? [] : [`complete -c ${name} -n ${inQuotes(inside)} -a ${inQuotes(words.join(" "))}`]),
    ...command.options.map((option) => optionLine(name, inside, option)),
  ];
}

/** The completion of a program for fish. */
export function fishScript({ name, options, commands }: CompletedProgram): string {
  return `${[
    `# completion of ${name} for fish; load it with: ${name} completion fish | source`,
    `complete -c ${name} -f`,
    ...options.map((option) => optionLine(name, "__fish_use_subcommand", option)),
    ...commands.flatMap((command) => commandLines(name, command)),
  ].join("\n")}\n`;
}
