import { adjustPValues } from "@headway/stats";
import type { Instrument } from "../../instrument/instrument.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { Outcome } from "../evaluation.ts";

type Family = Outcome["family"];

/** The fields of the plan that name scales, in the order of the families. */
export const FAMILIES: readonly Family[] = ["primary", "secondary", "exploratory"];

/**
 * Scale ids of each family as the plan lists them; an open list of primary scales is the instrument's, less what
 * the plan puts elsewhere.
 */
function listed(instrument: Instrument, plan: AnalysisPlan): ReadonlyMap<string, Family> {
  const elsewhere = [...(plan.secondary ?? []), ...(plan.exploratory ?? [])];
  const primary = plan.primary ?? instrument.primary.filter((id) => !elsewhere.includes(id));
  const lists: readonly (readonly [Family, readonly string[]])[] = [
    ["primary", primary],
    ["secondary", plan.secondary ?? []],
    ["exploratory", plan.exploratory ?? []],
  ];
  return new Map(lists.flatMap(([family, ids]) => ids.map((id): [string, Family] => [id, family])));
}

/** The family of what the plan names nowhere: secondary while that list is open, else exploratory. */
const restOf = (plan: AnalysisPlan): Family => (plan.secondary === null ? "secondary" : "exploratory");

/**
 * Says which family each scale of the instrument belongs to, primary first in the plan's order.
 *
 * @param instrument whose primary scales stand in where the plan leaves its own open
 * @param plan a plan that {@link planProblems} finds nothing wrong with
 * @returns scale id to family
 */
export function familiesOf(instrument: Instrument, plan: AnalysisPlan): ReadonlyMap<string, Family> {
  const planned = listed(instrument, plan);
  const rest = instrument.scales.map((scale) => scale.id).filter((id) => !planned.has(id));
  return new Map([...planned, ...rest.map((id): [string, Family] => [id, restOf(plan)])]);
}

/** Scales that a plan which lists all its families has in none of them. */
export function outsideFamilies(instrument: Instrument, plan: AnalysisPlan): readonly string[] {
  if (plan.secondary === null || plan.exploratory === null) return [];
  const planned = listed(instrument, plan);
  return instrument.scales.map((scale) => scale.id).filter((id) => !planned.has(id));
}

/** Puts outcomes in the order of their families: primary in the plan's order, then the others in the instrument's. */
export function inFamilyOrder(outcomes: readonly Outcome[], families: ReadonlyMap<string, Family>): Outcome[] {
  const primary = [...families].filter(([, family]) => family === "primary").map(([id]) => id);
  const place = ({ scale, family }: Outcome): number =>
    family === "primary" ? primary.indexOf(scale) : primary.length + FAMILIES.indexOf(family);
  return [...outcomes].sort((a, b) => place(a) - place(b));
}

/** Fills in the p-values adjusted inside each family. */
export function adjustWithinFamilies(outcomes: readonly Outcome[], plan: AnalysisPlan): Outcome[] {
  const adjusted = new Map<string, number | null>();
  for (const family of new Set(outcomes.map((outcome) => outcome.family))) {
    const members = outcomes.filter((outcome) => outcome.family === family);
    const pValues = adjustPValues(
      members.map((outcome) => outcome.pairedT.pValue),
      plan.adjustment,
    );
    for (const [at, outcome] of members.entries()) adjusted.set(outcome.scale, pValues[at] ?? null);
  }
  return outcomes.map((outcome) => ({ ...outcome, pairedT: { ...outcome.pairedT, pAdjusted: adjusted.get(outcome.scale) ?? null } }));
}
