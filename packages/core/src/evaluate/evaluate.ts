import type { Outcomes } from "../outcomes.ts";
import { type AnalysisPlan, type AnalysisPlanInput, PlanError, resolvePlan } from "../plan/analysisPlan.ts";
import { type CautionContext, cautionsOf } from "./cautions/cautions.ts";
import { type ClusterChoice, clusterChoice, clusterColumnsLeft } from "./clustering/clusterChoice.ts";
import { adjustComparisons } from "./comparison/adjustComparisons.ts";
import { armFlowOf } from "./comparison/arms.ts";
import { evaluatedData } from "./evaluatedData.ts";
import { type Evaluation, SCHEMA_VERSION } from "./evaluation.ts";
import { DEFAULT_FACTORS, type EvaluationFactor, factorsOfData } from "./factors/factors.ts";
import { outcomeOf } from "./outcome.ts";
import { evidenceStandardOf } from "./people/evidenceStandard.ts";
import { countReasons, flowOf } from "./people/flow.ts";
import { participantsOf } from "./people/participants.ts";
import { responsesOf } from "./people/responses.ts";
import { deviationsOf, type Override } from "./planned/deviations.ts";
import { adjustWithinFamilies, familiesOf, inFamilyOrder } from "./planned/family.ts";
import { planProblems } from "./planned/planProblems.ts";
import { provenanceOf } from "./provenance.ts";
import { countOf } from "./table/countOf.ts";
import { frozenData } from "./table/frozenData.ts";

/** How far an evaluation has come: the scale that is evaluated next. */
export interface EvaluateProgress {
  readonly scale: string;
  /** Scales that are done, and all of them. */
  readonly done: number;
  readonly of: number;
}

/** Options of {@link evaluate}. */
export interface EvaluateOptions {
  /** The analysis plan; fields that are left out take their stated defaults. */
  readonly plan?: AnalysisPlanInput;
  /** Whether somebody wrote the plan; without this, a plan that is passed counts as given. */
  readonly planSource?: Evaluation["planSource"];
  /** What else the caller chose against the written plan, for the list of deviations. */
  readonly overrides?: readonly Override[];
  /** Called before each scale. */
  readonly onProgress?: (progress: EvaluateProgress) => void;
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
  clusters: ClusterChoice,
): CautionContext {
  const validatedFrom = outcomes.instrument.validatedAges?.minimum ?? null;
  const asked = evaluation.plan.factors ?? DEFAULT_FACTORS;
  return {
    evaluation,
    validatedFrom,
    belowValidatedAge:
      validatedFrom === null ? 0 : countOf(outcomes.children.filter((child) => child.age !== null && child.age < validatedFrom)),
    oneLevelFactors: available.filter((factor) => asked.includes(factor.id) && factor.levels.length === 1).map((factor) => factor.id),
    clusterColumns: clusterColumnsLeft(available, clusters, outcomes.children),
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
  return run(outcomes, options, "whole");
}

/** Evaluates a part of the data by the plan of the whole: a factor or level that the part does not have is a deviation, not an error. */
export function evaluatePart(outcomes: Outcomes, options: EvaluateOptions): Evaluation {
  return run(outcomes, options, "part");
}

function scoredScales({ instrument, children }: Outcomes): Outcomes["instrument"]["scales"] {
  return instrument.scales.filter((scale) => children.some((child) => hasScale(child.pre, scale.id) || hasScale(child.post, scale.id)));
}

function run(everyone: Outcomes, options: EvaluateOptions, of: "whole" | "part"): Evaluation {
  const asked = resolvePlan(options.plan);
  const plan = { ...asked, instrument: everyone.instrument.id };
  const ofEveryone = factorsOfData(everyone, plan);
  const problems = planProblems(everyone.instrument, plan, of === "whole" ? ofEveryone : null);
  if (problems.length > 0) throw new PlanError(problems);
  const { outcomes, available, factors, subgroups, comparison } = evaluatedData(everyone, ofEveryone, plan);
  const clusters = clusterChoice(available, plan);
  const families = familiesOf(outcomes.instrument, plan);
  const scored = scoredScales(outcomes);
  const computed = scored.map((scale, done) => {
    options.onProgress?.({ scale: scale.id, done, of: scored.length });
    return outcomeOf(scale, families.get(scale.id)!, { outcomes, plan, factors, subgroups, comparison, clusters });
  });
  const flow = { ...flowOf(outcomes), arms: armFlowOf(everyone, comparison.arms) };
  const evaluation = {
    schemaVersion: SCHEMA_VERSION,
    design: plan.design,
    plan,
    planSource: options.planSource ?? (options.plan === undefined ? "default" : "given"),
    instrument: instrumentOf(outcomes),
    provenance: provenanceOf(outcomes, plan),
    flow,
    evidenceStandard: evidenceStandardOf(flow),
    participants: participantsOf(outcomes, available),
    responses: responsesOf(outcomes),
    issues: { byCode: issuesByCode(outcomes) },
    outcomes: inFamilyOrder(adjustComparisons(adjustWithinFamilies(computed, plan), plan), families),
  } as const;
  return frozenData(judged(evaluation, asked, outcomes, options, cautionContext(evaluation, outcomes, available, clusters)));
}

/** Adds what can be said only when all else is there: deviations from the plan, and cautions. */
function judged(
  evaluation: CautionContext["evaluation"],
  asked: AnalysisPlan,
  outcomes: Outcomes,
  options: EvaluateOptions,
  cautions: CautionContext,
): Evaluation {
  const { outcomes: results, ...head } = evaluation;
  const deviations = deviationsOf({
    evaluation,
    asked,
    instrument: outcomes.instrument,
    overrides: options.overrides ?? [],
    bandsAreOfData: outcomes.levels.has("ageBand") && outcomes.children.every((child) => child.age === null),
  });
  return { ...head, deviations, cautions: cautionsOf(cautions), outcomes: results };
}

const hasScale = (wave: Outcomes["children"][number]["pre"], scale: string): boolean => (wave?.scores.get(scale) ?? null) !== null;
