/** One estimate with its interval as a line of a forest; bounds may be infinite. */
export interface IntervalRow {
  readonly kind: "whole" | "part" | "unordered";
  readonly label: string;
  /** Null where it is withheld. */
  readonly n: number | null;
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The estimate and its interval in figures. */
  readonly figures: string;
}
