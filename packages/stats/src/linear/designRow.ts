import { StatsError } from "../errors.ts";
import type { LinearModel } from "./linearModel.ts";
import { contrastRow } from "./modelDesign.ts";

/** Names with their values, as a Map or as a plain object. */
export type Named<Value> = ReadonlyMap<string, Value> | Readonly<Record<string, Value>>;

/**
 * The row of a model's design for a combination of levels, whose product with the coefficients is the predicted mean.
 *
 * @param model the fit
 * @param levels position of the level (in `model.factors`) for each factor by name; a factor that is left out is averaged over its levels with equal weights
 * @param covariates value of each covariate by name, in its own unit; one that is left out stands at its mean
 * @returns one weight for each column of the model
 * @throws StatsError on a name or a level that the model does not have
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
 * const model = fitLinearModel({ response: [1, 3, 5, 7], factors: [group] });
 * designRow(model, { group: 1 }); // Float64Array [1, -1]
 */
export function designRow(model: LinearModel, levels: Named<number>, covariates: Named<number> = {}): Float64Array {
  const codes = namedValues(
    levels,
    model.factors.map((factor) => factor.name),
    "levels",
  ).map((code) => code ?? -1);
  codes.forEach((code, position) => {
    const factor = model.factors[position]!;
    if (!Number.isInteger(code) || code < -1 || code >= factor.levels.length)
      throw new StatsError("unknown_level", factor.name, String(code), `a position from 0 to ${factor.levels.length - 1}`);
  });
  const names = Object.keys(model.covariateMeans);
  const distances = namedValues(covariates, names, "covariates").map((value, index) =>
    value === undefined ? 0 : value - model.covariateMeans[names[index]!]!,
  );
  return contrastRow(model.fit.design, codes, 1, distances);
}

function namedValues(given: Named<number>, names: readonly string[], argument: string): (number | undefined)[] {
  const values = new Map(given instanceof Map ? given : Object.entries(given as Readonly<Record<string, number>>));
  for (const name of values.keys())
    if (!names.includes(name)) throw new StatsError("unknown_term", argument, name, names.join(", ") || "none");
  return names.map((name) => values.get(name));
}
