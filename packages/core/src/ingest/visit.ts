import type { WaveId } from "./header/settleWaves.ts";

/** A factor's cell: `level` is the folded form by which levels are compared. */
export interface FactorCell {
  readonly level: string;
  readonly text: string;
  readonly column: string;
}

/** A date cell. */
export interface DateCell {
  /** Days since 1970. */
  readonly day: number;
  readonly text: string;
  readonly column: string;
}

/** What a row says about the child beside the answers. */
export interface Facts {
  /** Age in years; null is missing. */
  readonly age: number | null;
  /** Whether the row has a column that tells the age. */
  readonly tellsAge: boolean;
  /** Factor id to its cell; null where the column is there and the cell empty. */
  readonly factors: ReadonlyMap<string, FactorCell | null>;
  readonly birth: DateCell | null;
  readonly date: DateCell | null;
  /** Whether the date is the assessment's own and not a form's timestamp. */
  readonly dateIsOwn: boolean;
}

/** What all rows of one file share. */
export interface VisitFile {
  readonly name: string;
  readonly idColumn: string;
  /** Whether one row holds both timepoints. */
  readonly wide: boolean;
  /** Whether the file gives totals and no answers. */
  readonly fromTotals: boolean;
}

/** One row of a file, as far as duplicates are concerned; it is known by its number among the rows of all files. */
export interface VisitRow {
  readonly file: VisitFile;
  readonly line: number;
  /** Id as written. */
  readonly id: string;
}

/** What one row says about one child at one timepoint; it is known by its number among the visits of all files. */
export interface Visit {
  readonly wave: WaveId;
  /** Whether at least one answer or total can be used. */
  readonly answered: boolean;
  readonly facts: Facts;
}
