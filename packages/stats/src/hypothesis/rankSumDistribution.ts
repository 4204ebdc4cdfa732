import { commonDivisor, type RankGroup } from "./rankGroups.ts";
import { discreteTails, type TailProbabilities } from "./tailProbabilities.ts";

/** The largest table (values x chosen x sums) that the exact distribution is counted on; about a second of work. */
const rankSumWorkLimit = 1e9;

// beyond this many values the number of ways to choose leaves the range of a double
const valueLimit = 1000;

/**
 * How many ways to choose k of the ranks give each sum, from 0 to the cap.
 *
 * The shift algorithm of Streitberg and Roehmel (1986): counts[j][s] += counts[j - 1][s - rank].
 *
 * @param ranks whole numbers from 0 up, ascending
 * @param k how many are chosen
 * @param cap largest sum that is asked for
 */
export function chosenSums(ranks: readonly number[], k: number, cap: number): Float64Array {
  const counts = Array.from({ length: k + 1 }, () => new Float64Array(cap + 1));
  counts[0]![0] = 1;
  const smallest = [0];
  for (const rank of ranks) smallest.push(smallest[smallest.length - 1]! + rank);
  for (const [i, rank] of ranks.entries()) {
    for (let j = Math.min(i + 1, k); j >= 1; j--) {
      const [into, from] = [counts[j]!, counts[j - 1]!];
      const largest = Math.min(cap, smallest[i + 1]! - smallest[i + 1 - j]!);
      for (let sum = largest; sum >= Math.max(rank, smallest[j]!); sum--) into[sum]! += from[sum - rank]!;
    }
  }
  return counts[k]!;
}

/** Number of ways to choose k of n. */
export function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

/** Whether choosing k of n ranks with sums up to the cap is within reach. */
export function countable(n: number, k: number, cap: number): boolean {
  return n <= valueLimit && n * k * cap <= rankSumWorkLimit;
}

/**
 * The exact tails of the rank sum of a sample when every choice of as many ranks is equally likely; null where that is
 * too many to count.
 *
 * @param groups mid-ranks of both samples together
 * @param k size of the sample, best the smaller one
 * @param rankSum sum of its ranks
 */
export function rankSumTails(groups: readonly RankGroup[], k: number, rankSum: number): TailProbabilities | null {
  const n = groups.reduce((sum, { count }) => sum + count, 0);
  if (n > valueLimit) return null;
  const doubled = groups.flatMap(({ rank, count }) => Array<number>(count).fill(2 * rank));
  const [first, last] = [doubled[0]!, doubled[n - 1]!];
  const unit = commonDivisor(doubled.map((rank) => rank - first));
  const total = doubled.reduce((sum, rank) => sum + rank, 0);
  // count from the end that is nearer, so that the smaller tail keeps its digits
  const low = 2 * rankSum <= (k * total) / n;
  const ranks = low ? doubled.map((rank) => (rank - first) / unit) : doubled.map((rank) => (last - rank) / unit).reverse();
  const seen = Math.round((low ? 2 * rankSum - k * first : k * last - 2 * rankSum) / unit);
  if (!countable(n, k, seen)) return null;
  const counts = chosenSums(ranks, k, seen);
  const tail = counts.reduce((sum, count) => sum + count, 0);
  const ways = choose(n, k);
  const beyond = (tail - counts[seen]!) / ways;
  const close = { p: Math.min(1, tail / ways), log: Math.min(0, Math.log(tail) - Math.log(ways)) };
  const rest = { p: 1 - beyond, log: Math.log1p(-beyond) };
  return low ? discreteTails(close, rest) : discreteTails(rest, close);
}
