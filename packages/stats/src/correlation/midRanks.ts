/**
 * Mid-ranks of values that each occur `counts` times: tied values share the mean of their ranks.
 *
 * @param values numbers without missing values
 * @param counts how often each occurs
 * @returns rank of each value, from 1 to the sum of counts
 */
export function midRanks(values: readonly number[], counts: readonly number[]): number[] {
  const totals = new Map<number, number>();
  values.forEach((value, i) => {
    totals.set(value, (totals.get(value) ?? 0) + counts[i]!);
  });
  const ranks = new Map<number, number>();
  let below = 0;
  for (const value of [...totals.keys()].sort((a, b) => a - b)) {
    const count = totals.get(value)!;
    ranks.set(value, below + (count + 1) / 2);
    below += count;
  }
  return values.map((value) => ranks.get(value)!);
}
