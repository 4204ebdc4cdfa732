import { eaq30, scoreScale } from "@headway/core";
import { cronbachAlpha, mcdonaldOmega, pearsonCorrelation, reliableChange, shapiroWilk } from "@headway/stats";
import { limits, number, numbers } from "../caseData.ts";
import type { NumberCase } from "../verifyFiles.ts";

/** Scores of one sheet of the EAQ-30. */
export function scores(one: NumberCase): unknown {
  const responses = numbers(one, "responses");
  return Object.fromEntries(eaq30.scales.map((scale) => [scale.id, scoreScale(responses, scale, eaq30, eaq30.scoring)]));
}

/** How well the items of a scale hang together. */
export function reliability(one: NumberCase): unknown {
  const items = Object.keys(one.data).map((name) => numbers(one, name));
  const alpha = cronbachAlpha(items, { confidenceLevel: number(one, "conf_level") });
  return {
    alpha_raw: alpha.estimate,
    alpha_std: alpha.standardized,
    feldt_ci: limits(alpha.interval),
    omega_minres: { omega_implied: mcdonaldOmega(items, { extraction: "minres" }).estimate },
  };
}

/** Reliable change index with a cutoff. */
export function reliable(one: NumberCase): unknown {
  const norms = one.options["cutoff"] as Readonly<Record<"mean_clin" | "sd_clin" | "mean_norm" | "sd_norm", number>>;
  const found = reliableChange(numbers(one, "pre"), numbers(one, "post"), {
    reliability: number(one, "reliability"),
    criterion: number(one, "crit"),
    cutoff: {
      clinicalMean: norms.mean_clin,
      clinicalStandardDeviation: norms.sd_clin,
      normMean: norms.mean_norm,
      normStandardDeviation: norms.sd_norm,
    },
  });
  return {
    sem: found.standardErrorOfMeasurement,
    se_diff: found.standardErrorOfDifference,
    threshold_change: found.threshold,
    n_improved: found.improved,
    n_unchanged: found.unchanged,
    n_deteriorated: found.worsened,
    cutoff_c: found.cutoff,
  };
}

/** Pearson's correlation. */
export function correlation(one: NumberCase): unknown {
  const found = pearsonCorrelation(numbers(one, "x"), numbers(one, "y"), { confidenceLevel: number(one, "conf_level") });
  return {
    pearson: { r: found.estimate, t: found.statistic, df: found.df, p_two_sided: found.pValue, ci_fisher: limits(found.interval) },
  };
}

/** Shapiro and Wilk's test. */
export function normality(one: NumberCase): unknown {
  const { statistic, pValue } = shapiroWilk(numbers(one, "x"));
  return { W: statistic, p: pValue };
}
