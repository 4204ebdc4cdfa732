import {
  type NumericSimulateOption,
  type SimulatedFile,
  type SimulatedProgramme,
  SimulateError,
  type SimulateOptions,
  simulateProgramme,
  simulationChoices,
  simulationDefaults,
} from "@headway/core";
import { instrumentFrom } from "@headway/core/node";
import { type Command, InvalidArgumentError, Option } from "commander";
import { UsageError } from "../exitCodes.ts";
import type { Terminal } from "../terminal.ts";
import { counted } from "../words/checkInWords.ts";
import { checkFile, writeWholeFiles } from "../write/writeWhole.ts";

const EXAMPLES = `
Every child in what this writes is invented.

Examples:
  headway simulate --out try.csv                              120 invented children, to try Headway with
  headway simulate --children 300 --seed 7 --change 0.5 --out spring.csv
  headway simulate --change 0 --out nothing.csv               a programme after which nothing changed
  headway simulate --change DE=0.5 --change VS=0.2 --clustering 0.1 --facilitators 20 --out groups.csv
  headway simulate --oddities many --layout long --out export.csv    the slips that real exports have
  headway simulate --layout two-files --out term.csv          term-before.csv and term-after.csv
  headway simulate --instrument facilitator-survey --children 40 > training.csv
`;

interface SimulateCommandOptions extends Omit<SimulateOptions, "instrument" | "change"> {
  readonly instrument: string;
  readonly change?: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
}

function numberOf(text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isNaN(value)) throw new InvalidArgumentError("expected a number");
  return value;
}

const collected = (value: string, all?: readonly string[]): readonly string[] => [...(all ?? []), value];

/** `0.3`, or `DE=0.5` for each scale that changes. */
function changeOf(texts: readonly string[]): number | Readonly<Record<string, number>> {
  const refuse = (text: string): never => {
    throw new UsageError(`--change: not a change; found ${text}, expected a number, or SCALE=NUMBER for each scale`);
  };
  const parsed = (text: string, given: string): number => {
    const value = given.trim() === "" ? Number.NaN : Number(given);
    return Number.isNaN(value) ? refuse(text) : value;
  };
  const [first = ""] = texts;
  if (texts.length === 1 && !first.includes("=")) return parsed(first, first);
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf("=");
      return at < 1 ? refuse(text) : [text.slice(0, at), parsed(text, text.slice(at + 1))];
    }),
  );
}

/** Where each file goes: the one as it was named, two with `-before` and `-after`. */
const pathOf = (out: string, { role }: Pick<SimulatedFile, "role">): string =>
  role === "single" ? out : out.replace(/(\.[^./\\]*)?$/, `-${role === "pre" ? "before" : "after"}$1`);

function inWords(
  { files, oddities, withoutAfter }: SimulatedProgramme,
  { children, seed }: { readonly children: number; readonly seed: number },
): string {
  const rows = files.map((file) => counted(file.rows.length, "row")).join(" and ");
  const slips = oddities.length === 0 ? "" : `, ${counted(oddities.length, "slip")}`;
  return `${counted(children, "invented child", "invented children")}, seed ${seed}: ${rows}, ${withoutAfter} without answers after${slips}; no child is in it`;
}

/** Errors about what was asked for, in the words of the command line. */
function programmeOf(options: SimulateOptions): SimulatedProgramme {
  try {
    return simulateProgramme(options);
  } catch (error) {
    throw error instanceof SimulateError ? new UsageError(`--${error.message}`) : error;
  }
}

async function simulate(options: SimulateCommandOptions, terminal: Terminal): Promise<void> {
  const { instrument, change, out, force = false, ...rest } = options;
  if (rest.layout === "two-files" && out === undefined)
    throw new UsageError("--layout two-files: two files do not go to stdout; use --out");
  for (const role of rest.layout === "two-files" ? (["pre", "post"] as const) : (["single"] as const))
    if (out !== undefined) checkFile("--out", pathOf(out, { role }), force);
  const programme = programmeOf({
    ...rest,
    instrument: await instrumentFrom(instrument),
    ...(change === undefined ? {} : { change: changeOf(change) }),
  });
  if (out === undefined) for (const { text } of programme.files) terminal.data(text);
  else {
    const files = new Map(programme.files.map((file) => [pathOf(out, file), file.text]));
    writeWholeFiles("--out", files);
    for (const path of files.keys()) terminal.data(`${path}\n`);
  }
  terminal.message(inWords(programme, { ...simulationDefaults, ...rest }));
}

/** An option that is a number, with its default. */
const numeric = (flags: string, description: string, name: NumericSimulateOption): Option =>
  new Option(flags, description).argParser(numberOf).default(simulationDefaults[name]);

/** An option of words, with its default. */
const worded = (flags: string, description: string, name: keyof typeof simulationChoices): Option =>
  new Option(flags, description).choices(simulationChoices[name]).default(simulationDefaults[name]);

/** `headway simulate`: an invented programme as CSV. */
export function simulateCommand(program: Command, terminal: Terminal): void {
  program
    .command("simulate")
    .description("Write the answers of an invented programme as CSV, to try Headway, to teach, or to test")
    .addHelpText("before", EXAMPLES)
    .addOption(numeric("--children <n>", "how many children", "children"))
    .addOption(numeric("--seed <n>", "the same seed and options give the same file", "seed"))
    .option(
      "--instrument <id|file>",
      "questionnaire: an id of headway instruments, or a definition file (JSON)",
      simulationDefaults.instrument.id,
    )
    .option(
      "--change <effect>",
      `mean change: a number, towards what is hoped for on each scale; or SCALE=NUMBER, after minus before, may be repeated (default: ${simulationDefaults.change})`,
      collected,
    )
    .addOption(worded("--change-unit <unit>", "whether changes are standard deviations before, or points", "changeUnit"))
    .addOption(numeric("--reliability <alpha>", "reliability of each scale before", "reliability"))
    .addOption(numeric("--stability <r>", "how strongly standing after goes with standing before", "stability"))
    .addOption(numeric("--sites <n>", "how many sites; 0 leaves the column out", "sites"))
    .addOption(numeric("--facilitators <n>", "how many facilitators; 0 leaves the column out", "facilitators"))
    .addOption(numeric("--clustering <icc>", "likeness of changes within facilitators (within sites without them), as ICC", "clustering"))
    .addOption(numeric("--missing <share>", "share of children without answers after", "missing"))
    .addOption(worded("--missing-by <reason>", "who these are: anybody, or more often children with lower scores before", "missingBy"))
    .addOption(numeric("--skipped <share>", "share of single answers left blank", "skipped"))
    .addOption(numeric("--older <share>", "share of children aged 11 to 16; the others are 5 to 10", "older"))
    .addOption(worded("--oddities <amount>", "slips that real exports have", "oddities"))
    .addOption(worded("--layout <layout>", "one row a child, one row a child and timepoint, or two files", "layout"))
    .option("--out <file>", "the CSV file; two files get -before and -after in their names")
    .option("--force", "replace a file that is there")
    .action((options: SimulateCommandOptions) => simulate(options, terminal));
}
