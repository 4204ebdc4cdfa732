import type { Ends } from "../../../charts/intervals/ends.ts";
import type { ReleasedOutcome } from "../../../disclosure/released.ts";
import { groupsTitle } from "./groupsTitle.ts";
import { changeTitle, rangeWords, scoreInFigures } from "./outcomeWords.ts";
import { overallTitle } from "./overallTitle.ts";

/** Words that stand in many charts. */
export const shared = {
  nothing: "Nothing to show",
  noChart: (reason: string): string => `No chart: ${reason}`,
  before: "Before",
  after: "After",
  /** What lies left and right of no change. */
  sides: {
    "higher-is-better": { left: "Worse", right: "Better" },
    "lower-is-better": { left: "Better", right: "Worse" },
    unordered: { left: "Lower", right: "Higher" },
  },
  /** The name of a scale with its range and better direction. */
  measure: (title: string, outcome: ReleasedOutcome): string => `${title} (${rangeWords(outcome)})`,
  noGroups: (many: string): string => `No factor has two groups of ${many} to compare.`,
  noMeans: "Means of groups cannot be estimated: some combinations of groups are empty or hold one person only.",
  change: (level: string): string => `Change [${level} CI]`,
  effect: (level: string): string => `dz [${level} CI]`,
  /** Children of a range of scores. */
  bin: (from: number, to: number): string => `${scoreInFigures(from)} to ${scoreInFigures(to)}`,
  changeTitle: (outcome: ReleasedOutcome): string => changeTitle(outcome),
  overallTitle: (outcomes: readonly ReleasedOutcome[]): string => overallTitle(outcomes),
  groupsTitle: (outcome: ReleasedOutcome, groups: readonly Ends[], sub?: boolean): string => groupsTitle(outcome, groups, sub),
};
