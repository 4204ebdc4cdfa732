import { signedRankTails, signPatternLimit } from "./signedRankDistribution.ts";
import type { SignedRanks } from "./signedRanks.ts";
import { type NormalApproximation, normalApproximation, type TailProbabilities } from "./tailProbabilities.ts";

/** Every version of the p-values of the signed-rank test. */
export interface SignedRankPValues {
  /** Classical exact test, which knows no ties and no zeros; null where there are some, above 1000 ranks or where not asked for. */
  readonly exact: TailProbabilities | null;
  /** Exact permutation test of the mid-ranks as they are; null above 1000 ranks or where not asked for. */
  readonly exactConditional: TailProbabilities | null;
  readonly normalCorrected: NormalApproximation;
  readonly normalUncorrected: NormalApproximation;
}

/**
 * The p-values of ranked differences.
 *
 * Given the ranks r, W+ has mean sum(r) / 2 and variance sum(r^2) / 4; this is n (n + 1) (2n + 1) / 24 less
 * sum(t^3 - t) / 48 for ties, and Pratt's variance where ranks of zeros are left out.
 *
 * @param exact whether the sign patterns are counted at all
 */
export function signedRankPValues(ranks: SignedRanks, exact: boolean): SignedRankPValues {
  const squares = ranks.groups.reduce((sum, { rank, count }) => sum + count * rank * rank, 0);
  const departure = (ranks.positiveSum - ranks.negativeSum) / 2;
  const sd = Math.sqrt(squares) / 2;
  const exactConditional = exact && ranks.used <= signPatternLimit ? signedRankTails(ranks.groups, ranks.positiveSum) : null;
  return {
    exact: ranks.ties || ranks.zeros > 0 ? null : exactConditional,
    exactConditional,
    normalCorrected: normalApproximation(departure, sd, 0.5),
    normalUncorrected: normalApproximation(departure, sd, 0),
  };
}
