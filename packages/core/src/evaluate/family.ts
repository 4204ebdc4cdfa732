import { adjustPValues } from "@headway/stats";
import type { Instrument } from "../instrument/instrument.ts";
import type { AnalysisPlan } from "../plan/analysisPlan.ts";
import { PlanError } from "../plan/analysisPlan.ts";
import type { Outcome } from "./evaluation.ts";

/**
 * Says which family each scale belongs to: the plan's primary scales, or the instrument's.
 *
 * @throws PlanError where the plan names a scale that the instrument does not have
 */
export function familiesOf(instrument: Instrument, plan: AnalysisPlan): ReadonlyMap<string, Outcome["family"]> {
  const known = instrument.scales.map((scale) => scale.id);
  const primary = plan.primary ?? instrument.primary;
  const unknown = primary.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new PlanError(
      unknown.map((id) => `plan.primary: not a scale of ${instrument.id}; found ${id}, expected some of ${known.join(", ")}`),
    );
  return new Map(known.map((id) => [id, primary.includes(id) ? "primary" : "secondary"]));
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
