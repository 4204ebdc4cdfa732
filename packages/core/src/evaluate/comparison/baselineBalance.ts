import { agesOf, withoutAges } from "../factors/ageColumn.ts";
import type { BaselineDifference } from "../schema/comparison.ts";
import type { ScoreTable } from "../table/scoreTable.ts";
import { meanDifference, type Share, shareDifference } from "./baselineDifference.ts";

function shareAt({ factors, weights }: ScoreTable, at: number, code: number): Share {
  const { codes } = factors[at]!;
  const sum = (keep: (row: number) => boolean): number => weights.reduce((total, n, row) => (keep(row) ? total + n : total), 0);
  return { at: sum((row) => codes[row] === code), of: sum((row) => codes[row]! >= 0) };
}

/**
 * How unlike the children of two arms were before: in the score, in age, and in the levels of each factor.
 *
 * @param programme children with both scores, the arm itself not among their factors
 * @param comparison the same of the comparison arm
 */
export function baselineBalance(programme: ScoreTable, comparison: ScoreTable, confidenceLevel: number): BaselineDifference[] {
  const pre = ({ pre: values, weights }: ScoreTable) => ({ values, weights });
  const age = (table: ScoreTable) => ({ values: agesOf(table), weights: table.weights });
  const [a, b] = [withoutAges(programme), withoutAges(comparison)];
  return [
    meanDifference("pre", pre(programme), pre(comparison), confidenceLevel),
    meanDifference("age", age(programme), age(comparison), confidenceLevel),
    ...a.factors.flatMap(({ name, levels }, at) =>
      levels.map((level, code) => shareDifference(name, level, shareAt(a, at, code), shareAt(b, at, code), confidenceLevel)),
    ),
  ];
}
