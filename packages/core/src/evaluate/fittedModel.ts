import { estimableModel } from "@headway/stats";
import { changesOf } from "./pairedResults.ts";
import type { FittedModel } from "./schema/model.ts";
import type { ScoreTable } from "./scoreTable.ts";

/**
 * The largest model over the factors that the children determine: the full factorial where no combination is empty.
 *
 * @param rows children with both scores and every factor
 */
export function fittedModelOf(rows: ScoreTable): FittedModel {
  const { asked, fitted, left } = estimableModel({ response: changesOf(rows), factors: rows.factors }, { weights: rows.weights });
  return {
    asked: [...asked],
    fitted: [...fitted],
    left: left.map(({ term, reason, emptyCells }) => ({ term, reason, emptyCells: emptyCells.map((levels) => ({ ...levels })) })),
  };
}

/** The model of an analysis that was not made. */
export const NO_MODEL: FittedModel = { asked: [], fitted: [], left: [] };
