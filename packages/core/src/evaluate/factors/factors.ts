import type { Child, Outcomes } from "../../outcomes.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";

/** One factor of the evaluation: where each child stands in it. */
export interface EvaluationFactor {
  readonly id: string;
  readonly title: string;
  readonly levels: readonly string[];
  /** Position in levels; -1 where the child has none. */
  readonly codeOf: (child: Child) => number;
}

const TITLES: ReadonlyMap<string, string> = new Map([
  ["referral", "Referral reason"],
  ["ageBand", "Age band"],
  ["delivery", "Delivery method"],
  ["group", "Group"],
  ["site", "Site"],
  ["facilitator", "Facilitator"],
  ["arm", "Arm"],
]);

/** Factors that are analysed where the plan names none. */
export const DEFAULT_FACTORS: readonly string[] = ["referral", "ageBand", "delivery"];

function bandOf(age: number | null, plan: AnalysisPlan): number {
  if (age === null) return -1;
  const year = Math.floor(age);
  return plan.ageBands.findIndex((band) => band.from <= year && year <= band.to);
}

function ageBandFromAge(outcomes: Outcomes, plan: AnalysisPlan): EvaluationFactor {
  const used = plan.ageBands.map((_, band) => outcomes.children.some((child) => bandOf(child.age, plan) === band));
  const positions = plan.ageBands.map((_, band) => (used[band] ? used.slice(0, band).filter(Boolean).length : -1));
  return {
    id: "ageBand",
    title: "Age band",
    levels: plan.ageBands.filter((_, band) => used[band]).map((band) => band.label),
    codeOf: (child) => positions[bandOf(child.age, plan)] ?? -1,
  };
}

/** The plan's reference level first, the others as they were. */
function withReferenceFirst(factor: EvaluationFactor, { referenceLevels }: AnalysisPlan): EvaluationFactor {
  const reference = Object.hasOwn(referenceLevels, factor.id) ? factor.levels.indexOf(referenceLevels[factor.id]!) : -1;
  if (reference <= 0) return factor;
  const place = (code: number): number => (code === reference ? 0 : code < reference && code >= 0 ? code + 1 : code);
  return {
    ...factor,
    levels: factor.levels.map((_, at) => factor.levels[at === 0 ? reference : at <= reference ? at - 1 : at]!),
    codeOf: (child) => place(factor.codeOf(child)),
  };
}

function factorOfColumn(id: string, levels: readonly string[]): EvaluationFactor {
  const position = new Map(levels.map((level, code) => [level, code]));
  return {
    id,
    title: TITLES.get(id) ?? id,
    levels,
    codeOf: (child) => position.get(child.factors.get(id) ?? "") ?? -1,
  };
}

/**
 * Finds every factor that the data can offer: those of the file, and the plan's age bands where ages were read.
 *
 * @param outcomes what was read
 * @param plan gives the age bands, and the level of a factor that stands first
 * @returns factors in the order referral, age band, delivery, then the others by id
 */
export function factorsOfData(outcomes: Outcomes, plan: AnalysisPlan): readonly EvaluationFactor[] {
  const found = new Map(
    [...outcomes.levels].filter(([, levels]) => levels.length > 0).map(([id, levels]) => [id, factorOfColumn(id, levels)]),
  );
  if (outcomes.children.some((child) => child.age !== null)) found.set("ageBand", ageBandFromAge(outcomes, plan));
  const others = [...found.keys()].filter((id) => !DEFAULT_FACTORS.includes(id)).sort();
  const ordered = [...DEFAULT_FACTORS, ...others].flatMap((id) => found.get(id) ?? []);
  return ordered.map((factor) => withReferenceFirst(factor, plan));
}

/**
 * Chooses the factors of the model: the plan's, or the default ones that the data have, where they have levels to compare.
 */
export function factorsOfModel(available: readonly EvaluationFactor[], plan: AnalysisPlan): readonly EvaluationFactor[] {
  const asked = plan.factors ?? DEFAULT_FACTORS;
  return asked.flatMap((id) => available.find((factor) => factor.id === id && factor.levels.length > 1) ?? []);
}
