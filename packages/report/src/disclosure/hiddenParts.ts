/** Parts of wholes whose sums are known, counted in one or more populations. */
export interface Parts {
  /** For each part, its count in each population. */
  readonly counts: readonly (readonly number[])[];
  /** Children of each population who are in no part and are not shown either; none where left out. */
  readonly remainder?: readonly number[];
  /** Part numbers in the order in which they are hidden to protect another; the smallest first where left out. */
  readonly order?: readonly number[];
  /** Part numbers that are hidden whatever their counts. */
  readonly withheld?: readonly number[];
}

const smallest = (counts: Parts["counts"]): readonly number[] =>
  counts.map((_, part) => part).sort((a, b) => Math.max(...counts[a]!, 0) - Math.max(...counts[b]!, 0) || a - b);

/**
 * Chooses which parts of a whole are hidden: the small ones, and as many others as it takes that nobody can work them out.
 *
 * Each hidden part could hold anything from none to all of what is hidden in its population, so its value is uncertain by
 * the hidden sum: parts are added until that sum is at least the threshold and at least two classes share it. All
 * populations hide the same parts, so that one cannot be read from another.
 *
 * @param parts counts of each part in each population
 * @param threshold counts below it, zero included, are hidden
 * @returns numbers of the hidden parts
 * @example
 * hiddenParts({ counts: [[40], [3], [12]] }, 10); // new Set([1, 2])
 */
export function hiddenParts(
  { counts, remainder = [], order = smallest(counts), withheld = [] }: Parts,
  threshold: number,
): ReadonlySet<number> {
  const hidden = new Set([...withheld, ...counts.flatMap((of, part) => (of.some((n) => n < threshold) ? [part] : []))]);
  if (hidden.size === 0) return hidden;
  const populations = counts[0]!.map((_, population) => population);
  const uncertain = (population: number): boolean => {
    const left = remainder[population] ?? 0;
    const sum = [...hidden].reduce((total, part) => total + counts[part]![population]!, left);
    return sum >= threshold && hidden.size + (left > 0 ? 1 : 0) > 1;
  };
  for (const part of order) {
    if (populations.every(uncertain)) break;
    hidden.add(part);
  }
  return hidden;
}
