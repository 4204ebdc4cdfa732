import { describe, expect, it } from "vitest";
import * as stats from "../src/index.ts";

const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 0, 1, 1, 1] };
const values = [1, 3, 4, 6, 7, 9];
const pre = { name: "pre", values: [2, 1, 3, 2, 4, 1] };
const model = stats.fitLinearModel({ response: values, factors: [group] });
const means = stats.marginalMeans(model, { factors: ["group"] });
const mixed = stats.fitRandomIntercepts({ response: values, factors: [], groupings: [{ ...group, codes: [0, 0, 1, 1, 0, 1] }] });
const cells = { factors: [{ name: "group", levels: ["a", "b"] }] };
const paired = { n: 10, meanPre: 1, meanPost: 2, sdPre: 1, sdPost: 1, correlation: 0.5 };
// what TypeScript would refuse already, as plain JavaScript can still send it
const wrong = (value: unknown): never => value as never;

const misuse: readonly [what: string, code: stats.StatsErrorCode, argument: string, call: () => unknown][] = [
  ["an alternative of another name", "unknown_option", "alternative", () => stats.pairedT(values, values, { alternative: wrong("up") })],
  ["weights that are no counts", "argument_range", "weights", () => stats.pairedT(values, values, { weights: [1, 1, 0.5, 1, 1, 1] })],
  ["a share's interval without effect df", "argument_range", "df1", () => stats.effectShareInterval(0.4, 0, 20)],
  ["a share's interval with endless error df", "argument_range", "df2", () => stats.effectShareInterval(0.4, 1, Number.POSITIVE_INFINITY)],
  ["effect sizes of a negative F", "argument_range", "f", () => stats.effectSizesFromF(-1, 1, 20)],
  ["effect sizes without effect df", "argument_range", "df1", () => stats.effectSizesFromF(4, 0, 20)],
  ["effect sizes without error df", "argument_range", "df2", () => stats.effectSizesFromF(4, 1, 0)],
  [
    "a cell without its level",
    "unknown_level",
    "group",
    () => stats.factorialAnovaFromCells({ ...cells, cells: [{ levels: {}, n: 2, mean: 1, sd: 1 }] }),
  ],
  [
    "a cell mean that is no number",
    "argument_range",
    "mean",
    () => stats.factorialAnovaFromCells({ ...cells, cells: [{ levels: { group: "a" }, n: 2, mean: Number.NaN, sd: 1 }] }),
  ],
  [
    "a within factor of one level",
    "argument_range",
    "within",
    () => stats.mixedAnova({ measures: [values], within: [{ name: "time", levels: ["pre"] }], between: [] }),
  ],
  [
    "an observed factor that is in no mixed model",
    "unknown_term",
    "observed",
    () => stats.mixedAnova({ measures: [values, values], between: [group] }, { observed: ["age"] }),
  ],
  [
    "an observed factor that is in no model",
    "unknown_term",
    "observed",
    () => stats.factorialAnova({ response: values, factors: [group] }, { observed: ["age"] }),
  ],
  [
    "sums of squares of type IV",
    "unknown_option",
    "sumsOfSquares",
    () => stats.factorialAnova({ response: values, factors: [group] }, { sumsOfSquares: wrong("IV") }),
  ],
  [
    "robust sums of squares of type I",
    "unknown_option",
    "sumsOfSquares",
    () => stats.robustAnova({ response: values, factors: [group] }, { sumsOfSquares: "I" }),
  ],
  [
    "a cluster correction of another name",
    "unknown_option",
    "correction",
    () => stats.clusterRobustMean(values, group, { correction: wrong("CR9") }),
  ],
  ["a term that a mixed model does not have", "unknown_term", "term", () => stats.mixedTermTest(mixed, "group")],
  ["a summary of a negative count", "argument_range", "n", () => stats.pairedTFromSummary({ ...paired, n: -1 })],
  ["a summary without a mean", "argument_type", "meanPre", () => stats.pairedTFromSummary({ ...paired, meanPre: Number.NaN })],
  ["a summary with a negative SD", "argument_range", "sdPost", () => stats.pairedTFromSummary({ ...paired, sdPost: -1 })],
  [
    "a summary with a correlation above 1",
    "argument_range",
    "correlation",
    () => stats.pairedTFromSummary({ ...paired, correlation: 1.01 }),
  ],
  ["a sample of a negative count", "argument_range", "n", () => stats.oneSampleTFromSummary({ n: -1, mean: 0, standardDeviation: 1 })],
  ["a sample without a mean", "argument_type", "mean", () => stats.oneSampleTFromSummary({ n: 5, mean: Number.NaN, standardDeviation: 1 })],
  [
    "a sample with a negative SD",
    "argument_range",
    "standardDeviation",
    () => stats.oneSampleTFromSummary({ n: 5, mean: 0, standardDeviation: -1 }),
  ],
  ["a tenth type of quantile", "unknown_option", "type", () => stats.quantile(values, 0.5, { type: wrong(10) })],
  ["an incomplete gamma below 0", "argument_range", "x", () => stats.incompleteGamma(-1, 2)],
  ["an incomplete beta above 1", "argument_range", "x", () => stats.incompleteBeta(1.5, 2, 2)],
  ["signed ranks beyond counting", "argument_range", "n", () => stats.signedRankCdf(5, 100_000)],
  [
    "bounds of equivalence in another unit",
    "unknown_option",
    "unit",
    () => stats.equivalenceTest(values, values, { low: -1, high: 1, unit: wrong("sd") }),
  ],
  [
    "a level of equivalence of one half",
    "argument_range",
    "alpha",
    () => stats.equivalenceTest(values, values, { low: -1, high: 1, alpha: 0.5 }),
  ],
  [
    "zeros to be treated in another way",
    "unknown_option",
    "zeros",
    () => stats.wilcoxonSignedRank(values, values, { zeros: wrong("keep") }),
  ],
  ["a level that a model does not have", "unknown_level", "group", () => stats.designRow(model, { group: 2 })],
  ["a factor that a model does not have", "unknown_term", "levels", () => stats.designRow(model, { site: 0 })],
  ["a covariate of a model without any", "unknown_term", "covariates", () => stats.designRow(model, {}, { age: 9 })],
  ["one factor twice", "argument_range", "factors", () => stats.fitLinearModel({ response: values, factors: [group, group] })],
  [
    "a code outside the levels",
    "unknown_level",
    "group",
    () => stats.fitLinearModel({ response: values, factors: [{ ...group, codes: [0, 0, 0, 1, 1, 2] }] }),
  ],
  [
    "a code outside the levels, in a test of ranks",
    "unknown_level",
    "group",
    () => stats.kruskalWallis(values, { ...group, codes: [0, 0, 0, 1, 1, 2] }),
  ],
  [
    "a code outside the levels, where variances may differ",
    "unknown_level",
    "group",
    () => stats.welchAnova(values, { ...group, codes: [0, 0, 0, 1, 1, -2] }),
  ],
  ["contrasts by another name", "unknown_option", "method", () => stats.contrasts(means, { method: wrong("helmert") })],
  [
    "a control group that is none of the means",
    "argument_range",
    "control",
    () => stats.contrasts(means, { method: "control", control: 5 }),
  ],
  [
    "means averaged in another way",
    "unknown_option",
    "averaging",
    () => stats.marginalMeans(model, { factors: ["group"], averaging: wrong("median") }),
  ],
  ["means of no factor", "argument_range", "factors", () => stats.marginalMeans(model, { factors: [] })],
  ["means of one factor twice", "argument_range", "factors", () => stats.marginalMeans(model, { factors: ["group"], by: ["group"] })],
  [
    "a factor both within and between",
    "argument_range",
    "within",
    () => stats.fitRepeatedModel({ measures: [values, values], between: [{ ...group, name: "time" }] }),
  ],
  ["a sample size for no effect", "argument_range", "effect", () => stats.anovaSampleSize(wrong({ groups: 3, effect: 0 }))],
  ["a power of another design", "unknown_option", "design", () => stats.tTestPower({ n: 20, effect: 0.5 }, { design: wrong("crossover") })],
  ["a design effect of 0", "argument_range", "designEffect", () => stats.tTestPower({ n: 20, effect: 0.5 }, { designEffect: 0 })],
  ["fewer children than the design effect", "argument_range", "n", () => stats.tTestPower({ n: 1.5, effect: 0.5 }, { designEffect: 2 })],
  [
    "a cutoff of groups that do not vary",
    "argument_range",
    "cutoff",
    () => stats.clinicalCutoff({ clinicalMean: 1, clinicalStandardDeviation: 0, normMean: 2, normStandardDeviation: 1 }),
  ],
  ["agreement of one rater", "argument_range", "ratings", () => stats.intraclassCorrelation([values])],
  ["omega of two items", "argument_range", "items", () => stats.mcdonaldOmega([values, values])],
  [
    "a factor drawn out in another way",
    "unknown_option",
    "extraction",
    () => stats.mcdonaldOmega([values, values, values], { extraction: wrong("pca") }),
  ],
  ["a criterion of 0", "argument_range", "criterion", () => stats.reliableChange(values, values, { reliability: 0.8, criterion: 0 })],
  [
    "a norm's SD of 0",
    "argument_range",
    "standardDeviation",
    () => stats.reliableChange(values, values, { reliability: 0.8, standardDeviation: 0 }),
  ],
  [
    "a direction of another name",
    "unknown_option",
    "direction",
    () => stats.reliableChange(values, values, { reliability: 0.8, direction: wrong("down") }),
  ],
  ["no imputed data set to pool", "argument_range", "estimates", () => stats.poolRubin([], [])],
];

describe("a call that no data could make right", () => {
  for (const [what, code, argument, call] of misuse)
    it(`is refused by name: ${what}`, () => {
      expect(call).toThrow(stats.StatsError);
      expect(call).toThrow(expect.objectContaining({ code, argument }));
    });

  it("says in its message what was found and what was expected", () => {
    expect(() => stats.mixedTermTest(mixed, "group")).toThrow("term: unknown term; found group, expected none");
    const covaried = stats.fitRandomIntercepts({
      response: values,
      factors: [],
      covariates: [pre],
      groupings: [{ ...group, codes: [0, 0, 1, 1, 0, 1] }],
    });
    expect(() => stats.mixedTermTest(covaried, "group")).toThrow("found group, expected pre");
    expect(() => stats.designRow(model, { site: 0 })).toThrow("found site, expected group");
  });
});
