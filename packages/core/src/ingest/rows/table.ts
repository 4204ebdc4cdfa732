import type { Columns } from "../header/columns.ts";
import type { RawRecord } from "./rawRecord.ts";

/** One file as rows of data under columns that are understood. */
export interface Table {
  readonly file: string;
  readonly columns: Columns;
  readonly rows: readonly RawRecord[];
  /** Rows that were skipped, by reason code. */
  readonly skipped: ReadonlyMap<string, number>;
}
