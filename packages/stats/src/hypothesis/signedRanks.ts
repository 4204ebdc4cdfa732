import type { DistinctValues } from "../describe/distinctValues.ts";
import { midRanks, type RankGroup } from "./rankGroups.ts";

/** What to do with differences of zero: leave them out (Wilcoxon, R) or rank them and then leave their ranks out (Pratt). */
export type ZeroPolicy = "drop" | "pratt";

/** Differences ranked by size, with the sums of the ranks of each sign. */
export interface SignedRanks {
  readonly zeros: number;
  readonly used: number;
  readonly positive: number;
  readonly negative: number;
  /** Whether two non-zero differences have the same size. */
  readonly ties: boolean;
  readonly groups: readonly RankGroup[];
  readonly positiveSum: number;
  readonly negativeSum: number;
}

/** Ranks the sizes of the non-zero differences, mid-ranks for ties. */
export function signedRanks(differences: DistinctValues, zeroPolicy: ZeroPolicy): SignedRanks {
  const { sizes, positives, negatives, zeros } = foldSigns(differences);
  const counts = sizes.map((_, i) => positives[i]! + negatives[i]!);
  const groups = midRanks(counts, zeroPolicy === "pratt" ? zeros : 0);
  const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);
  return {
    zeros,
    used: sum(counts),
    positive: sum(positives),
    negative: sum(negatives),
    ties: counts.some((count) => count > 1),
    groups,
    positiveSum: sum(groups.map(({ rank }, i) => rank * positives[i]!)),
    negativeSum: sum(groups.map(({ rank }, i) => rank * negatives[i]!)),
  };
}

/** Distinct sizes ascending, with how many differences of each sign have that size. */
function foldSigns({ values, counts }: DistinctValues): { sizes: number[]; positives: number[]; negatives: number[]; zeros: number } {
  const sizes: number[] = [];
  const positives: number[] = [];
  const negatives: number[] = [];
  const firstAbove = values.findIndex((value) => value > 0);
  let up = firstAbove < 0 ? values.length : firstAbove;
  const hasZero = up > 0 && values[up - 1] === 0;
  const zeros = hasZero ? counts[up - 1]! : 0;
  let down = up - (hasZero ? 2 : 1);
  while (down >= 0 || up < values.length) {
    const size = Math.min(down >= 0 ? -values[down]! : Number.POSITIVE_INFINITY, values[up] ?? Number.POSITIVE_INFINITY);
    sizes.push(size);
    negatives.push(down >= 0 && -values[down]! === size ? counts[down--]! : 0);
    positives.push(values[up] === size ? counts[up++]! : 0);
  }
  return { sizes, positives, negatives, zeros };
}
