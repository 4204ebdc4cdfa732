import { meanDifference, type Share, shareDifference } from "../comparison/baselineDifference.ts";
import { agesOf, withoutAges } from "../factors/ageColumn.ts";
import type { BaselineDifference } from "../schema/comparison.ts";
import type { Missing } from "../schema/missing.ts";
import { countChildren, keepRows, type ScoreTable } from "../table/scoreTable.ts";

type Baseline = Missing["baseline"];

const inWords = ({ nProgramme, nComparison, programme, comparison, ...rest }: BaselineDifference): Baseline["differences"][number] => ({
  ...rest,
  nWithoutPost: nProgramme,
  nWithPost: nComparison,
  withoutPost: programme,
  withPost: comparison,
});

const countAt = ({ factors, weights }: ScoreTable, at: number, holds: (code: number) => boolean): number =>
  weights.reduce((sum, n, row) => (holds(factors[at]!.codes[row]!) ? sum + n : sum), 0);

const shareAt = (table: ScoreTable, at: number, code: number): Share => ({
  at: countAt(table, at, (found) => found === code),
  of: countAt(table, at, (found) => found >= 0),
});

function retentionOf(lost: ScoreTable, kept: ScoreTable): Baseline["retention"] {
  return kept.factors.flatMap(({ name, levels }, at) =>
    levels.map((level, code) => {
      const withPost = shareAt(kept, at, code).at;
      const n = withPost + shareAt(lost, at, code).at;
      return { factor: name, level, n, withPost, share: n > 0 ? withPost / n : null };
    }),
  );
}

function whyNot(withoutPost: number, withPost: number): string | null {
  if (withoutPost + withPost === 0) return "no child with a score before";
  if (withoutPost === 0) return "every child with a score before has one after";
  return withPost === 0 ? "no child with a score before has one after" : null;
}

/**
 * Sets the children without a score after beside those with one: in the score before, in age, and in the levels of each factor.
 *
 * @param table children with at least one score, with ages and factors as columns
 * @param children how many there are in all
 */
export function missingBaselineOf(table: ScoreTable, children: number, confidenceLevel: number): Baseline {
  const lost = keepRows(table, (row) => table.pre[row] !== null && table.post[row] === null);
  const kept = keepRows(table, (row) => table.pre[row] !== null && table.post[row] !== null);
  const [withoutPost, withPost] = [countChildren(lost), countChildren(kept)];
  const noPre = children - withoutPost - withPost;
  const [a, b] = [withoutAges(lost), withoutAges(kept)];
  const mean = (variable: string, valuesOf: (rows: ScoreTable) => readonly (number | null)[]): BaselineDifference =>
    meanDifference(
      variable,
      { values: valuesOf(lost), weights: lost.weights },
      { values: valuesOf(kept), weights: kept.weights },
      confidenceLevel,
    );
  const shares = b.factors.flatMap(({ name, levels }, at) =>
    levels.map((level, code) => shareDifference(name, level, shareAt(a, at, code), shareAt(b, at, code), confidenceLevel)),
  );
  return {
    withoutPost,
    withPost,
    dropped: noPre > 0 ? [{ reason: "no_score_before", n: noPre }] : [],
    differences: [mean("pre", (rows) => rows.pre), mean("age", agesOf), ...shares].map(inWords),
    retention: retentionOf(a, b),
    reference: "Austin 2009, doi 10.1002/sim.3697",
    reason: whyNot(withoutPost, withPost),
  };
}
