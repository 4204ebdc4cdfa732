import type { Child, Outcomes } from "../outcomes.ts";
import { PlanError, resolvePlan } from "../plan/analysisPlan.ts";
import { type EvaluateOptions, evaluate, evaluatePart } from "./evaluate.ts";
import type { EvaluationBy } from "./evaluationBy.ts";
import { type EvaluationFactor, factorsOfData } from "./factors/factors.ts";
import { countOf } from "./table/countOf.ts";
import { frozenData } from "./table/frozenData.ts";

/** Options of {@link evaluateBy}. */
export interface EvaluateByOptions extends EvaluateOptions {
  /** Factor id of the column, such as `site`. */
  readonly by: string;
}

function columnOf(outcomes: Outcomes, { by, plan }: EvaluateByOptions): EvaluationFactor {
  const available = factorsOfData(outcomes, resolvePlan(plan));
  const column = available.find((factor) => factor.id === by);
  if (column !== undefined) return column;
  const known = available.map((factor) => factor.id).join(", ") || "none";
  throw new PlanError([`by: not in the data; found ${by}, expected one of ${known}`]);
}

/** Some of the children, with the levels that they hold; problems of the file are told of the whole only. */
function partOf(outcomes: Outcomes, children: readonly Child[]): Outcomes {
  const held = (id: string, level: string): boolean => children.some((child) => child.factors.get(id) === level);
  const levels = [...outcomes.levels].map(([id, all]) => [id, all.filter((level) => held(id, level))] as const);
  return { ...outcomes, children, levels: new Map(levels), issues: [], rowsNotUsed: new Map() };
}

/**
 * Evaluates all children, and those of each level of a column by the same plan.
 *
 * A level that lacks what the plan names (a factor, a reference level) is evaluated without it and says so in its
 * `deviations`. Nothing is tested between the levels: the factors of the plan do that.
 *
 * @param outcomes children with their scores, as `readOutcomes` gives them
 * @param options the column, and all that `evaluate` takes
 * @returns the overall evaluation, one for each level that holds children, and the number of children without a level
 * @throws PlanError where the data do not have the column, or the plan does not fit the data as a whole
 * @example
 * evaluateBy(await readOutcomes("examples/data/sample-programme.csv"), { by: "delivery" }).levels.map(({ level }) => level); // ["Group", "One-to-one"]
 */
export function evaluateBy(outcomes: Outcomes, options: EvaluateByOptions): EvaluationBy {
  const column = columnOf(outcomes, options);
  const overall = evaluate(outcomes, options);
  const levels = column.levels.map((level, code) => {
    const children = outcomes.children.filter((child) => column.codeOf(child) === code);
    const evaluation = children.length === 0 ? null : evaluatePart(partOf(outcomes, children), options);
    return { level, children: countOf(children), evaluation, reason: evaluation === null ? "no child stands at this level" : null };
  });
  const missing = countOf(outcomes.children.filter((child) => column.codeOf(child) < 0));
  return frozenData({ by: column.id, overall, levels, missing });
}
