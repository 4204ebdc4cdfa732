import type { Child, Outcomes } from "../../outcomes.ts";
import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { EvaluationFactor } from "../factors/factors.ts";
import { presence } from "../people/flow.ts";
import type { ArmFlow } from "../schema/comparison.ts";
import { countOf } from "../table/countOf.ts";
import { withChildren } from "../table/withChildren.ts";

/** The arms of a design with a comparison group. */
export interface Arms {
  readonly factor: EvaluationFactor;
  /** Level without the programme. */
  readonly comparison: string;
  /** The other levels. */
  readonly programmes: readonly string[];
}

/** The arms that the plan names; null where it names none or the data do not have them. */
export function armsOf(available: readonly EvaluationFactor[], { arm }: AnalysisPlan): Arms | null {
  const factor = available.find(({ id }) => id === arm?.factor);
  if (arm === null || factor === undefined) return null;
  return { factor, comparison: arm.comparison, programmes: factor.levels.filter((level) => level !== arm.comparison) };
}

/** The arm of a child; null where it is not known. */
export const armOf = ({ factor }: Arms, child: Child): string | null => factor.levels[factor.codeOf(child)] ?? null;

/** The data of the children in the programme: everyone where there are no arms. */
export function programmeOf(outcomes: Outcomes, arms: Arms | null): Outcomes {
  if (arms === null) return outcomes;
  const inProgramme = (child: Child): boolean => arms.programmes.includes(armOf(arms, child) ?? "");
  return withChildren(outcomes, outcomes.children.filter(inProgramme));
}

function rowOf(arm: string | null, role: ArmFlow["role"], children: readonly Child[]): ArmFlow {
  const having = (what: "pre" | "post" | "paired"): number => countOf(children.filter((child) => presence(child)[what]));
  return { arm, role, enrolled: countOf(children), pre: having("pre"), post: having("post"), paired: having("paired") };
}

/** How many children each arm has at each step, those of no known arm last; empty without arms. */
export function armFlowOf({ children }: Outcomes, arms: Arms | null): ArmFlow[] {
  if (arms === null) return [];
  const inArm = (arm: string | null): Child[] => children.filter((child) => armOf(arms, child) === arm);
  const unknown = inArm(null);
  return [
    ...arms.programmes.map((arm) => rowOf(arm, "programme", inArm(arm))),
    rowOf(arms.comparison, "comparison", inArm(arms.comparison)),
    ...(unknown.length > 0 ? [rowOf(null, "unknown", unknown)] : []),
  ];
}

/** What is wrong with a plan that names a design without arms, or arms without such a design. */
export function armProblems({ design, arm, factors }: AnalysisPlan): readonly string[] {
  if (arm === null)
    return design === "single-group"
      ? []
      : [`plan.arm: a ${design} design needs one; found null, expected the factor that holds the arm and its level without the programme`];
  return [
    ...(design === "single-group" ? ["plan.design: the plan names an arm; found single-group, expected comparison or randomised"] : []),
    ...(factors?.includes(arm.factor) === true
      ? [`plan.factors: the arm is compared on its own; found ${arm.factor}, expected factors other than the arm`]
      : []),
  ];
}
