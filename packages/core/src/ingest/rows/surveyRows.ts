import type { Instrument } from "../../instrument/instrument.ts";
import { IssueLog } from "../../issues/issueLog.ts";
import { readTimepoint } from "../cells/readTimepoint.ts";
import { memoByText } from "../text/memoByText.ts";
import { DateSurvey } from "./dateColumns.ts";
import { eachDataRow } from "./eachDataRow.ts";
import type { OpenTable } from "./openTable.ts";

/** What must be known of all rows before one of them is read. */
export interface RowSurvey {
  readonly table: OpenTable;
  /** Whether T0 stands among the timepoints. */
  readonly zeroOccurs: boolean;
  readonly dates: DateSurvey;
}

/**
 * Looks through a file's timepoints and dates; a file without both is not looked through.
 *
 * @param table the file
 * @param instrument the questionnaire
 * @returns what was found
 */
export async function surveyRows(table: OpenTable, instrument: Instrument): Promise<RowSurvey> {
  const { timepoint } = table.columns;
  const dates = new DateSurvey(table.columns);
  const isZero = memoByText((cell) => readTimepoint(cell) === "zero");
  let zeroOccurs = false;
  if (timepoint !== null || dates.isNeeded) {
    // what is odd is told when the rows are read
    await eachDataRow(table, instrument, new IssueLog(), (row) => {
      dates.note(row);
      zeroOccurs ||= timepoint !== null && isZero(row.cell(timepoint));
    });
  }
  return { table, zeroOccurs, dates };
}
