import { UsageError } from "./exitCodes.ts";

/** What `report` can write, in the order of the help. */
export const FORMATS: readonly string[] = ["html", "docx", "xlsx", "pdf", "md", "tex", "json", "svg", "png"];

/**
 * The formats of a list such as `html,docx`.
 *
 * @param text the list
 * @returns its formats
 * @throws UsageError where one is unknown
 */
export function formatsOf(text: string): ReadonlySet<string> {
  const formats = text.split(",").map((format) => format.trim().toLowerCase());
  const unknown = formats.filter((format) => !FORMATS.includes(format));
  if (unknown.length > 0) throw new UsageError(`--format: unknown; found ${unknown.join(", ")}, expected some of ${FORMATS.join(", ")}`);
  return new Set(formats);
}
