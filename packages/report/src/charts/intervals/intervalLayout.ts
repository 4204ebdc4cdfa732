import type { Frame } from "../draw/frame.ts";

/** Where the parts of a forest stand, in pixels. */
export interface IntervalLayout {
  /** From the top of the forest to the base line of its first row. */
  readonly first: number;
  readonly row: number;
  /** From a row's base line to its interval. */
  readonly mark: number;
  /** Width of the names. */
  readonly names: number;
  /** Width of what stands over the names. */
  readonly heads: number;
  readonly plot: { readonly from: number; readonly to: number };
  /** Right end of the column of counts. */
  readonly counts: number;
}

/** Names beside the intervals where there is room, above them where there is not. */
export function intervalLayout({ left, right, narrow }: Frame, names = 194): IntervalLayout {
  if (narrow)
    return { first: 50, row: 40, mark: 13, names: right - left, heads: 190, plot: { from: left + 10, to: right - 10 }, counts: right };
  return { first: 32, row: 23, mark: -4, names, heads: names, plot: { from: left + names + 8, to: 470 }, counts: 516 };
}
