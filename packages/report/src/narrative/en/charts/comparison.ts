import { insideSentence, joinWords } from "../joinWords.ts";

/** Words of the chart of arms. */
export const comparison = {
  columns: ["Arm or difference", "n", "Before", "After", "Change or difference", "Lower", "Upper"] as readonly string[],
  subtitle: (measure: string): string => `${measure}: means before and after in each arm, and the difference in change`,
  none: "The evaluation compares no arms.",
  withheld: "The arms are not shown: one of them holds too few.",
  arms: "Means before and after",
  before: "Before",
  after: "After",
  change: "Change",
  differences: (comparison: string): string => `Difference from ${comparison}`,
  inChange: "In change",
  adjusted: "Adjusted",
  /** The same in the table of numbers, after the name of the arm. */
  rows: { inChange: "in change", adjusted: "adjusted" },
  notShown: "not shown",
  fromTo: (arm: string, before: string, after: string): string => `${arm} from ${before} to ${after}`,
  difference: (level: string): string => `Difference [${level} CI]`,
  axis: "Difference in points",
  clear: (name: string, occasion: string, way: "better" | "worse" | "higher" | "lower"): string =>
    `${name}: change was ${way} with the ${occasion} than without`,
  unclear: (name: string, occasion: string): string =>
    `We cannot tell whether ${insideSentence(name)} changed differently with the ${occasion}`,
  mixed: (name: string): string => `Only some arms changed differently in ${insideSentence(name)} from the comparison`,
  note: (factors: readonly string[], random: boolean): string =>
    `Squares are differences of mean change (Welch), circles differences adjusted for ${joinWords(["the score before", ...factors.map(insideSentence)])}.${random ? "" : " Arms were not formed at random: a difference can have other reasons."}`,
  altText: (measure: string, sample: string, title: string, rows: readonly string[]): string =>
    `Dot and interval plot of ${measure} by arm for ${sample}. ${title}. ${rows.join("; ")}.`,
};
