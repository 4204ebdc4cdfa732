import { richToText } from "../../format/rich.ts";
import { visibleText } from "../../format/visibleText.ts";
import type { Headings } from "../../narrative/en/headings.ts";
import type { Column } from "../../tables/table.ts";

const plainField = (field: string): string => field.replaceAll("_", " ");

/**
 * One header for each number of a column: `M (SD)` and `Change [95% CI]` are two and three.
 *
 * @param column a column of a table
 * @param words the names of the ends of an interval
 * @returns as many headers as the column has fields
 * @example
 * fieldHeaders(pairedTable(evaluation, evaluation.outcomes).columns[2], english.headings); // ["Before M", "Before SD"]
 */
export function fieldHeaders({ header, fields, parts, kind }: Column, words: Pick<Headings, "lower" | "upper">): readonly string[] {
  if (parts !== null) return parts;
  const title = visibleText(richToText(header));
  if (fields.length === 1) return [title];
  if (kind === "interval") {
    // a header without the level is told it by a note below the table
    const [, name = title, level = ""] = /^(.*?)\s*\[(.+)\]$/.exec(title) ?? [];
    return [name, ...[words.lower, words.upper].map((end) => `${name}, ${`${level} ${end}`.trim()}`)];
  }
  const pair = /^(.*?\s)?(\S+) \((.+)\)$/.exec(title);
  if (pair !== null && fields.length === 2) return [`${pair[1] ?? ""}${pair[2]}`, `${pair[1] ?? ""}${pair[3]}`];
  const split = title.split(/,\s*/);
  return split.length === fields.length ? split : fields.map(plainField);
}
