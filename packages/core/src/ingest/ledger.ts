/** What was done with one cell or row, with the reason; no answer and no id, only the place. */
export interface LedgerEntry {
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  /** What was done: "read-as", "read-as-missing", "row-not-used", "row-counted-once", ... */
  readonly action: string;
  /** Issue code or rule that was the reason. */
  readonly reason: string;
}

/** How one column of a file was understood. */
export interface ColumnMeaning {
  readonly file: string;
  readonly column: string;
  /** `id`, `timepoint`, `age`, `factor:referral`, `item:DE_1:pre`, `total:DE:post`, `not used` ... */
  readonly meaning: string;
}

/** Every decision of the reader. */
export interface Ledger {
  readonly columns: readonly ColumnMeaning[];
  readonly entries: readonly LedgerEntry[];
}
