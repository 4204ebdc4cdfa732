import type { IssueLog } from "../../issues/issueLog.ts";
import { type DateColumn, DateTally } from "../cells/dateColumn.ts";
import type { Columns } from "../header/columns.ts";
import type { RowRecord } from "../records/rawRecord.ts";
import { ownText } from "../text/ownText.ts";

/** Column index to how its dates are read. */
export type DateColumns = ReadonlyMap<number, DateColumn>;

/**
 * Columns of dates that are used: birth and assessment dates; a form's timestamps only where a birth date has no other
 * date to count to.
 *
 * @param columns columns of the file
 * @returns their indexes
 */
function usedDates({ facts }: Columns): number[] {
  const own = facts.filter((fact) => fact.kind === "dateOfBirth" || fact.kind === "date");
  const needsTimestamp = own.some((fact) => fact.kind === "dateOfBirth") && !own.some((fact) => fact.kind === "date");
  const stamps = needsTimestamp ? facts.filter((fact) => fact.kind === "timestamp") : [];
  return [...own, ...stamps].map((fact) => fact.index);
}

interface Tallied {
  readonly index: number;
  readonly tally: DateTally;
  /** Cells by line, as far as their forms were not met before: one of these may be told. */
  readonly cells: Map<number, string>;
}

/** Looks at a file's dates, so that how each column writes them is settled before one is read. */
export class DateSurvey {
  readonly #columns: Columns;
  readonly #tallies: readonly Tallied[];

  constructor(columns: Columns) {
    this.#columns = columns;
    this.#tallies = usedDates(columns).map((index) => ({ index, tally: new DateTally(), cells: new Map() }));
  }

  /** Whether the file has dates. */
  get isNeeded(): boolean {
    return this.#tallies.length > 0;
  }

  /** Notes the dates of a row of data. */
  note(row: RowRecord): void {
    for (const { index, tally, cells } of this.#tallies) {
      const cell = row.cell(index);
      if (tally.note(cell, row.line)) cells.set(row.line, ownText(cell.trim()));
    }
  }

  /** Settles the columns and tells what was odd. */
  settle(log: IssueLog): DateColumns {
    const { file, names } = this.#columns;
    return new Map(
      this.#tallies.map(({ index, tally, cells }): [number, DateColumn] => {
        const dates = tally.settled();
        const place = (line: number) => ({ file, line, column: names[index]!, found: cells.get(line)! });
        if (dates.mixedAt !== null) log.warn("mixed_date_formats", { ...place(dates.mixedAt), expected: "one format in a column" });
        if (dates.ambiguousAt !== null)
          log.warn("date_ambiguous", { ...place(dates.ambiguousAt), expected: "a day above 12 somewhere in the column" });
        return [index, dates];
      }),
    );
  }
}
