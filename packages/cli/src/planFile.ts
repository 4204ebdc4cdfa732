import { type AnalysisPlan, checkSummary, type Outcomes } from "@headway/core";
import { stringify } from "yaml";
import { columnsInWords } from "./columnsInWords.ts";
import { plainText } from "./plainText.ts";

const DEFAULT_FACTORS = ["referral", "ageBand", "delivery"] as const;

type Factors = ReturnType<typeof checkSummary>["factors"];

/** A field of the plan and what a person should know before changing it. */
interface Field {
  readonly key: keyof AnalysisPlan;
  readonly value: unknown;
  readonly comment: readonly string[];
}

/**
 * The plan as it was used on these data, with what was left open written out: a plan that gives the same results.
 *
 * @param outcomes what was read
 * @param plan the plan of the call
 * @returns the plan with questionnaire, factors and primary outcomes named
 */
export function planAsUsed(outcomes: Outcomes, plan: AnalysisPlan): AnalysisPlan {
  const { factors } = checkSummary(outcomes, plan);
  return {
    ...plan,
    instrument: plan.instrument ?? outcomes.instrument.id,
    primary: plan.primary ?? [...outcomes.instrument.primary],
    factors: plan.factors ?? DEFAULT_FACTORS.filter((factor) => Object.hasOwn(factors, factor)),
  };
}

function factorComment(factors: Factors): readonly string[] {
  const seen = Object.entries(factors).map(
    ([factor, levels]) =>
      `  ${plainText(factor)}: ${Object.entries(levels)
        .map(([level, n]) => `${plainText(level)} (${n})`)
        .join(", ")}`,
  );
  const found =
    seen.length === 0
      ? ["None was found in the data."]
      : ["Found in the data, with the number of children who have both timepoints:", ...seen];
  return ["What children are compared by, in the order of the model, at most 4; null takes referral, ageBand, delivery.", ...found];
}

function bandComment(outcomes: Outcomes, plan: AnalysisPlan): readonly string[] {
  const what = "Age bands, first and last whole year of age at the time before.";
  if (outcomes.levels.has("ageBand")) return [what, "The data give bands of their own; these are used only where ages are known in years."];
  const ages = outcomes.children.flatMap(({ age }) => age ?? []);
  const outside = ages.filter((age) => !plan.ageBands.some(({ from, to }) => from <= Math.floor(age) && Math.floor(age) <= to)).length;
  return [what, `Ages are known of ${ages.length} of ${outcomes.children.length}; ${outside} of them lie in no band.`];
}

function columnComment(outcomes: Outcomes): readonly string[] {
  const groups = columnsInWords(outcomes.ledger.columns).map(({ columns, meaning }) => `  ${columns}: ${meaning}`);
  return [
    "How each column was understood:",
    ...groups,
    "Where that is wrong, say what the column is (id, timepoint, age, factor:NAME, item:N:pre, total:SCALE:post, ignore):",
    "  columns:",
    "    Reason: factor:referral",
  ];
}

function fieldsOf(outcomes: Outcomes, plan: AnalysisPlan): readonly Field[] {
  const scales = outcomes.instrument.scales.map(({ id, title }) => `${id} (${title})`).join(", ");
  const comments: Readonly<Record<keyof AnalysisPlan, readonly string[]>> = {
    title: ["Title of the evaluation."],
    design: ["single-group, comparison or randomised: what the results may be said to show."],
    instrument: ["The questionnaire, as headway instruments lists it."],
    columns: columnComment(outcomes),
    primary: [
      "Primary outcomes, named before the results are seen; p values are adjusted within them, and apart within the others.",
      `Scales: ${scales}.`,
    ],
    secondary: ["Secondary outcomes; null takes those of the questionnaire that are in no other family."],
    exploratory: ["Outcomes that are looked at without a claim; null takes none."],
    factors: factorComment(checkSummary(outcomes, plan).factors),
    referenceLevels: [
      "The level of a factor that the others are compared with, as in delivery: Group; else they stand in alphabetical order.",
    ],
    subgroups: ["Factors whose levels were planned as subgroups, as in [delivery]; the others are labelled exploratory."],
    ageBands: bandComment(outcomes, plan),
    clusters: ["What groups children: null takes the group, facilitator or site that the data have, [] takes none."],
    individualDelivery: ["Delivery levels where each child is alone with the facilitator; null takes one-to-one where it is there."],
    arm: [
      "For a comparison group: the factor that holds the arm and its level without the programme, as in {factor: arm, comparison: Waiting list}.",
    ],
    covariates: ["What the analysis of covariance adjusts for: pre, age."],
    sumsOfSquares: ["Sums of squares of the analysis of variance: I (in order), II, or III (each term beside all others)."],
    adjustment: ["Adjustment of p values within a family of outcomes: none, bonferroni, holm, hochberg, bh, by, sidak."],
    contrastAdjustment: ["Adjustment of contrasts between groups: as above, or tukey."],
    confidenceLevel: ["Level of the intervals."],
    reliableChangeCriterion: ["A child's change is called reliable where it is more than this many standard errors."],
    reliability: ["Reliability of a scale from elsewhere, as in DE: {value: 0.74, source: Author 2020}; else alpha before, of these data."],
    retestCorrelation: ["Test-retest correlation of a scale from elsewhere, for the change expected with no effect."],
    populationMean: ["Mean score of children at large, towards which scores move with no effect, with its source."],
    cutoffs: ["Score from which a child counts as being in the hoped-for range, with its source."],
    smallestChange: ["Smallest mean change in points that would matter, with its source."],
    missing: ["complete-cases, or multiple-imputation: which result is the main one; both are shown."],
    imputations: ["Number of imputed data sets; 0 imputes none."],
    bootstrapSamples: ["Number of bootstrap samples; 0 draws none."],
    outlierFence: ["Interquartile ranges outside the quartiles beyond which a change is left out of one row of the sensitivity table."],
    bayesFactor: ["Whether a Bayes factor stands beside each paired test."],
    disclosure: ["What may be shown: share suppresses counts below the threshold, internal shows all."],
    duplicates: ["Rows of one child and timepoint that differ: exclude all, or keep the first, or the last."],
    seed: ["Start of the random numbers, so that a second run gives the same."],
  };
  return (Object.keys(plan) as (keyof AnalysisPlan)[]).map((key) => ({ key, value: plan[key], comment: comments[key] }));
}

/**
 * Writes a plan for a person to correct.
 *
 * @param outcomes what was read
 * @param plan the plan as used on these data
 * @param form YAML has a comment for each choice; JSON has none
 * @returns text that `--plan` reads back
 */
export function planFile(outcomes: Outcomes, plan: AnalysisPlan, form: "json" | "yaml"): string {
  if (form === "json") return `${JSON.stringify(plan, null, 2)}\n`;
  const files = outcomes.inputs.map(({ name }) => plainText(name)).join(", ");
  const head = [`Analysis plan for headway, written from ${files}.`, "Correct it, then: headway report DATA --plan THIS-FILE"];
  const blocks = fieldsOf(outcomes, plan).map(
    ({ key, value, comment }) => `${commented(comment)}${stringify({ [key]: value }, { lineWidth: 0 })}`,
  );
  return [commented(head), ...blocks].join("\n");
}

const commented = (lines: readonly string[]): string => lines.map((line) => `# ${line}\n`).join("");
