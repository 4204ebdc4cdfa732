/** Statistics from their definitions, two passes over the data where one would do. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;
export const squares = (values: readonly number[]): number => sum(values.map((value) => (value - mean(values)) ** 2));
export const variance = (values: readonly number[]): number => squares(values) / (values.length - 1);
export const sd = (values: readonly number[]): number => Math.sqrt(variance(values));

export function correlation(x: readonly number[], y: readonly number[]): number {
  const products = sum(x.map((value, i) => (value - mean(x)) * (y[i]! - mean(y))));
  return products / Math.sqrt(squares(x) * squares(y));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Rank of each value; equal values share the mean of their places. */
export const ranks = (values: readonly number[]): number[] =>
  values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
