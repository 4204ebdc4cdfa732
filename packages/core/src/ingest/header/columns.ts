import type { FactKind } from "../readingRules.ts";
import type { FileRole } from "../source.ts";
import type { WaveId } from "./settleWaves.ts";

/** A column with answers to one item; `wave` is null where the row or the file says it. */
export interface ItemColumn {
  readonly index: number;
  /** Index in the instrument's items. */
  readonly item: number;
  readonly wave: WaveId | null;
  /** Whether the values are reversed already. */
  readonly reversed: boolean;
}

/** A column with totals of one scale. */
export interface TotalColumn {
  readonly index: number;
  readonly scale: string;
  readonly wave: WaveId | null;
}

/** A column with a fact such as age. */
export interface FactColumn {
  readonly index: number;
  readonly kind: FactKind;
  readonly wave: WaveId | null;
}

/** A column with a factor's levels. */
export interface FactorColumn {
  readonly index: number;
  readonly factor: string;
  readonly wave: WaveId | null;
}

/** How the columns of one file are understood. */
export interface Columns {
  readonly file: string;
  readonly role: FileRole;
  readonly headerLine: number;
  readonly names: readonly string[];
  /** Whether T0 stands in the names. */
  readonly zeroInNames: boolean;
  /** "wide": a row holds both timepoints; "rows": one; "tidy": one answer. */
  readonly shape: "wide" | "rows" | "tidy";
  readonly id: number;
  readonly timepoint: number | null;
  readonly items: readonly ItemColumn[];
  readonly totals: readonly TotalColumn[];
  /** In a tidy file, the columns of item number and answer. */
  readonly tidy: { readonly item: number; readonly response: number } | null;
  readonly facts: readonly FactColumn[];
  readonly factors: readonly FactorColumn[];
  /** Indexes of the columns that a row must not lack. */
  readonly required: ReadonlySet<number>;
}
