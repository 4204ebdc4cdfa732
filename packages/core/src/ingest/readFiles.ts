import type { Instrument } from "../instrument/instrument.ts";
import type { IssueLog } from "../issues/issueLog.ts";
import { answerReader } from "./cells/readAnswer.ts";
import { timepointReader } from "./cells/readTimepoint.ts";
import type { ReadOptions } from "./readOptions.ts";
import { AnswerCells } from "./rows/answerCells.ts";
import { expectedAnswer } from "./rows/codingCheck.ts";
import { LevelBook } from "./rows/levelBook.ts";
import type { OpenTable } from "./rows/openTable.ts";
import { readRows } from "./rows/readRows.ts";
import type { ReadingContext } from "./rows/rowContext.ts";
import { type RowSurvey, surveyRows } from "./rows/surveyRows.ts";
import { foldText } from "./text/foldText.ts";
import { memoByText } from "./text/memoByText.ts";
import { VisitTable } from "./visitTable.ts";

/** What the rows of all files say. */
export interface ReadFiles {
  readonly visits: VisitTable;
  readonly levels: LevelBook;
  /** Number of rows of data by file. */
  readonly rows: readonly number[];
  /** Rows left out, by reason code. */
  readonly notUsed: ReadonlyMap<string, number>;
}

// room for the visits that the records can hold, so that no table grows
const visitsIn = ({ columns, records }: OpenTable): number =>
  columns.tidy !== null ? 0 : columns.shape === "wide" ? 2 * records : records;

function sharedBy(surveys: readonly RowSurvey[], instrument: Instrument, options: ReadOptions, log: IssueLog): ReadingContext {
  const tokens = new Set(instrument.missing.tokens);
  const visits = surveys.reduce((sum, { table }) => sum + visitsIn(table), 0);
  return {
    instrument,
    expected: expectedAnswer(instrument),
    isMissing: memoByText((cell) => tokens.has(foldText(cell))),
    readWaveCell: memoByText(timepointReader(options.timepoints ?? null)),
    answerCells: new AnswerCells(answerReader(instrument, options.itemCoding === "0-2" ? 1 : 0)),
    levels: new LevelBook(),
    zeroOccurs: surveys.some((survey) => survey.zeroOccurs),
    visits: new VisitTable(instrument, visits),
    log,
  };
}

/**
 * Reads the rows of all files: looks through each file for what settles dates and timepoints, then reads what the rows
 * say, and checks each cell.
 *
 * @param tables the files
 * @param instrument the questionnaire
 * @param options how answers are coded
 * @param log gets warnings and refusals
 * @returns visits, levels and what was left out
 */
export async function readFiles(
  tables: readonly OpenTable[],
  instrument: Instrument,
  options: ReadOptions,
  log: IssueLog,
): Promise<ReadFiles> {
  const surveys: RowSurvey[] = [];
  for (const table of tables) surveys.push(await surveyRows(table, instrument));
  const shared = sharedBy(surveys, instrument, options, log);
  const rows: number[] = [];
  const notUsed = new Map<string, number>();
  for (const survey of surveys) {
    const read = await readRows(survey, shared);
    rows.push(read.rows);
    for (const [reason, count] of read.notUsed) notUsed.set(reason, (notUsed.get(reason) ?? 0) + count);
  }
  return { visits: shared.visits, levels: shared.levels, rows, notUsed };
}
