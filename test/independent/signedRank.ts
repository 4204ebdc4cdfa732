import { median, ranks, sum } from "./plain.ts";

/** Wilcoxon's signed-rank test of non-zero changes, by going through all 2^n ways in which the signs could have fallen. */
export function signedRank(changes: readonly number[]) {
  const used = changes.filter((change) => change !== 0);
  const rank = ranks(used.map(Math.abs));
  const positiveSum = sum(rank.filter((_, i) => used[i]! > 0));
  const ways = 2 ** used.length;
  let [asLarge, asSmall] = [0, 0];
  for (let way = 0; way < ways; way += 1) {
    const total = sum(rank.filter((_, i) => (way >> i) % 2 === 1));
    if (total >= positiveSum) asLarge += 1;
    if (total <= positiveSum) asSmall += 1;
  }
  const [greater, less] = [asLarge / ways, asSmall / ways];
  return { positiveSum, negativeSum: sum(rank) - positiveSum, greater, less, twoSided: Math.min(1, 2 * Math.min(greater, less)) };
}

/** z of the normal approximation: W+ against n(n + 1)/4, its variance less the ties' share. */
export function signedRankZ(changes: readonly number[]): number {
  const used = changes.filter((change) => change !== 0);
  const rank = ranks(used.map(Math.abs));
  const positiveSum = sum(rank.filter((_, i) => used[i]! > 0));
  return (positiveSum - sum(rank) / 2) / Math.sqrt(sum(rank.map((r) => r * r)) / 4);
}

/** The median of the averages of all pairs, each value paired with itself too. */
export function hodgesLehmann(values: readonly number[]): number {
  return median(values.flatMap((a, i) => values.slice(i).map((b) => (a + b) / 2)));
}
