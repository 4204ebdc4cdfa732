import { type Evaluation, evaluate, instrumentById, readOutcomesFromBytes, scoreResponses } from "@headway/core";
import * as charts from "@headway/report/charts";
import {
  factorialAnova,
  independentT,
  pairedBayesFactor,
  pairedT,
  pairedTFromSummary,
  tUpperTail,
  wilcoxonSignedRank,
} from "@headway/stats";

const before = [4, 6, 7, 5, 8, 3, 6, 7];
const after = [6, 7, 7, 8, 9, 5, 6, 9];
const site = { name: "site", levels: ["north", "south"], codes: [0, 0, 1, 1, 0, 1, 0, 1] };
const age = { name: "age", levels: ["6 to 9", "10 to 12"], codes: [0, 1, 0, 1, 1, 0, 0, 1] };

/** One of each kind of statistic, on eight children. */
const statistics = (): object => ({
  pairedT: pairedT(before, after),
  fromSummary: pairedTFromSummary({ n: 20, meanPre: 10, meanPost: 12, sdPre: 3, sdPost: 3, correlation: 0.5 }),
  ranks: wilcoxonSignedRank(before, after),
  groups: independentT(before, after),
  bayes: pairedBayesFactor(before, after),
  anova: factorialAnova({ response: after, factors: [site, age] }),
  tail: tUpperTail(30, 300),
});

const chartsOf = (evaluation: Evaluation): object => {
  const outcome = "DE";
  return {
    comparison: charts.comparison(evaluation, { outcome }),
    completeness: charts.completeness(evaluation),
    diagnostics: charts.diagnostics(evaluation, { outcome }),
    distributions: charts.distributions(evaluation),
    doesItHold: charts.doesItHold(evaluation, { outcome }),
    expectedChange: charts.expectedChange(evaluation, { outcome }),
    flow: charts.flow(evaluation),
    forest: charts.forest(evaluation),
    interaction: charts.interaction(evaluation, { outcome, factor: "delivery" }),
    items: charts.items(evaluation, { outcome }),
    marginalChange: charts.marginalChange(evaluation, { outcome, factor: "delivery" }),
    pairedChange: charts.pairedChange(evaluation, { outcome }),
    reliableChange: charts.reliableChange(evaluation, { outcome }),
    subgroups: charts.subgroups(evaluation, { outcome }),
  };
};

/**
 * What a page does with a file that somebody chose, as JSON: statistics, scores, the whole evaluation and every chart.
 *
 * @param csv the file's bytes
 */
export async function sameAnywhere(csv: Uint8Array): Promise<string> {
  const evaluation = evaluate(await readOutcomesFromBytes({ name: "data.csv", data: csv }));
  const answers = Array.from({ length: 30 }, (_, item) => (item % 3) + 1);
  const scores = [...scoreResponses(answers, instrumentById("eaq-30"))];
  return JSON.stringify({ statistics: statistics(), scores, evaluation, charts: chartsOf(evaluation) });
}
