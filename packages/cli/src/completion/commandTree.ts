import type { Command, Option } from "commander";
import { suggestions, type Takes } from "./suggestions.ts";

/** An option as completion sees it. */
export interface CompletedOption {
  readonly flag: string;
  readonly description: string;
  readonly takes: Takes;
}

/** A command as completion sees it. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** Words that its argument may be; null where it takes files, or nothing. */
  readonly words: readonly string[] | null;
  readonly takesFiles: boolean;
}

/** A program as completion sees it. */
export interface CompletedProgram {
  readonly name: string;
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}

/** Every option has a long form. */
const flagOf = ({ long }: Option): string => String(long);

function takesOf(option: Option): Takes {
  if (!option.required && !option.optional) return { kind: "nothing" };
  if (option.argChoices !== undefined) return { kind: "words", words: option.argChoices };
  const known = suggestions[flagOf(option)];
  if (known !== undefined) return known;
  if (/<[^>]*folder/.test(option.flags)) return { kind: "folder" };
  return /<[^>]*file/.test(option.flags) ? { kind: "file", words: [] } : { kind: "text" };
}

const optionsOf = (command: Command): readonly CompletedOption[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({ flag: flagOf(option), description: option.description, takes: takesOf(option) }));

function commandOf(command: Command): CompletedCommand {
  const [argument] = command.registeredArguments;
  const words = argument?.argChoices ?? null;
  return {
    name: command.name(),
    description: command.description(),
    options: optionsOf(command),
    words,
    takesFiles: argument !== undefined && words === null,
  };
}

/** What commander knows of a program, as data. */
export const commandTree = (program: Command): CompletedProgram => ({
  name: program.name(),
  options: optionsOf(program),
  commands: program.commands.map(commandOf),
});
