import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { evaluationSchema } from "../../src/evaluate/evaluation.ts";
import { checkSummary } from "../../src/ingest/checkSummary.ts";
import { readOutcomes } from "../../src/ingest/readOutcomes.ts";
import { defineInstrument, type InstrumentDefinition } from "../../src/instrument/defineInstrument.ts";
import { DataRefusedError } from "../../src/issues/issue.ts";

const definition: InstrumentDefinition = {
  id: "my-week",
  title: "My week",
  citation: { text: "Invented." },
  items: ["calm", "sleep", "worry"],
  range: { minimum: 0, maximum: 10 },
  scales: [
    { id: "well", title: "Well", items: ["calm", "sleep"], direction: "higher-is-better", highMeans: "good days" },
    { id: "worry", title: "Worry", items: ["worry"], direction: "lower-is-better", highMeans: "worries" },
  ],
  scoring: { method: "mean", minimumAnswered: 0.5 },
};
const plan = {
  bootstrapSamples: 0,
  imputations: 0,
  factors: [],
  primary: ["worry"],
  reliability: { worry: { value: 0.9, source: "a manual" } },
  cutoffs: { worry: { value: 4, source: "a manual" } },
};
const read = (text: string, input: InstrumentDefinition = definition) =>
  readOutcomes({ name: "a.csv", data: new TextEncoder().encode(text) }, { instrument: defineInstrument(input) });

// calm, sleep and worry before and after
const WEEKS = [
  [2, 4, 9, 6, 7, 2],
  [3, 3, 8, 3, 5, 7],
  [5, 6, 7, 4, 6, 8],
  [1, 2, 9, 8, 9, 1],
  [6, 4, 3, 6, 5, 3],
  [4, 5, 6, 5, 5, 6],
];
const header = ["pre", "post"].flatMap((wave) => ["calm", "sleep", "worry"].map((item) => `${wave}_${item}`)).join(",");
const text = [`child_id,${header}`, ...WEEKS.map((answers, child) => `C${child},${answers.join(",")}`)].join("\n");

describe("a questionnaire of one's own: means, a scale of two items and one of one, of which less is hoped for", async () => {
  const evaluation = evaluate(await read(text), { plan });
  const [worry, well] = evaluation.outcomes;

  it("keeps the published shape", () => {
    expect(evaluationSchema.safeParse(JSON.parse(JSON.stringify(evaluation))).success).toBe(true);
    expect(evaluation.outcomes.map(({ scale, range }) => [scale, range])).toEqual([
      ["worry", { minimum: 0, maximum: 10 }],
      ["well", { minimum: 0, maximum: 10 }],
    ]);
  });

  it("counts a fall as better where less is hoped for", () => {
    // in R: d <- c(-7, -1, 1, -8, 0, 0); pre <- c(9, 8, 7, 9, 3, 6); t <- 1.96 * sd(pre) * sqrt(2 * (1 - .9)), which is 1.998816
    const { reliableChange, thresholdCrossing } = worry!;
    expect(reliableChange.threshold).toBeCloseTo(1.998816, 6);
    expect(reliableChange).toMatchObject({ increased: 0, unchanged: 4, decreased: 2, improved: 2, worsened: 0, couldImprove: 6 });
    expect(thresholdCrossing).toMatchObject({ inRangePre: 1, inRangePost: 3, crossedInto: 2, crossedOut: 0 });
  });

  it("says what one item and two items cannot tell", () => {
    expect(worry!.reliability.pre).toMatchObject({ estimate: null, reason: "a scale of one item has no internal consistency" });
    expect(worry!.measure.pre).toMatchObject({ items: [], reason: "a scale of one item has no other items to compare it with" });
    expect(well!.measure.pre.omega).toMatchObject({ estimate: null, reason: "fewer than three items do not determine one factor" });
  });

  it("has the alpha of two items that their covariance gives", () => {
    // in R: x <- cbind(c(2, 3, 5, 1, 6, 4), c(4, 3, 6, 2, 4, 5)); 4 * cov(x)[1, 2] / sum(cov(x))
    expect(well!.reliability.pre.estimate).toBeCloseTo(0.791208791209, 9);
  });

  it("warns of no age: the questionnaire names none", () => {
    expect(evaluation.cautions.map(({ code }) => code)).not.toContain("age_below_validated");
  });
});

describe("a questionnaire of one item", () => {
  const single: InstrumentDefinition = { ...definition, items: ["worry"], scales: [definition.scales[1]!] };

  it("has nothing to answer alike throughout", async () => {
    const outcomes = await read("child_id,pre_worry,post_worry\nA,0,3\nB,7,2\n", single);
    const { responses } = evaluate(outcomes, { plan: { ...plan, primary: ["worry"] } });
    expect(responses.pre.straightLining).toMatchObject({
      n: 0,
      of: 0,
      share: null,
      reason: "a questionnaire of one item has one answer",
    });
  });

  it("of two answers names both where neither was given", async () => {
    const yesNo: InstrumentDefinition = { ...single, range: { minimum: 0, maximum: 1 } };
    await expect(read("child_id,pre_worry,post_worry\nA,5,7\nB,0,1\n", yesNo)).rejects.toThrow("found 5, expected 0 or 1");
  });
});

describe("totals that are means", () => {
  it("are read in the range of the answers", async () => {
    const outcomes = await read("child_id,pre_well,post_well\nA,2.5,11\nB,7,2\n");
    expect(outcomes.issues.map(({ message }) => message)).toEqual([
      "a.csv line 2 column post_well: number outside the range, read as missing; found 11, expected 0 to 10",
      "a.csv line 2 column child_id: pre answers without post answers",
    ]);
    expect(outcomes.children[0]?.pre?.scores.get("well")).toBe(2.5);
  });

  it("are in the summary of a check, of refused data only what was wrong", async () => {
    expect(checkSummary(await read(text)).scales["well"]).toMatchObject({ nPaired: 6, meanPreAll: 3.75 });
    const refused = await read("child_id,pre_well,post_well\n").catch((error: unknown) => error as DataRefusedError);
    expect(refused).toBeInstanceOf(DataRefusedError);
    expect(checkSummary(refused as DataRefusedError)).toMatchObject({ status: "error", counts: null, scales: {}, ledger: null });
  });
});
