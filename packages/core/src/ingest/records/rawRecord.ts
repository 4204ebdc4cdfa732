/** One record of a CSV text. */
export interface RawRecord {
  /** Physical line (1-based) at which the record starts. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** One record whose cells are read one by one; it may hold only until the next one is read. */
export interface RowRecord extends RawRecord {
  /** Number of fields. */
  readonly width: number;
  /** Characters that the record takes in the text: no field is longer, and no record has more delimiters. */
  readonly size: number;
  /** The field at an index, empty where there is none. */
  readonly cell: (index: number) => string;
  /** Some text that only the same cells from one index to another have; null where a cell is lacking. */
  readonly span: (first: number, last: number) => string | null;
  /** Code of the only character of a cell; 0 for an empty cell, -1 for any other. */
  readonly character: (index: number) => number;
}
