import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { baselineTable, type Sides } from "../baselineTable.ts";
import type { Table } from "../table.ts";
import { comparisonArmOf } from "./comparisonArmOf.ts";

type Baseline = ReleasedOutcome["comparison"]["differences"][number]["baseline"][number];

const sidesOf = ({ nProgramme, programme, nComparison, comparison, ...one }: Baseline): Sides => ({
  ...one,
  first: { n: nProgramme, value: programme },
  second: { n: nComparison, value: comparison },
});

/**
 * Two arms at the start: scores, age and the share at each level.
 *
 * @param evaluation gives names and the confidence level
 * @param outcome whose arms they are
 * @param difference one programme arm against the comparison arm
 * @param texts the words of tables
 * @returns the table: what, n and mean or share of both arms, standardised difference
 * @example
 * evaluation.outcomes[0].comparison.differences.map((one) => armBaselineTable(evaluation, evaluation.outcomes[0], one)).length; // 0
 */
export function armBaselineTable(
  evaluation: ReleasedEvaluation,
  outcome: ReleasedOutcome,
  difference: ReleasedOutcome["comparison"]["differences"][number],
  texts: TableTexts = tableTexts,
): Table {
  const words = texts.comparison.baseline;
  const named = {
    ...words,
    id: `arm-baseline-${outcome.scale}-${difference.arm}`,
    caption: words.caption(outcome.title, difference.arm, comparisonArmOf([outcome])),
    first: { key: "programme", n: words.programmeN(), value: words.programme },
    second: { key: "comparison", n: words.comparisonN(), value: words.comparison },
  };
  return baselineTable(evaluation, difference.baseline.map(sidesOf), named, texts);
}
