import type { Instrument } from "../../instrument/instrument.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import { armProblems } from "../comparison/arms.ts";
import type { EvaluationFactor } from "../factors/factors.ts";
import { FAMILIES } from "./family.ts";

/** Fields of the plan whose keys are scale ids. */
const BY_SCALE = ["reliability", "retestCorrelation", "populationMean", "cutoffs", "smallestChange"] as const;

/** Every scale that the plan names, with the field that names it. */
export function namedScales(plan: AnalysisPlan): readonly { readonly field: string; readonly scale: string }[] {
  return [
    ...FAMILIES.flatMap((family) => (plan[family] ?? []).map((scale) => ({ field: `plan.${family}`, scale }))),
    ...BY_SCALE.flatMap((field) => Object.keys(plan[field]).map((scale) => ({ field: `plan.${field}`, scale }))),
  ];
}

function unknownScales({ id, scales }: Instrument, plan: AnalysisPlan): string[] {
  const known = scales.map((scale) => scale.id);
  return namedScales(plan)
    .filter(({ scale }) => !known.includes(scale))
    .map(({ field, scale }) => `${field}: not a scale of ${id}; found ${scale}, expected one of ${known.join(", ")}`);
}

function repeatedScales(plan: AnalysisPlan): string[] {
  const seen = new Map<string, string>();
  return namedScales(plan)
    .filter(({ field }) => FAMILIES.some((family) => field === `plan.${family}`))
    .flatMap(({ field, scale }) => {
      const before = seen.get(scale);
      seen.set(scale, field);
      return before === undefined ? [] : [`${field}: scale named twice; found ${scale}, expected no scale that stands in ${before}`];
    });
}

function unknownFactors(available: readonly EvaluationFactor[], plan: AnalysisPlan): string[] {
  const known = available.map((factor) => factor.id);
  const named = [
    ...(plan.factors ?? []).map((id) => ["plan.factors", id] as const),
    ...Object.keys(plan.referenceLevels).map((id) => ["plan.referenceLevels", id] as const),
    ...(plan.arm === null ? [] : [["plan.arm.factor", plan.arm.factor] as const]),
  ];
  return named
    .filter(([, id]) => !known.includes(id))
    .map(([field, id]) => `${field}: not in the data; found ${id}, expected one of ${known.join(", ") || "none"}`);
}

function unknownLevels(available: readonly EvaluationFactor[], plan: AnalysisPlan): string[] {
  const named = [
    ...Object.entries(plan.referenceLevels).map(([id, level]) => [`plan.referenceLevels.${id}`, id, level] as const),
    ...(plan.arm === null ? [] : [["plan.arm.comparison", plan.arm.factor, plan.arm.comparison] as const]),
  ];
  return named.flatMap(([field, id, level]) => {
    const levels = available.find((factor) => factor.id === id)?.levels ?? [level];
    return levels.includes(level) ? [] : [`${field}: not a level of ${id}; found ${level}, expected one of ${levels.join(", ")}`];
  });
}

/** A comparison arm that everybody is in leaves nobody in the programme. */
function programmeMissing(available: readonly EvaluationFactor[], { arm }: AnalysisPlan): string[] {
  const levels = available.find(({ id }) => id === arm?.factor)?.levels ?? [];
  return arm !== null && levels.length === 1 && levels.includes(arm.comparison)
    ? [`plan.arm: nobody is in the programme; found only ${arm.comparison} in ${arm.factor}, expected another level beside it`]
    : [];
}

/** Names that stand for something else in a model. */
const TAKEN: readonly string[] = ["pre", "age", "time"];

/** Factors of a model whose names could be read as another part of it. */
function ambiguousFactors(plan: AnalysisPlan): string[] {
  const named = [
    ...(plan.factors ?? []).map((id) => ["plan.factors", id] as const),
    ...(plan.arm === null ? [] : [["plan.arm.factor", plan.arm.factor] as const]),
  ];
  return named
    .filter(([, id]) => TAKEN.includes(id) || id.includes(":"))
    .map(
      ([field, id]) => `${field}: name cannot stand in a model; found ${id}, expected one other than ${TAKEN.join(", ")}, without a colon`,
    );
}

/**
 * Finds what a plan names that the instrument or the data do not have, so that it cannot be carried out as written.
 *
 * What the plan may name in vain (a cluster, a subgroup, a scale that nobody answered) is a deviation, not a problem.
 *
 * @param instrument the questionnaire
 * @param available factors of the data; null for a part of them, in which a level may well be absent
 * @returns problems in words, all at once; empty where there is none
 */
export function planProblems(instrument: Instrument, plan: AnalysisPlan, available: readonly EvaluationFactor[] | null): readonly string[] {
  return [
    ...unknownScales(instrument, plan),
    ...repeatedScales(plan),
    ...armProblems(plan),
    ...ambiguousFactors(plan),
    ...(available === null
      ? []
      : [...unknownFactors(available, plan), ...unknownLevels(available, plan), ...programmeMissing(available, plan)]),
  ];
}
