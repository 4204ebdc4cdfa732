import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { baselineTable, type Sides } from "../baselineTable.ts";
import type { Table } from "../table.ts";

type Difference = ReleasedOutcome["missing"]["baseline"]["differences"][number];

const sidesOf = ({ nWithoutPost, withoutPost, nWithPost, withPost, ...one }: Difference): Sides => ({
  ...one,
  first: { n: nWithoutPost, value: withoutPost },
  second: { n: nWithPost, value: withPost },
});

/**
 * Those without a score after beside those with one, at the start.
 *
 * @param evaluation gives names and the confidence level
 * @param outcome whose missing scores they are
 * @param texts the words of tables
 * @returns the table: score before, age and each level with n and mean or share of both sides, standardised difference
 * @example
 * missingBaselineTable(evaluation, evaluation.outcomes[0]).id; // "missing-baseline-DE"
 */
export function missingBaselineTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, texts: TableTexts = tableTexts): Table {
  const words = texts.missing.baseline;
  const named = {
    ...words,
    id: `missing-baseline-${outcome.scale}`,
    caption: words.caption(outcome.title),
    first: { key: "without", n: words.withoutN(), value: words.without },
    second: { key: "with", n: words.withN(), value: words.with },
  };
  return baselineTable(evaluation, outcome.missing.baseline.differences.map(sidesOf), named, texts);
}
