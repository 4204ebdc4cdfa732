import { type AnalysisPlan, checkSummary, type Outcomes } from "@headway/core";
import { stringify } from "yaml";
import { columnsInWords } from "../words/columnsInWords.ts";
import { plainText } from "../words/plainText.ts";

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
 * @returns the plan with questionnaire, factors and the families of outcomes named, as far as the data have them
 */
export function planAsUsed(outcomes: Outcomes, plan: AnalysisPlan): AnalysisPlan {
  const { factors, scales } = checkSummary(outcomes, plan);
  const scored = Object.entries(scales).flatMap(([id, { nPre, nPost }]) => (nPre + nPost > 0 ? [id] : []));
  const elsewhere = [...(plan.secondary ?? []), ...(plan.exploratory ?? [])];
  const primary = plan.primary ?? outcomes.instrument.primary.filter((id) => scored.includes(id) && !elsewhere.includes(id));
  const rest = scored.filter((id) => ![...primary, ...elsewhere].includes(id));
  return {
    ...plan,
    instrument: plan.instrument ?? outcomes.instrument.id,
    primary,
    secondary: plan.secondary ?? rest,
    exploratory: plan.exploratory ?? (plan.secondary === null ? [] : rest),
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
    title: ["Title of the evaluation, as it stands on the report."],
    design: [
      "What the results may be said to show.",
      "single-group: children before and after, no one to compare them with. comparison: another group without the programme.",
      "randomised: chance decided who got the programme. The last two need arm, below.",
    ],
    instrument: ["The questionnaire: an id that headway instruments lists, or the path of a definition file."],
    columns: columnComment(outcomes),
    timepoints: [
      "Cells of the timepoint column that stand for before and after, where the file has others than the usual words or more than two,",
      "as in {pre: [T2], post: [T3]}; rows with other cells are then not used.",
    ],
    primary: [
      "PART 1: WHAT IS ASKED. Decide this before the results are seen.",
      "",
      `Scales of this questionnaire: ${scales}.`,
      "Primary outcomes: the few scales on which the programme is meant to work. Their p values are adjusted together.",
    ],
    secondary: ["Secondary outcomes, adjusted together and apart from the primary ones; null takes every scale in no other family."],
    exploratory: ["Outcomes that are looked at without a claim. A scale in none of the three lists is told as a deviation from the plan."],
    factors: factorComment(checkSummary(outcomes, plan).factors),
    referenceLevels: [
      "The level of a factor that the others are compared with; without one they stand in alphabetical order. As in:",
      "  referenceLevels:",
      "    delivery: Group",
    ],
    subgroups: ["Factors whose levels were planned as subgroups, as in [delivery]. Every other subgroup is labelled exploratory."],
    ageBands: bandComment(outcomes, plan),
    clusters: [
      "What groups children who may be alike, the narrowest first, at most 2. null takes the group, facilitator or site that the",
      "data have; [] takes children as independent.",
    ],
    individualDelivery: ["Delivery levels where each child is alone with the facilitator; null takes one-to-one where it is there."],
    arm: [
      "For a design with a comparison group: the factor that holds the arm, and its level without the programme. As in:",
      "  arm:",
      "    factor: arm",
      "    comparison: Waiting list",
    ],
    covariates: ["What the analysis of covariance adjusts for: pre (the score before), age."],
    sumsOfSquares: [
      "PART 2: HOW IT IS COMPUTED. The defaults serve where nothing speaks against them.",
      "",
      "Sums of squares of the analysis of variance: I (in order), II, or III (each term beside all others).",
    ],
    adjustment: ["Adjustment of p values within a family of outcomes: none, bonferroni, holm, hochberg, bh, by, sidak."],
    contrastAdjustment: ["Adjustment of the comparisons between groups: as above, or tukey."],
    confidenceLevel: ["Level of the intervals: 0.95 means 95 %."],
    reliableChangeCriterion: ["A child's change is called reliable where it is more than this many standard errors; 1.96 is usual."],
    reliability: [
      "PART 3: NUMBERS FROM ELSEWHERE, each with its source; nothing is assumed where none is given.",
      "",
      "Reliability of a scale; else Cronbach's alpha before, of these data. As in:",
      "  reliability:",
      "    DE: {value: 0.74, source: Author 2020}",
    ],
    retestCorrelation: ["Test-retest correlation of a scale, for the change expected with no effect."],
    populationMean: ["Mean score of those from whom the children were chosen, towards which scores move with no effect."],
    cutoffs: ["Score from which a child counts as being in the hoped-for range."],
    smallestChange: ["Smallest mean change in points that would matter."],
    missing: [
      "PART 4: MISSING ANSWERS, RANDOM NUMBERS AND WHAT IS SHOWN.",
      "",
      "complete-cases, or multiple-imputation: which mean change is the main one; both are shown.",
    ],
    imputations: ["Number of imputed data sets; 0 imputes none."],
    bootstrapSamples: ["Number of bootstrap samples; 0 draws none."],
    outlierFence: ["Interquartile ranges outside the quartiles beyond which a change is left out of one row of the sensitivity table."],
    bayesFactor: ["Whether a Bayes factor (JZS, default prior) stands beside each paired test: true or false."],
    disclosure: ["What may be shown: share hides counts below the threshold, internal shows all."],
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
  const head = [
    `Analysis plan for headway, written from ${files}.`,
    "Each choice has a comment above it; a line that is left out takes its default.",
    "Correct it, keep it with the date, then: headway report DATA --plan THIS-FILE",
    "What the data do not let the plan do is listed under deviations in the results.",
  ];
  const blocks = fieldsOf(outcomes, plan).map(
    ({ key, value, comment }) => `${commented(comment)}${stringify({ [key]: value }, { lineWidth: 0 })}`,
  );
  return [commented(head), ...blocks].join("\n");
}

const commented = (lines: readonly string[]): string => lines.map((line) => `${`# ${line}`.trimEnd()}\n`).join("");
