import type { Outcomes } from "../outcomes.ts";
import { type AnalysisPlanInput, resolvePlan } from "../plan/analysisPlan.ts";
import { type CautionContext, cautionsOf } from "./cautions.ts";
import { countOf } from "./countOf.ts";
import { deepFreeze } from "./deepFreeze.ts";
import { type Evaluation, SCHEMA_VERSION } from "./evaluation.ts";
import { DEFAULT_FACTORS, type EvaluationFactor, factorsOfData, factorsOfModel } from "./factors.ts";
import { adjustWithinFamilies, familiesOf } from "./family.ts";
import { countReasons, flowOf } from "./flow.ts";
import { outcomeOf } from "./outcome.ts";
import { participantsOf } from "./participants.ts";
import { provenanceOf } from "./provenance.ts";

/** Options of {@link evaluate}. */
export interface EvaluateOptions {
  /** The analysis plan; fields that are left out take their stated defaults. */
  readonly plan?: AnalysisPlanInput;
}

function instrumentOf({ instrument }: Outcomes): Evaluation["instrument"] {
  return {
    id: instrument.id,
    title: instrument.title,
    citation: instrument.citation.text,
    doi: instrument.citation.doi,
    respondent: instrument.respondent,
    range: { minimum: instrument.range.minimum, maximum: instrument.range.maximum },
    scoring: { method: instrument.scoring.method, minimumAnswered: instrument.scoring.minimumAnswered },
  };
}

function issuesByCode(outcomes: Outcomes): Record<string, number> {
  const counts = countReasons(outcomes.issues.map((issue) => ({ reason: issue.code, n: 1 })));
  return Object.fromEntries(counts.map(({ reason, n }) => [reason, n] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function cautionContext(
  evaluation: CautionContext["evaluation"],
  outcomes: Outcomes,
  available: readonly EvaluationFactor[],
): CautionContext {
  const validatedFrom = outcomes.instrument.validatedAges?.minimum ?? null;
  const asked = evaluation.plan.factors ?? DEFAULT_FACTORS;
  return {
    evaluation,
    validatedFrom,
    belowValidatedAge:
      validatedFrom === null ? 0 : countOf(outcomes.children.filter((child) => child.age !== null && child.age < validatedFrom)),
    oneLevelFactors: available.filter((factor) => asked.includes(factor.id) && factor.levels.length === 1).map((factor) => factor.id),
    clusterColumns: available
      .filter((factor) => ["facilitator", "site"].includes(factor.id) && factor.levels.length > 1)
      .map((factor) => factor.id),
  };
}

/**
 * Evaluates what was read: who is in, how the children changed, for whom, and what to be careful about.
 *
 * Change is post - pre everywhere. Row order, locale and time zone change nothing in the result.
 *
 * @param outcomes children with their scores, as `readOutcomes` gives them
 * @param options the analysis plan
 * @returns plain frozen data that can be kept as JSON
 * @throws PlanError where the plan is not one, or names a scale or factor that the data do not have
 * @example
 * evaluate(await readOutcomes("examples/data/sample-programme.csv")).outcomes.map((outcome) => outcome.scale); // ["DE", "VS", "NHE", "BA", "AO", "AE"]
 */
export function evaluate(outcomes: Outcomes, options: EvaluateOptions = {}): Evaluation {
  const plan = resolvePlan({ ...options.plan, instrument: outcomes.instrument.id });
  const available = factorsOfData(outcomes, plan);
  const factors = factorsOfModel(available, plan);
  const families = familiesOf(outcomes.instrument, plan);
  const scored = outcomes.instrument.scales.filter((scale) =>
    outcomes.children.some((child) => hasScale(child.pre, scale.id) || hasScale(child.post, scale.id)),
  );
  const computed = scored.map((scale) => outcomeOf(scale, families.get(scale.id) ?? "secondary", { outcomes, plan, factors }));
  const evaluation = {
    schemaVersion: SCHEMA_VERSION,
    design: plan.design,
    plan,
    instrument: instrumentOf(outcomes),
    provenance: provenanceOf(outcomes, plan),
    flow: flowOf(outcomes),
    participants: participantsOf(outcomes, available),
    issues: { byCode: issuesByCode(outcomes) },
    outcomes: inFamilyOrder(adjustWithinFamilies(computed, plan), plan.primary ?? outcomes.instrument.primary),
  } as const;
  const { outcomes: results, ...head } = evaluation;
  return deepFreeze({ ...head, cautions: cautionsOf(cautionContext(evaluation, outcomes, available)), outcomes: results });
}

const hasScale = (wave: Outcomes["children"][number]["pre"], scale: string): boolean => (wave?.scores.get(scale) ?? null) !== null;

/** Primary outcomes first, in the plan's order; then the others in the instrument's. */
function inFamilyOrder(outcomes: readonly Evaluation["outcomes"][number][], primary: readonly string[]): Evaluation["outcomes"] {
  const place = (scale: string): number => (primary.includes(scale) ? primary.indexOf(scale) : primary.length);
  return [...outcomes].sort((a, b) => place(a.scale) - place(b.scale));
}
