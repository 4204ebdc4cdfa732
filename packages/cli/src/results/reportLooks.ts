import type { ReportOptions } from "@headway/report";
import type { Command } from "commander";
import { readNamed } from "../read/readNamed.ts";

/** What the command line says about the readers, the first page and the parts of a report. */
export interface LooksOptions {
  readonly profile?: "share" | "internal";
  readonly threshold?: number;
  readonly title?: string;
  readonly organisation?: string;
  readonly date?: string;
  readonly logo?: string;
  readonly accent?: string;
  readonly sections?: string;
  readonly without?: string;
}

/** Adds the options of the first page and of the parts to a command. */
export function withLooksOptions(command: Command): Command {
  return command
    .option("--title <text>", "title of the report")
    .option("--organisation <text>", "who reports")
    .option("--date <date>", "date to print, such as 2026-11-03; none is printed otherwise")
    .option("--logo <file>", "PNG or SVG picture of who reports, put into the report")
    .option("--accent <colour>", "colour of headings and links, such as #12436d; dark enough to read")
    .option("--sections <list>", "only these parts, such as summary,outcomes")
    .option("--without <list>", "all parts but these, such as methods,references");
}

const listOf = (text: string): readonly string[] => text.split(",").map((part) => part.trim());

/**
 * The options of a report from those of the command line.
 *
 * @param options as they were given
 * @returns only those that were
 * @throws UsageError where there is no such logo
 */
export function looksOf({ profile, threshold, title, organisation, date, logo, accent, sections, without }: LooksOptions): ReportOptions {
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(title === undefined ? {} : { title }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(date === undefined ? {} : { date }),
    ...(logo === undefined ? {} : { logo: readNamed("--logo", logo, "a PNG or SVG file") }),
    ...(accent === undefined ? {} : { accent }),
    ...(sections === undefined ? {} : { sections: listOf(sections) }),
    ...(without === undefined ? {} : { withoutSections: listOf(without) }),
  };
}
