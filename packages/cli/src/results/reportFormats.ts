import { UsageError } from "../exitCodes.ts";

/** What `report` can write, in the order of the help. */
export const FORMATS: readonly string[] = ["html", "docx", "xlsx", "pdf", "md", "tex", "json", "svg", "png"];

/** What people call some of them. */
const NAMES: Readonly<Record<string, string>> = { word: "docx", doc: "docx", excel: "xlsx", xls: "xlsx", markdown: "md", latex: "tex" };

/**
 * The formats of a list such as `html,docx`.
 *
 * @param text the list
 * @returns its formats
 * @throws UsageError where one is unknown
 */
export function formatsOf(text: string): ReadonlySet<string> {
  const formats = text.split(",").map((format) => format.trim().toLowerCase());
  const unknown = formats.find((format) => !FORMATS.includes(format));
  if (unknown === undefined) return new Set(formats);
  const meant = NAMES[unknown];
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
  throw new UsageError(`--format: unknown; found ${unknown || "nothing"}, expected some of ${FORMATS.join(", ")}${hint}`);
}
