import type { Instrument } from "../../instrument/instrument.ts";
import type { IssueLog } from "../../issues/issueLog.ts";
import type { Answer } from "../cells/readAnswer.ts";
import type { Columns } from "../header/columns.ts";
import type { WaveMark } from "../header/waveInName.ts";
import type { Facts } from "../visit.ts";
import type { CodingCheck } from "./codingCheck.ts";
import type { DateColumns } from "./dateColumns.ts";
import type { LevelBook } from "./levelBook.ts";

/** What the reading of one file's rows shares. */
export interface RowContext {
  readonly columns: Columns;
  readonly instrument: Instrument;
  /** What an answer may be, in words. */
  readonly expected: string;
  /** Whether a cell says "no answer". */
  readonly isMissing: (cell: string) => boolean;
  readonly readWaveCell: (cell: string) => WaveMark | null;
  readonly readAnswer: (cell: string) => Answer;
  readonly dates: DateColumns;
  readonly levels: LevelBook;
  readonly coding: CodingCheck;
  /** Columns whose age bands were told already. */
  readonly bandColumns: Set<number>;
  /** The answers of every record without an answer. */
  readonly unanswered: readonly null[];
  /** Facts of rows that had nothing to tell, by the text of their cells. */
  readonly knownFacts: Map<string, Facts>;
  /** Whether T0 stands among the timepoints. */
  readonly zeroOccurs: boolean;
  readonly log: IssueLog;
}
