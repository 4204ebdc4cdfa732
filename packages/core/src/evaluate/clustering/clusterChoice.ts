import { readDelivery } from "../../ingest/cells/readDelivery.ts";
import type { Child } from "../../outcomes.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { EvaluationFactor } from "../factors/factors.ts";

/** Columns that group children by what they are, the narrowest first. */
const CLUSTER_FACTORS: readonly string[] = ["group", "facilitator", "site"];

/** How the children are taken to be grouped. */
export interface ClusterChoice {
  /** The column of the analysis; null where there is none. */
  readonly narrow: EvaluationFactor | null;
  /** A second, broader column, reported beside it. */
  readonly broad: EvaluationFactor | null;
  /** Whether a child is delivered to alone, and so a cluster of one. */
  readonly isIndividual: (child: Child) => boolean;
  /** Why there is no column; null where there is one. */
  readonly reason: string | null;
  readonly broadReason: string | null;
}

function reasonWithout({ clusters }: AnalysisPlan): string {
  if (clusters === null) return "no column groups the children: they are taken as independent";
  return clusters.length === 0
    ? "the plan takes the children as independent"
    : `planned clusters are not in the data: ${clusters.join(", ")}`;
}

const NO_SECOND = "no second column groups the children";

/** The narrowest and the broadest of the columns that the data have with more than one level. */
function columnsOfData(available: readonly EvaluationFactor[]): EvaluationFactor[] {
  const found = CLUSTER_FACTORS.flatMap((id) => available.find((factor) => factor.id === id && factor.levels.length > 1) ?? []);
  return found.length > 2 ? [found[0]!, found.at(-1)!] : found;
}

function individualLevels(delivery: EvaluationFactor | undefined, plan: AnalysisPlan): ReadonlySet<number> {
  const levels = delivery?.levels ?? [];
  if (plan.individualDelivery === null)
    return new Set(levels.flatMap((level, code) => (readDelivery(level) === "one-to-one" ? [code] : [])));
  return new Set(plan.individualDelivery.map((level) => levels.indexOf(level)).filter((code) => code >= 0));
}

/**
 * Chooses what groups the children: the plan's columns, or the narrowest and the broadest of group, facilitator and site.
 *
 * @param available every factor that the data offer
 * @param plan `clusters` and `individualDelivery`; what the data do not have is left out
 */
export function clusterChoice(available: readonly EvaluationFactor[], plan: AnalysisPlan): ClusterChoice {
  const columns = plan.clusters?.flatMap((id) => available.find((factor) => factor.id === id) ?? []) ?? columnsOfData(available);
  const [narrow = null, broad = null] = columns;
  const delivery = available.find((factor) => factor.id === "delivery");
  const alone = individualLevels(delivery, plan);
  return {
    narrow,
    broad,
    isIndividual: (child) => delivery !== undefined && alone.has(delivery.codeOf(child)),
    reason: narrow === null ? reasonWithout(plan) : null,
    broadReason: broad === null ? NO_SECOND : null,
  };
}

/** Whether every cluster of one column lies within one cluster of another. */
function liesWithin(inner: EvaluationFactor, outer: EvaluationFactor, children: readonly Child[]): boolean {
  const homes = new Map<number, number>();
  return children.every((child) => {
    const [code, home] = [inner.codeOf(child), outer.codeOf(child)];
    if (code < 0 || home < 0) return true;
    if (!homes.has(code)) homes.set(code, home);
    return homes.get(code) === home;
  });
}

/**
 * Columns that group children by what they are and that no analysed column stands for.
 *
 * A robust standard error by a broader column holds for whatever is alike within its clusters, smaller groups included.
 */
export function clusterColumnsLeft(
  available: readonly EvaluationFactor[],
  { narrow, broad }: ClusterChoice,
  children: readonly Child[],
): string[] {
  const analysed = [narrow, broad].flatMap((column) => column ?? []);
  const grouping = available.filter((factor) => CLUSTER_FACTORS.includes(factor.id) && factor.levels.length > 1);
  return grouping.filter((factor) => !analysed.some((column) => liesWithin(factor, column, children))).map((factor) => factor.id);
}
