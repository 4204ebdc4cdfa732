/** One record of a CSV text. */
export interface RawRecord {
  /** Physical line (1-based) at which the record starts. */
  readonly line: number;
  readonly fields: readonly string[];
  /** Characters that the record takes in the text: no field is longer, and no record has more delimiters. */
  readonly size: number;
}
