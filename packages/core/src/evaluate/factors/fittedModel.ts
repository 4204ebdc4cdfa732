import { estimableModel, fitLinearModel, type LinearModel } from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { changesOf } from "../change/pairedResults.ts";
import type { FittedModel } from "../schema/model.ts";
import { remembered } from "../table/remembered.ts";
import type { ScoreTable } from "../table/scoreTable.ts";

/**
 * The largest model over the factors of which every term is estimable: the full factorial where no combination is empty.
 *
 * @param rows children with both scores and every factor
 */
export const estimableModelOf: (rows: ScoreTable) => FittedModel = remembered((rows) => {
  const { asked, fitted, left } = estimableModel({ response: changesOf(rows), factors: rows.factors }, { weights: rows.weights });
  return {
    asked: [...asked],
    fitted: [...fitted],
    left: left.map(({ term, reason, emptyCells }) => ({ term, reason, emptyCells: emptyCells.map((levels) => ({ ...levels })) })),
  };
});

/** Change on the terms of that model. */
export const changeModelOf: (rows: ScoreTable) => LinearModel = remembered((rows) =>
  fitLinearModel({ response: changesOf(rows), factors: rows.factors }, { terms: estimableModelOf(rows).fitted, weights: rows.weights }),
);

/**
 * The model of an analysis of variance. Types I and II compare models with and without a term, which empty cells only cost
 * degrees of freedom: they keep the full factorial. Type III tests coefficients, which must each have one value.
 */
export function fittedModelOf(rows: ScoreTable, { sumsOfSquares }: Pick<AnalysisPlan, "sumsOfSquares">): FittedModel {
  const model = estimableModelOf(rows);
  return sumsOfSquares === "III" ? model : { asked: model.asked, fitted: model.asked, left: [] };
}

/** The model of an analysis that was not made. */
export const NO_MODEL: FittedModel = { asked: [], fitted: [], left: [] };
