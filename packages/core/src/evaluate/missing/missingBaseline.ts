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

/** For each factor the children at each of its levels, of all whose level is known. */
function sharesOf({ factors, weights }: ScoreTable): Share[][] {
  return factors.map(({ levels, codes }) => {
    const counts = levels.map(() => 0);
    let of = 0;
    for (const [row, n] of weights.entries()) {
      const code = codes[row]!;
      if (code < 0) continue;
      counts[code]! += n;
      of += n;
    }
    return counts.map((at) => ({ at, of }));
  });
}

/** A level of a factor, with its share of the children without a score after and of those with one. */
interface LevelShares {
  readonly factor: string;
  readonly level: string;
  readonly lost: Share;
  readonly kept: Share;
}

function levelShares(lost: ScoreTable, kept: ScoreTable): LevelShares[] {
  const [sharesLost, sharesKept] = [sharesOf(lost), sharesOf(kept)];
  return kept.factors.flatMap(({ name, levels }, at) =>
    levels.map((level, code) => ({ factor: name, level, lost: sharesLost[at]![code]!, kept: sharesKept[at]![code]! })),
  );
}

function retentionAt({ factor, level, lost, kept }: LevelShares): Baseline["retention"][number] {
  const n = kept.at + lost.at;
  return { factor, level, n, withPost: kept.at, share: n > 0 ? kept.at / n : null };
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
  const levels = levelShares(withoutAges(lost), withoutAges(kept));
  const mean = (variable: string, valuesOf: (rows: ScoreTable) => readonly (number | null)[]): BaselineDifference =>
    meanDifference(
      variable,
      { values: valuesOf(lost), weights: lost.weights },
      { values: valuesOf(kept), weights: kept.weights },
      confidenceLevel,
    );
  const shares = levels.map((at) => shareDifference(at.factor, at.level, at.lost, at.kept, confidenceLevel));
  return {
    withoutPost,
    withPost,
    dropped: noPre > 0 ? [{ reason: "no_score_before", n: noPre }] : [],
    differences: [mean("pre", (rows) => rows.pre), mean("age", agesOf), ...shares].map(inWords),
    retention: levels.map(retentionAt),
    reference: "Austin 2009, doi 10.1002/sim.3697",
    reason: whyNot(withoutPost, withPost),
  };
}
