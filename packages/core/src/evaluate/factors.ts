import type { Child, Outcomes } from "../outcomes.ts";
import { type AnalysisPlan, PlanError } from "../plan/analysisPlan.ts";

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
  ["site", "Site"],
  ["facilitator", "Facilitator"],
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
 * @param plan gives the age bands
 * @returns factors in the order referral, age band, delivery, then the others by id
 */
export function factorsOfData(outcomes: Outcomes, plan: AnalysisPlan): readonly EvaluationFactor[] {
  const found = new Map(
    [...outcomes.levels].filter(([, levels]) => levels.length > 0).map(([id, levels]) => [id, factorOfColumn(id, levels)]),
  );
  if (outcomes.children.some((child) => child.age !== null)) found.set("ageBand", ageBandFromAge(outcomes, plan));
  const others = [...found.keys()].filter((id) => !DEFAULT_FACTORS.includes(id)).sort();
  return [...DEFAULT_FACTORS, ...others].flatMap((id) => found.get(id) ?? []);
}

/**
 * Chooses the factors of the model: the plan's, or the default ones that the data have.
 *
 * @throws PlanError where the plan names a factor that the data do not have
 */
export function factorsOfModel(available: readonly EvaluationFactor[], plan: AnalysisPlan): readonly EvaluationFactor[] {
  if (plan.factors === null) return available.filter((factor) => DEFAULT_FACTORS.includes(factor.id) && factor.levels.length > 1);
  const known = available.map((factor) => factor.id).join(", ") || "none";
  const chosen = plan.factors.map((id) => available.find((factor) => factor.id === id) ?? id);
  const unknown = chosen.filter((factor) => typeof factor === "string");
  if (unknown.length > 0) throw new PlanError(unknown.map((id) => `plan.factors: not in the data; found ${id}, expected one of ${known}`));
  return chosen.filter((factor) => typeof factor !== "string" && factor.levels.length > 1) as readonly EvaluationFactor[];
}
