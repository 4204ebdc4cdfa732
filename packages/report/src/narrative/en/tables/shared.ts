import { type Rich, rich } from "../../../format/rich.ts";
import { SYMBOL } from "../../../tables/symbols.ts";

/** Words that stand in many tables. */
export const sharedTexts = {
  outcome: "Outcome",
  group: "Group",
  factor: "By",
  level: "Group",
  method: "Method",
  effect: "Effect",
  when: "When",
  before: "before",
  after: "after",
  items: "Items",
  notComputable: (sign: string, reasons: readonly string[]): Rich => rich`${sign} not computable: ${reasons.join("; ")}.`,
  withheld: (sign: string): Rich => rich`${sign} withheld: it could point to a few people.`,
  columnsWithheld: (names: readonly string[]): Rich => rich`Columns withheld: ${names.join(", ")}; they could point to a few people.`,
  groupsWithheld: (titles: readonly string[]): string =>
    `Groups of which all is withheld are left out (${titles.join(", ")}); they could point to a few people.`,
  change: (level: string): string => `Change [${level} CI]`,
  difference: (level: string): string => `Difference [${level} CI]`,
  baseline: { pre: "Score before", age: "Age in years" },
  pAdjusted: SYMBOL.pAdjusted as Rich,
  glassBefore: SYMBOL.glassPre as Rich,
  partialEtaSquared: (level: string): Rich => rich`${SYMBOL.partialEtaSquared} [${level} CI]`,
  yes: "yes",
  no: "no",
  unknown: "cannot be told",
};
