import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { countPeople, peopleOf } from "./people.ts";
import { pointsIn } from "./pointsIn.ts";

/** A change nearer to zero shows no digit. */
const NO_DIGIT = 0.005;

/** `rise by about 1 point`, or in the past `rose by about 1 point`. */
function move(points: number, tense: "present" | "past"): string {
  if (Math.abs(points) < NO_DIGIT) return tense === "present" ? "stay about the same" : "stayed about the same";
  const verb = tense === "present" ? (points < 0 ? "fall" : "rise") : points < 0 ? "fell" : "rose";
  return `${verb} by about ${pointsIn(Math.abs(points))}`;
}

/**
 * The change that return towards the average alone would give, beside the one observed.
 *
 * @param evaluation gives the nouns
 * @param outcome holds both
 * @returns one sentence for everybody where the plan names the average to return to, else for those who started lowest; null where neither can be said
 */
export function plainExpected(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): Rich | null {
  const { expected, observed, n, byStart } = outcome.expectedChange;
  const people = peopleOf(evaluation);
  const title = strong(`${outcome.title}:`);
  if (expected !== null && observed !== null)
    return rich`${title} by return to the average alone, ${countPeople(n, people)} would be expected to ${move(expected, "present")}. They ${move(observed, "past")}.`;
  const low = byStart.groups.find(({ group }) => group === "lowest-third");
  if (low === undefined || low.expected === null || low.observed === null) return null;
  const who = low.n === null ? "" : ` (${countPeople(low.n, people)})`;
  return rich`${title} the lowest third before${who} would be expected to ${move(low.expected, "present")} by return to the average alone. They ${move(low.observed, "past")}.`;
}
