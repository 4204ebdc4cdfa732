import { bootstrapMeanChange } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { saltedSeed } from "../planned/saltedSeed.ts";
import type { Bootstrap } from "../schema/bootstrap.ts";
import { countChildren, type ScoreTable } from "../table/scoreTable.ts";

/** Fewer samples do not reach the tails of an interval. */
const FEWEST_SAMPLES = 100;

/**
 * Bootstraps the mean change: children are drawn with replacement, and the interval is bias-corrected and accelerated.
 *
 * @param pairs children with both scores, counted
 * @param plan gives the number of samples, the seed and the level
 */
export function bootstrapOf(pairs: ScoreTable, plan: AnalysisPlan): Bootstrap {
  const n = countChildren(pairs);
  const base = {
    kind: "bootstrap-bca",
    method: "bootstrap of children, bias-corrected and accelerated interval",
    n,
    samples: plan.bootstrapSamples,
    seed: saltedSeed(plan.seed, "bootstrap", pairs.scale),
    reference: "Efron 1987, doi 10.1080/01621459.1987.10478410",
  } as const;
  const reason = whyNot(n, plan);
  if (reason !== null) return { ...base, estimate: null, bias: null, standardError: null, interval: null, reason };
  const { samples: replicates, seed } = base;
  const drawn = bootstrapMeanChange(pairs.pre, pairs.post, {
    replicates,
    seed,
    confidenceLevel: plan.confidenceLevel,
    weights: pairs.weights,
  });
  return {
    ...base,
    estimate: drawn.estimate,
    bias: drawn.bias,
    standardError: drawn.standardError,
    interval: drawn.interval,
    reason: drawn.reason,
  };
}

function whyNot(n: number, { bootstrapSamples }: AnalysisPlan): string | null {
  if (bootstrapSamples === 0) return "the plan asks for no bootstrap samples";
  if (bootstrapSamples < FEWEST_SAMPLES) return `fewer than ${FEWEST_SAMPLES} bootstrap samples give no interval`;
  return n < 2 ? "fewer than two changes" : null;
}
