/** Whether the data were still read. */
export type Severity = "warning" | "error";

/** One problem met in the data, as data: where it is, what was found, what was expected. */
export interface Issue {
  /** Stable code such as `out_of_range`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for a person: `what: problem; found X, expected Y`. */
  readonly message: string;
  /** Base name of the file. */
  readonly file: string;
  /** Physical line (1-based) at which the record starts; null where the problem is the whole file's. */
  readonly line: number | null;
  /** Column as the header names it; null where the problem is the row's. */
  readonly column: string | null;
  readonly found: string | null;
  readonly expected: string | null;
}

/** The data were refused: every problem that was found, none of them lost. */
export class DataRefusedError extends Error {
  override readonly name = "DataRefusedError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(
      issues
        .filter((issue) => issue.severity === "error")
        .map((issue) => issue.message)
        .join("\n"),
    );
    this.issues = issues;
  }
}
