import { instrumentCatalog } from "../../instrument/catalog/catalog.ts";
import type { Instrument } from "../../instrument/instrument.ts";
import { type AnalysisPlan, analysisPlanSchema } from "../../plan/analysisPlan.ts";
import type { Deviation, Evaluation, Outcome } from "../evaluation.ts";
import { outsideFamilies } from "./family.ts";
import { namedScales } from "./planProblems.ts";

/** An option of the call that won over what the plan says. */
export interface Override {
  /** Field of the plan, as in `plan.duplicates`. */
  readonly field: string;
  readonly planned: string;
  readonly used: string;
}

/** What the rules look at. */
export interface DeviationContext {
  readonly evaluation: Omit<Evaluation, "deviations" | "cautions">;
  /** The plan as it was given, before anything was taken from the data. */
  readonly asked: AnalysisPlan;
  readonly instrument: Instrument;
  readonly overrides: readonly Override[];
  /** Whether the data give age bands of their own, and no age in years. */
  readonly bandsAreOfData: boolean;
}

interface Rule {
  readonly code: string;
  readonly find: (context: DeviationContext) => readonly Omit<Deviation, "code">[];
}

const levelsOf = ({ evaluation }: DeviationContext, id: string) =>
  evaluation.participants.factors.find(({ factor }) => factor === id)?.levels ?? null;

const absentFactors = (context: DeviationContext, field: string, ids: readonly string[], what: string) =>
  ids
    .filter((id) => levelsOf(context, id) === null)
    .map((id) => ({ field, message: `planned ${what} is not in the data; found no ${id}` }));

const hasPair = (context: DeviationContext, factor: string, level: string): boolean =>
  levelsOf(context, factor)?.some((there) => there.level === level && there.paired > 0) === true;

/** Told with the arm without the programme where no child of a kind of arm has both timepoints. */
function armWithout({ asked, evaluation }: DeviationContext, role: "programme" | "comparison", what: string): Omit<Deviation, "code">[] {
  const held = evaluation.flow.arms.some((arm) => arm.role === role && arm.paired > 0);
  return asked.arm === null || held ? [] : [{ field: "plan.arm", message: `${what} ${asked.arm.comparison}` }];
}

/** Every rule, in the order in which deviations are listed. */
export const DEVIATION_RULES: readonly Rule[] = [
  {
    code: "option_overrides_plan",
    find: ({ overrides }) =>
      overrides.map(({ field, planned, used }) => ({
        field,
        message: `an option of the call was followed; found ${used}, planned ${planned}`,
      })),
  },
  {
    // a definition file is planned by its path, which names no questionnaire
    code: "instrument_differs",
    find: ({ asked, instrument, overrides }) =>
      asked.instrument !== null &&
      asked.instrument !== instrument.id &&
      instrumentCatalog.some(({ id }) => id === asked.instrument) &&
      !overrides.some(({ field }) => field === "plan.instrument")
        ? [{ field: "plan.instrument", message: `another questionnaire was read; found ${instrument.id}, planned ${asked.instrument}` }]
        : [],
  },
  {
    code: "scale_absent",
    find: ({ evaluation, asked }) =>
      namedScales(asked)
        .filter(({ scale }) => !evaluation.outcomes.some((outcome) => outcome.scale === scale))
        .map(({ field, scale }) => ({ field, message: `planned scale has no score in the data; found no ${scale}` })),
  },
  {
    code: "outcome_not_planned",
    find: ({ evaluation, asked, instrument }) =>
      outsideFamilies(instrument, asked)
        .filter((scale) => evaluation.outcomes.some((outcome) => outcome.scale === scale))
        .map((scale) => ({
          field: "plan.exploratory",
          message: `scale in no family of the plan is evaluated as exploratory; found ${scale}`,
        })),
  },
  { code: "factor_absent", find: (context) => absentFactors(context, "plan.factors", context.asked.factors ?? [], "factor") },
  {
    code: "factor_left_out",
    find: (context) =>
      (context.asked.factors ?? [])
        .filter((id) => levelsOf(context, id)?.length === 1)
        .map((id) => ({ field: "plan.factors", message: `planned factor has one level and is left out of the models; found ${id}` })),
  },
  {
    code: "reference_level_absent",
    find: (context) =>
      Object.entries(context.asked.referenceLevels)
        .filter(([factor, level]) => !hasPair(context, factor, level))
        .map(([factor, level]) => ({
          field: `plan.referenceLevels.${factor}`,
          message: `no child with both timepoints stands at the planned reference level; found none at ${level}`,
        })),
  },
  {
    code: "age_bands_not_used",
    find: ({ asked, bandsAreOfData }) =>
      bandsAreOfData && JSON.stringify(asked.ageBands) !== JSON.stringify(analysisPlanSchema.parse({}).ageBands)
        ? [{ field: "plan.ageBands", message: "the data give age bands of their own and no ages; the planned bands are not used" }]
        : [],
  },
  { code: "subgroup_absent", find: (context) => absentFactors(context, "plan.subgroups", context.asked.subgroups, "subgroup factor") },
  { code: "cluster_absent", find: (context) => absentFactors(context, "plan.clusters", context.asked.clusters ?? [], "cluster") },
  {
    code: "individual_delivery_absent",
    find: (context) =>
      (context.asked.individualDelivery ?? [])
        .filter((level) => !hasPair(context, "delivery", level))
        .map((level) => ({
          field: "plan.individualDelivery",
          message: `no child with both timepoints has the planned delivery; found none at ${level}`,
        })),
  },
  {
    code: "arm_absent",
    find: (context) => armWithout(context, "comparison", "no child with both timepoints stands in the comparison arm; found none at"),
  },
  {
    code: "programme_absent",
    find: (context) => armWithout(context, "programme", "no child with both timepoints stands in a programme arm; found none but at"),
  },
  {
    code: "term_left_out",
    find: ({ evaluation }) =>
      scalesBy(evaluation, ({ anovaOfChange }) => anovaOfChange.model.left.map(({ term }) => term)).map(([term, scales]) => ({
        field: "plan.factors",
        message: `term cannot be estimated and is left out of the models; found ${term} in ${scales.join(", ")}`,
      })),
  },
  {
    code: "imputation_impossible",
    find: ({ evaluation, asked }) =>
      scalesBy(evaluation, ({ missing: { imputation } }) =>
        asked.missing === "multiple-imputation" && imputation.estimate === null ? [imputation.reason!] : [],
      ).map(([reason, scales]) => ({
        field: "plan.missing",
        message: `the planned main result over imputed data cannot be had; found ${reason} in ${scales.join(", ")}`,
      })),
  },
  {
    // the family's adjustment, the effect sizes and the models are of complete cases whatever the plan says
    code: "complete_cases_shown",
    find: ({ evaluation, asked }) =>
      asked.missing === "multiple-imputation" && evaluation.outcomes.some(({ missing }) => missing.imputation.estimate !== null)
        ? [
            {
              field: "plan.missing",
              message: "only the mean change is pooled over imputed data; found all else of children with both scores",
            },
          ]
        : [],
  },
];

/** Scales by each thing that is found in them, in the order of the outcomes. */
function scalesBy(evaluation: DeviationContext["evaluation"], find: (outcome: Outcome) => readonly string[]): [string, string[]][] {
  const scales = new Map<string, string[]>();
  for (const outcome of evaluation.outcomes)
    for (const found of find(outcome)) scales.set(found, [...(scales.get(found) ?? []), outcome.scale]);
  return [...scales];
}

/** Lists all that was run beyond the plan or against it. */
export function deviationsOf(context: DeviationContext): Deviation[] {
  return DEVIATION_RULES.flatMap(({ code, find }) => find(context).map(({ field, message }) => ({ code, field, message })));
}
