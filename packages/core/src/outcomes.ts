import type { Ledger } from "./ingest/ledger.ts";
import type { Instrument } from "./instrument/instrument.ts";
import type { Issue } from "./issues/issue.ts";

/** One child at one timepoint. What the reader gives looks its parts up in a table: `JSON.stringify` writes them, `structuredClone` does not copy them. */
export interface Wave {
  /** Answers in the instrument's item order, in scored-range coding as answered (not reversed); null is missing. Null where only totals were given. */
  readonly responses: readonly (number | null)[] | null;
  /** Scale id to score; null where not enough items were answered. */
  readonly scores: ReadonlyMap<string, number | null>;
  /** Physical line of the record this wave came from. */
  readonly line: number;
}

/** One child: no id, no name, no date; the order in `children` says nothing. */
export interface Child {
  /** Factor id (referral, delivery, site, facilitator, ageBand when the file gives bands, or a mapped one) to level as shown; a missing level has no entry. */
  readonly factors: ReadonlyMap<string, string>;
  /** Age in years at pre, fractional where known; null is missing. */
  readonly age: number | null;
  readonly pre: Wave | null;
  readonly post: Wave | null;
  /** How many children are alike in all of this; 1 for a child of one row. */
  readonly count: number;
}

/** One file that was read. */
export interface InputFile {
  readonly name: string;
  readonly bytes: number;
  /** Data rows read, headers and blank lines not counted. */
  readonly rows: number;
  readonly sha256: string;
}

/** What was read, scored and paired, with every problem that was met. */
export interface Outcomes {
  readonly instrument: Instrument;
  /** Every child that the files name, those without a usable answer included. */
  readonly children: readonly Child[];
  /** Factor id to its levels as shown, sorted by their folded form. */
  readonly levels: ReadonlyMap<string, readonly string[]>;
  readonly issues: readonly Issue[];
  readonly ledger: Ledger;
  readonly inputs: readonly InputFile[];
  /** Rows left out before pairing, by reason code. */
  readonly rowsNotUsed: ReadonlyMap<string, number>;
}
