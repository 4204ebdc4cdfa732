/** One group of tied values: how many there are, and the mid-rank that each of them has. */
export interface RankGroup {
  readonly rank: number;
  readonly count: number;
}

/** Mid-ranks of ascending distinct values that occur `counts` times, the ranks beginning after `before`. */
export function midRanks(counts: ArrayLike<number>, before = 0): RankGroup[] {
  let below = before;
  return Array.from(counts, (count) => {
    const rank = below + (count + 1) / 2;
    below += count;
    return { rank, count };
  });
}

/** Sum over the groups of ties of t^3 - t. */
export function tieSum(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i]! ** 3 - counts[i]!;
  return sum;
}

/** The greatest common divisor of whole numbers, 1 for none. */
export function commonDivisor(numbers: readonly number[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return numbers.reduce(divisor, 0) || 1;
}
