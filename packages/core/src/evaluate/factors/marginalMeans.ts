import {
  contrasts,
  fitRepeatedModel,
  interactionContrasts,
  type MarginalMeans,
  marginalMeans,
  type Contrast as StatsContrast,
} from "@headway/stats";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Contrast, MarginalMeansTable } from "../evaluation.ts";
import type { ScoreTable } from "../table/scoreTable.ts";
import { rowsWithFactors } from "./factorialTable.ts";
import { changeModelOf, estimableModelOf } from "./fittedModel.ts";

function contrastOf(contrast: StatsContrast, kind: Contrast["kind"], adjustment: string): Contrast {
  return {
    kind,
    within: { ...contrast.levels },
    contrast: contrast.label,
    estimate: contrast.estimate,
    standardError: contrast.standardError,
    df: contrast.df,
    statistic: contrast.statistic,
    pValue: contrast.pValue,
    pAdjusted: contrast.pAdjusted,
    adjustment,
    interval: contrast.interval,
    reason: contrast.reason ?? contrast.intervalReason,
  };
}

function tableOf(means: MarginalMeans, of: MarginalMeansTable["of"], comparisons: readonly Contrast[]): MarginalMeansTable {
  return {
    term: means.term,
    of,
    method: means.method,
    cells: means.cells.map((cell) => ({
      levels: { ...cell.levels },
      n: cell.n,
      // a model without some interaction predicts means of empty cells too, which are those of no child
      ...(cell.n === 0
        ? { mean: null, se: null, df: null, interval: null, reason: "no child has these levels" }
        : { mean: cell.mean, se: cell.standardError, df: cell.df, interval: cell.interval, reason: cell.reason }),
    })),
    contrasts: [...comparisons],
  };
}

/** Every pair of names, in their order. */
const pairsOf = (names: readonly string[]): [string, string][] =>
  names.flatMap((first, at) => names.slice(at + 1).map((second): [string, string] => [first, second]));

/**
 * Estimated marginal means over the plan's factors: of change with their comparisons, and of the scores before and after.
 *
 * @param pairs children with both scores, counted, with the factors of the model
 * @returns a table for each factor and each pair of factors; none where the model has no factor or no child
 */
export function marginalMeansOf(pairs: ScoreTable, plan: AnalysisPlan): MarginalMeansTable[] {
  const rows = rowsWithFactors(pairs);
  const names = rows.factors.map((factor) => factor.name);
  if (names.length === 0 || rows.weights.length === 0) return [];
  const { confidenceLevel, contrastAdjustment: adjust } = plan;
  const { fitted: terms, left } = estimableModelOf(rows);
  const change = changeModelOf(rows);
  const scores = fitRepeatedModel(
    { measures: [rows.pre, rows.post], within: [{ name: "time", levels: ["pre", "post"] }], between: rows.factors },
    { weights: rows.weights, terms },
  );
  const compare = (means: MarginalMeans, kind: Contrast["kind"]): Contrast[] =>
    contrasts(means, { adjust, confidenceLevel }).contrasts.map((contrast) => contrastOf(contrast, kind, adjust));
  const simple = (factor: string, by: string): Contrast[] =>
    compare(marginalMeans(change, { factors: [factor], by: [by], confidenceLevel }), "simple");
  const single = names.map((name) => {
    const means = marginalMeans(change, { factors: [name], confidenceLevel });
    return tableOf(means, "change", compare(means, "pairwise"));
  });
  // Tukey's method is for all pairs of means: differences of differences keep the familywise level by Holm instead
  const interactionAdjust = adjust === "tukey" ? "holm" : adjust;
  const double = pairsOf(names).map(([first, second]) => {
    const means = marginalMeans(change, { factors: [first, second], confidenceLevel });
    // without their product the two factors have no simple effects to compare
    if (!terms.includes(`${first}:${second}`)) return tableOf(means, "change", []);
    const interaction = interactionContrasts(means, { adjust: interactionAdjust, confidenceLevel }).contrasts;
    return tableOf(means, "change", [
      ...simple(second, first),
      ...simple(first, second),
      ...interaction.map((contrast) => contrastOf(contrast, "interaction", interactionAdjust)),
    ]);
  });
  const overTime = [...names.map((name) => [name]), ...pairsOf(names)].map((factors) =>
    tableOf(marginalMeans(scores, { factors: ["time", ...factors], confidenceLevel }), "score", []),
  );
  const note = left.length > 0 ? `; model without ${left.map(({ term }) => term).join(", ")}` : "";
  return [...single, ...double, ...overTime].map((table) => ({ ...table, method: `${table.method}${note}` }));
}
