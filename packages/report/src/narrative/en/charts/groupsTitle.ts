import type { Ends } from "../../../charts/intervals/ends.ts";
import { outcomeName } from "../../../charts/words/outcomeWords.ts";
import type { ReleasedOutcome } from "../../../disclosure/released.ts";

const MOST_WORDS = 15;

/**
 * Says in how many groups scores rose or fell, counting only intervals that exclude zero.
 *
 * @param outcome whose change it is
 * @param groups the intervals of mean change, one a group
 * @param sub they are called subgroups
 * @returns a title of at most 15 words
 */
export function groupsTitle(outcome: ReleasedOutcome, groups: readonly Ends[], sub = false): string {
  const group = sub ? "subgroup" : "group";
  const rose = groups.filter(({ lower }) => lower !== null && lower > 0).length;
  const fell = groups.filter(({ upper }) => upper !== null && upper < 0).length;
  const finding = findingOf(rose, fell, groups.length, `${group}s`);
  if (finding === null) return `We cannot tell for any ${group} whether scores rose or fell`;
  const long = `${outcomeName(outcome)} ${finding}`;
  return long.split(" ").length <= MOST_WORDS ? long : `Scores ${finding}`;
}

function findingOf(rose: number, fell: number, all: number, groups: string): string | null {
  if (rose + fell === 0) return null;
  const whole = all === 2 ? "both" : `all ${all}`;
  if (all === 1) return `${rose === 1 ? "rose" : "fell"} on average in one ${groups.slice(0, -1)}`;
  if (rose === all) return `rose on average in ${whole} ${groups}`;
  if (fell === all) return `fell on average in ${whole} ${groups}`;
  if (rose > 0 && fell > 0) return `rose on average in ${rose} and fell in ${fell} of ${all} ${groups}`;
  const left = all - rose - fell;
  return `${rose > 0 ? "rose" : "fell"} on average in ${rose + fell} of ${all} ${groups}; we cannot tell for ${left}`;
}
