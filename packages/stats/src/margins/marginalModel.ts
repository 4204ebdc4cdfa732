import { magnitudeOf } from "../anova/tableOfFit.ts";
import type { LeastSquares } from "../linear/leastSquares.ts";
import type { LinearModel } from "../linear/linearModel.ts";
import type { RepeatedModel } from "./repeatedModel.ts";

/** A model that marginal means can be made of. */
export type MarginalModel = LinearModel | RepeatedModel;

/** What marginal means need of a model, whether it has one response or several. */
export interface MarginalSource {
  readonly fit: LeastSquares;
  /** The within factors first, where there are any, then the between factors. */
  readonly factors: readonly { readonly name: string; readonly levels: readonly string[] }[];
  /** How many of the factors are within. */
  readonly within: number;
  /** Common value that was taken off the responses. */
  readonly origin: number;
  /** Absolute size of the largest cell mean, the origin counted in. */
  readonly magnitude: number;
}

/** The parts of a model from which means and contrasts are estimated. */
export function marginalSource(model: MarginalModel): MarginalSource {
  if (model.kind === "linear-model") return sourceOf(model.fit, model.factors, [], 0);
  return sourceOf(model.fit, model.factors, model.within, model.origin);
}

function sourceOf(
  fit: LeastSquares,
  between: MarginalSource["factors"],
  within: MarginalSource["factors"],
  origin: number,
): MarginalSource {
  const magnitude = Math.max(...fit.residual.map((_, response) => magnitudeOf(fit, response))) + Math.abs(origin);
  return { fit, factors: [...within, ...between], within: within.length, origin, magnitude };
}
