import type { Evaluation } from "@headway/core";
import type { Released } from "./released.ts";
import type { ReleasedGroups } from "./releasedGroups.ts";
import { tellsFew } from "./tellsFew.ts";

type Participants = Evaluation["participants"];
type Factor = Participants["factors"][number];
type Level = Factor["levels"][number];

/** Factors whose levels are names of people. */
export const NAMES_OF_STAFF: ReadonlySet<string> = new Set(["facilitator"]);

type Step = "enrolled" | "pre" | "post" | "paired";

/** A step between two others is shown where it is the same as one of them at every level, and so tells nothing more. */
function sameAs(factor: Factor, step: "pre" | "post"): "enrolled" | "paired" | null {
  const same = (other: "enrolled" | "paired"): boolean => factor.levels.every((level) => level[step] === level[other]);
  return same("enrolled") ? "enrolled" : same("paired") ? "paired" : null;
}

function levelOf(factor: Factor, level: Level, groups: ReleasedGroups): Released<Level> {
  const shown = (step: Step): boolean => {
    if (!groups.steps.has(step) || groups.hides(factor.factor, level.level)) return false;
    if (step === "paired") return true;
    // beside the pairs it tells how many were lost
    if (step === "enrolled") return !groups.steps.has("paired") || !groups.hidesLoss(factor.factor, level.level);
    const same = sameAs(factor, step);
    return same !== null && shown(same);
  };
  const count = (step: Step): number | null => (shown(step) ? level[step] : null);
  return { level: level.level, enrolled: count("enrolled"), pre: count("pre"), post: count("post"), paired: count("paired") };
}

function ageOf(age: Participants["age"], enrolled: number, threshold: number): Released<Participants["age"]> {
  const few = tellsFew(age.n, enrolled, threshold);
  const open = { ...age, minimum: null, maximum: null };
  if (age.n < threshold) return { ...open, n: null, missing: null, mean: null, sd: null };
  return { ...open, n: few ? null : age.n, missing: few ? null : age.missing, sd: age.n < 20 ? null : age.sd };
}

/**
 * Releases who the children are: small groups withheld with another, no names of staff unless the plan compares them.
 *
 * @param evaluation the whole evaluation
 * @param groups which groups may be shown
 * @param threshold smallest count that is shown
 */
export function releaseParticipants(evaluation: Evaluation, groups: ReleasedGroups, threshold: number): Released<Participants> {
  const { age, factors } = evaluation.participants;
  const asked = evaluation.plan.factors ?? [];
  return {
    ...evaluation.participants,
    age: ageOf(age, evaluation.flow.enrolled, threshold),
    factors: factors
      .filter((factor) => !NAMES_OF_STAFF.has(factor.factor) || asked.includes(factor.factor))
      .map((factor) => ({
        ...factor,
        missing: factor.missing > 0 && factor.missing < threshold ? null : factor.missing,
        levels: factor.levels.map((level) => levelOf(factor, level, groups)),
      })),
  };
}
