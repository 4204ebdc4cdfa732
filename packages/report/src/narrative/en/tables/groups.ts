import { type Rich, rich } from "../../../format/rich.ts";
import { SYMBOL } from "../../../tables/symbols.ts";

/** Tables about groups. */
export const groupTexts = {
  anova: {
    caption: (title: string): string => `${title}: did change differ between groups?`,
    ancova: (title: string): string => `${title}: scores after, given the score before (ANCOVA)`,
    pre: "Score before",
    age: "Age in years",
    fit: (type: string, n: string, rSquared: string | null): Rich =>
      rich`Type ${type} sums of squares, ${SYMBOL.n}\u00a0=\u00a0${n}.${rSquared === null ? "" : ` R\u00b2\u00a0=\u00a0${rSquared}.`} ${SYMBOL.partialEtaSquared}: share of the remaining variance that goes with the effect.`,
    empty: (cells: string): Rich => rich`Nobody in: ${cells}.`,
    reason: (reason: string): Rich => rich`Note on the model: ${reason}.`,
  },
  mixed: {
    caption: (title: string, many: string): string => `${title}: mixed ANOVA with time within ${many}`,
    note: (type: string, n: string): Rich =>
      rich`Type ${type} sums of squares, ${SYMBOL.n}\u00a0=\u00a0${n}. An effect \u201cTime \u00d7 \u2026\u201d says that change differed between groups.`,
  },
  means: {
    caption: (title: string, of: "change" | "score", term: string): string =>
      `${title}: ${of === "change" ? "mean change" : "mean score"} by ${term}`,
    differences: (title: string, of: "change" | "score", term: string): string =>
      `${title}: differences of ${of === "change" ? "mean changes" : "mean scores"} by ${term}`,
    mean: (level: string): string => `Mean [${level} CI]`,
    note: "Estimated marginal means: every combination of the other groups weighs the same.",
    where: "Where",
    between: "Difference between",
    interaction: "Difference of differences",
    within: (levels: string): string => `Within ${levels}`,
    adjusted: (names: string): Rich => rich`${SYMBOL.pAdjusted}: ${names}, inside each set of comparisons. First group minus second.`,
  },
  subgroups: {
    caption: (title: string): string => `${title}: change inside each group by itself`,
    standing: "Named before",
    planned: "planned",
    exploratory: "exploratory",
    note: (): Rich =>
      rich`${SYMBOL.pAdjusted}: over all groups of the outcome. Exploratory: the plan did not name it. That one group\u2019s range leaves out no change and another\u2019s does not is no sign that the two differ; the comparison of groups is in the table above.`,
  },
  simple: {
    caption: (title: string): string => `${title}: one factor inside each level of another`,
    within: "Inside",
    note: (names: string): Rich => rich`${SYMBOL.pAdjusted}: ${names}, over the levels of the other factor.`,
  },
  ageSlope: {
    caption: "Change for each year of age",
    slope: (level: string): string => `Points a year [${level} CI]`,
    note: (adjusted: readonly string[]): Rich =>
      rich`A straight line of change on age${adjusted.length === 0 ? "" : `, with ${adjusted.join(" and ")} held equal`}. Age goes with much else, such as school year, so a slope says nothing on why.`,
  },
  leftOut: {
    caption: "Terms left out of the comparison of groups",
    term: "Term",
    why: "Why",
    empty: "Empty combinations",
    note: "Left out from the highest order down, the same for change scores, mixed model and analysis of covariance.",
  },
};
