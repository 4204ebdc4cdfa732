import type { Instrument } from "../../instrument/instrument.ts";
import type { IssueLog } from "../../issues/issueLog.ts";
import type { Columns, ItemColumn } from "../header/columns.ts";
import type { WaveId } from "../header/settleWaves.ts";
import type { WaveMark } from "../header/waveInName.ts";
import type { Facts } from "../visit.ts";
import type { VisitTable } from "../visitTable.ts";
import type { AnswerCells } from "./answerCells.ts";
import type { CodingCheck } from "./codingCheck.ts";
import type { DateColumns } from "./dateColumns.ts";
import type { LevelBook } from "./levelBook.ts";

/** What the reading of all files' rows shares. */
export interface ReadingContext {
  readonly instrument: Instrument;
  /** What an answer may be, in words. */
  readonly expected: string;
  /** Whether a cell says "no answer". */
  readonly isMissing: (cell: string) => boolean;
  readonly readWaveCell: (cell: string) => WaveMark | null;
  readonly answerCells: AnswerCells;
  readonly levels: LevelBook;
  /** Whether T0 stands among the timepoints. */
  readonly zeroOccurs: boolean;
  /** Gets what the rows say. */
  readonly visits: VisitTable;
  readonly log: IssueLog;
}

/** What the reading of one file's rows shares. */
export interface RowContext extends ReadingContext {
  readonly columns: Columns;
  /** Columns of the items by timepoint. */
  readonly itemsAt: Readonly<Record<WaveId, readonly ItemColumn[]>>;
  readonly dates: DateColumns;
  readonly coding: CodingCheck;
  /** Columns whose age bands were told already. */
  readonly bandColumns: Set<number>;
  /** Indexes of the columns with facts and factors. */
  readonly factColumns: readonly number[];
  /** The first and the last of these columns, where they stand side by side. */
  readonly factSpan: { readonly first: number; readonly last: number } | null;
  /** Whether a row says the same of the child at both timepoints. */
  readonly factsAlike: boolean;
  /** By timepoint, the facts of rows that had nothing to tell, by the text of their cells. */
  readonly knownFacts: Readonly<Record<WaveId, Map<string, Facts>>>;
  /** Factors met before, by the text of their cells. */
  readonly knownFactors: Map<string, Facts["factors"]>;
}
