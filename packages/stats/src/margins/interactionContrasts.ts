import type { ContrastAdjustment } from "./contrastAdjustment.ts";
import { type Contrasts, contrasts } from "./contrasts.ts";
import { contrastWeights, meanLabel, type WeightedContrast } from "./contrastWeights.ts";
import type { MarginalMeans } from "./marginalMeans.ts";

/** Options of {@link interactionContrasts}. */
export interface InteractionContrastsOptions {
  /** Comparisons that are multiplied: all pairs of each factor, or neighbours only; default all pairs. */
  readonly method?: "pairwise" | "consecutive";
  /** Adjustment within each family; default "none". */
  readonly adjust?: Exclude<ContrastAdjustment, "tukey">;
  /** Confidence level of the intervals, between 0 and 1; default 0.95. */
  readonly confidenceLevel?: number;
}

/**
 * Differences of differences: how much a comparison of one factor changes with the levels of the others.
 *
 * The weights of a contrast are products of a comparison in every factor of the means; its label names the comparisons,
 * joined by " : ".
 *
 * @param means marginal means of the factors that interact, from `marginalMeans`
 * @param options method, adjust, confidenceLevel
 * @returns the contrasts, adjusted within each combination of the `by` factors
 * @throws StatsError on an option that is unknown or out of range
 * @example
 * const a = { name: "a", levels: ["x", "y"], codes: [0, 0, 1, 1, 0, 0, 1, 1] };
 * const b = { name: "b", levels: ["u", "v"], codes: [0, 1, 0, 1, 0, 1, 0, 1] };
 * const means = marginalMeans(fitLinearModel({ response: [1, 2, 3, 8, 2, 3, 4, 9], factors: [a, b] }), { factors: ["a", "b"] });
 * interactionContrasts(means).contrasts[0]?.estimate; // 4
 */
export function interactionContrasts(means: MarginalMeans, options: InteractionContrastsOptions = {}): Contrasts {
  const { method = "pairwise", ...rest } = options;
  return contrasts(means, { ...rest, method: interactionWeights(means, method) });
}

/** Products of the comparisons of each factor, as weights of the cells of one family; those of the first factor change fastest. */
export function interactionWeights(means: MarginalMeans, method: "pairwise" | "consecutive"): WeightedContrast[] {
  return means.factors.reduceRight<WeightedContrast[]>(
    (products, factor) => {
      const levels = [...new Set(means.cells.map((cell) => cell.levels[factor]!))];
      const own = contrastWeights(
        levels.map((level) => meanLabel([level])),
        method,
        0,
      );
      return products.flatMap((product) => own.map((contrast) => times(contrast, product)));
    },
    [{ label: "", weights: [1] }],
  );
}

/** Product of a comparison of one factor with those of slower ones: its own weights change fastest, as the cells do. */
function times(fast: WeightedContrast, slow: WeightedContrast): WeightedContrast {
  return {
    label: slow.label === "" ? fast.label : `${fast.label} : ${slow.label}`,
    weights: slow.weights.flatMap((weight) => fast.weights.map((own) => own * weight)),
  };
}
