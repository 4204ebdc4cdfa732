import { StatsError } from "../errors.ts";
import type { Column } from "../options.ts";
import { pairedCorrelation } from "./pairedCorrelation.ts";
import { pairedMoments } from "./pairedMoments.ts";

/** Means, standard deviations and correlation of pairs; change = post - pre. */
export interface PairedSummary {
  readonly n: number;
  readonly dropped: number;
  readonly meanPre: number | null;
  readonly meanPost: number | null;
  readonly meanChange: number | null;
  readonly sdPre: number | null;
  readonly sdPost: number | null;
  readonly sdChange: number | null;
  readonly correlation: number | null;
}

/** What a published table gives of a pre-post comparison. */
export interface PairedSummaryInput {
  readonly n: number;
  readonly meanPre: number;
  readonly meanPost: number;
  readonly sdPre: number;
  readonly sdPost: number;
  readonly correlation: number;
}

/**
 * Summary of two columns over the rows that have both.
 *
 * @param pre values before
 * @param post values after, as long as pre
 * @param weights how often each pair counts
 * @returns means (null without a pair), standard deviations (null below two pairs) and correlation
 * @throws {StatsError} where lengths differ or weights are not whole numbers from 0 up
 * @example
 * pairedSummary([1, 2, 3], [2, 4, 6]).correlation; // 1
 */
export function pairedSummary(pre: Column, post: Column, weights?: ArrayLike<number>): PairedSummary {
  const moments = pairedMoments(pre, post, weights);
  const { n } = moments;
  const sd = (squares: number): number | null => (n > 1 ? Math.sqrt(squares / (n - 1)) : null);
  return {
    n,
    dropped: moments.dropped,
    meanPre: n > 0 ? moments.meanPre : null,
    meanPost: n > 0 ? moments.meanPost : null,
    meanChange: n > 0 ? moments.meanChange : null,
    sdPre: sd(moments.squaresPre),
    sdPost: sd(moments.squaresPost),
    sdChange: sd(moments.squaresChange),
    correlation: pairedCorrelation(moments),
  };
}

/** The summary that a table gives, with mean and standard deviation of the change worked out; StatsError where it cannot be. */
export function pairedSummaryFrom(input: PairedSummaryInput): PairedSummary {
  const { n, meanPre, meanPost, sdPre, sdPost, correlation } = input;
  if (!(Number.isFinite(n) && n >= 0)) throw new StatsError("argument_range", "n", String(n), "a number from 0 up");
  for (const [name, value] of Object.entries({ meanPre, meanPost }))
    if (!Number.isFinite(value)) throw new StatsError("argument_type", name, String(value), "a finite number");
  for (const [name, value] of Object.entries({ sdPre, sdPost }))
    if (!(Number.isFinite(value) && value >= 0)) throw new StatsError("argument_range", name, String(value), "a number from 0 up");
  if (!(Math.abs(correlation) <= 1)) throw new StatsError("argument_range", "correlation", String(correlation), "a number from -1 to 1");
  const spread = n > 1;
  return {
    n,
    dropped: 0,
    meanPre: n > 0 ? meanPre : null,
    meanPost: n > 0 ? meanPost : null,
    meanChange: n > 0 ? meanPost - meanPre : null,
    sdPre: spread ? sdPre : null,
    sdPost: spread ? sdPost : null,
    // sd_pre^2 + sd_post^2 - 2 r sd_pre sd_post, without cancellation where the two are alike
    sdChange: spread ? Math.sqrt((sdPre - sdPost) ** 2 + 2 * (1 - correlation) * sdPre * sdPost) : null,
    correlation: spread && sdPre > 0 && sdPost > 0 ? correlation : null,
  };
}
