import type { Instrument } from "../instrument/instrument.ts";
import type { NamedTimepoints } from "./cells/readTimepoint.ts";

/** What to do with several rows of one child at one timepoint that differ. */
export type DuplicatePolicy = "exclude" | "first" | "last";

/** Sizes above which a file is refused. */
export interface ReadLimits {
  readonly fileBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly fieldBytes: number;
}

/** How to read; every option has a default that is safe. */
export interface ReadOptions {
  /** The questionnaire; by default the one of the catalog that the columns name, EAQ-30 first. */
  readonly instrument?: Instrument;
  readonly duplicates?: DuplicatePolicy;
  /** One character; by default the one that gives rows of one width. */
  readonly delimiter?: string;
  /** A label such as `windows-1252`; by default found from the bytes. */
  readonly encoding?: string;
  /** Column name to meaning: `id`, `timepoint`, `age`, `ageMonths`, `dateOfBirth`, `date`, `factor:NAME`, `item:N[:pre|post]`, `total:SCALE[:pre|post]`, `ignore`. */
  readonly map?: Readonly<Record<string, string>>;
  /** Cells of the timepoint column that stand for pre and for post; rows with other cells are not used. By default the words of the reading rules. */
  readonly timepoints?: NamedTimepoints;
  /** "0-2" says that answers count from 0: one is added to each. */
  readonly itemCoding?: "1-3" | "0-2";
  /** Says what item names with R mean: values already reversed (true) or raw (false); by default such names are refused. */
  readonly reversedAlready?: boolean;
  readonly limits?: Partial<ReadLimits>;
}

/** Limits that everyday files never meet. */
export const defaultLimits: ReadLimits = { fileBytes: 512 * 2 ** 20, rows: 2_000_000, columns: 32_768, fieldBytes: 16 * 2 ** 20 };
