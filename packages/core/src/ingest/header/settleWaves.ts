import type { FileRole } from "../source.ts";
import type { WaveMark } from "./waveInName.ts";

/** A timepoint that is used. */
export type WaveId = "pre" | "post";

/**
 * Says what a timepoint mark means: T1 is pre and T2 post, unless T0 occurs, which makes T0 pre and T1 post.
 *
 * @param mark mark as found
 * @param zeroOccurs whether T0 stands anywhere in the data
 * @returns pre, post, or null where it is neither
 */
export function settleWave(mark: WaveMark | null, zeroOccurs: boolean): WaveId | null {
  if (mark === "pre" || mark === "post") return mark;
  if (zeroOccurs) return mark === "zero" ? "pre" : mark === "one" ? "post" : null;
  return mark === "one" ? "pre" : mark === "two" ? "post" : null;
}

/** Columns of answers with their timepoint settled. */
export interface SettledColumns<T> {
  /** "wide": the names say the timepoint; "rows": the row or the file does; null: nothing does. */
  readonly shape: "wide" | "rows" | null;
  readonly columns: readonly { readonly column: T; readonly wave: WaveId | null }[];
  /** Whether every name says another timepoint than the file's role. */
  readonly wrongRole: boolean;
}

interface Marked {
  readonly wave: WaveMark | null;
}

/**
 * Decides whether the columns' names or the rows say the timepoint.
 *
 * @param columns columns of answers
 * @param role single file, or the file of one timepoint
 * @param hasTimepoint whether the file has a timepoint column
 * @param zeroBefore whether T0 stands in the names of the file before
 * @returns the columns that are used, each with its timepoint (null: the row's)
 */
export function settleWaves<T extends Marked>(
  columns: readonly T[],
  role: FileRole,
  hasTimepoint: boolean,
  zeroBefore: boolean = false,
): SettledColumns<T> {
  const zeroOccurs = zeroBefore || columns.some((column) => column.wave === "zero");
  const marked = columns.filter((column) => column.wave !== null).map((column) => ({ column, wave: settleWave(column.wave, zeroOccurs) }));
  const named = marked.filter((entry) => entry.wave !== null);
  const unnamed = columns.filter((column) => column.wave === null).map((column) => ({ column, wave: null }));
  if (role !== "single") {
    const own = named.filter((entry) => entry.wave === role).map((entry) => ({ ...entry, wave: null }));
    if (named.length > 0 && own.length === 0 && unnamed.length === 0) return { shape: null, columns: [], wrongRole: true };
    return { shape: "rows", columns: own.length >= unnamed.length ? own : unnamed, wrongRole: false };
  }
  const bothNamed = named.some((entry) => entry.wave === "pre") && named.some((entry) => entry.wave === "post");
  if (bothNamed && named.length >= unnamed.length) return { shape: "wide", columns: named, wrongRole: false };
  // a word such as "after" at the end of a question's text is no timepoint where the rows say one
  if (hasTimepoint) return { shape: "rows", columns: columns.map((column) => ({ column, wave: null })), wrongRole: false };
  if (unnamed.length === 0 && named.length > 0) return { shape: "wide", columns: named, wrongRole: false };
  return { shape: null, columns: [], wrongRole: false };
}
