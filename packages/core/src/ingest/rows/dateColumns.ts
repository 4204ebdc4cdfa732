import type { IssueLog } from "../../issues/issueLog.ts";
import { type DateColumn, dateColumn } from "../cells/dateColumn.ts";
import type { Columns } from "../header/columns.ts";
import type { RawRecord } from "./rawRecord.ts";

/** Column index to how its dates are read. */
export type DateColumns = ReadonlyMap<number, DateColumn>;

/**
 * Settles the date columns that are used: birth and assessment dates; a form's timestamps only where a birth date has
 * no other date to count to.
 *
 * @param rows rows of data
 * @param columns columns of the file
 * @param log gets what was odd
 * @returns readers by column
 */
export function dateColumns(rows: readonly RawRecord[], columns: Columns, log: IssueLog): DateColumns {
  const own = columns.facts.filter((fact) => fact.kind === "dateOfBirth" || fact.kind === "date");
  const needsTimestamp = own.some((fact) => fact.kind === "dateOfBirth") && !own.some((fact) => fact.kind === "date");
  const stamps = needsTimestamp ? columns.facts.filter((fact) => fact.kind === "timestamp") : [];
  const found = new Map<number, DateColumn>();
  for (const { index } of [...own, ...stamps]) {
    const cells = rows.map((row) => row.fields[index] ?? "");
    const dates = dateColumn(cells);
    const place = (at: number) => ({
      file: columns.file,
      line: rows[at]?.line ?? null,
      column: columns.names[index] ?? null,
      found: (cells[at] ?? "").trim(),
    });
    if (dates.mixedAt !== null) log.warn("mixed_date_formats", { ...place(dates.mixedAt), expected: "one format in a column" });
    if (dates.ambiguousAt !== null)
      log.warn("date_ambiguous", { ...place(dates.ambiguousAt), expected: "a day above 12 somewhere in the column" });
    found.set(index, dates);
  }
  return found;
}
