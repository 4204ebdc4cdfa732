import { StatsError } from "../errors.ts";

/**
 * How the sums of squares of unbalanced data are made: "I" in the order of the terms, "II" each term beyond those that do not
 * hold it, "III" each term beyond all others under sum-to-zero contrasts (unweighted means).
 */
export type SumsOfSquares = "I" | "II" | "III";

/** Throws {@link StatsError} unless the type is I, II or III. */
export function checkSumsOfSquares(type: string): asserts type is SumsOfSquares {
  if (type !== "I" && type !== "II" && type !== "III") throw new StatsError("unknown_option", "sumsOfSquares", type, "I, II or III");
}
