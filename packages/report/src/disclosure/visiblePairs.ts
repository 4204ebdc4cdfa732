/** Children counted by their levels in some factors. */
export interface CrossCounts {
  readonly factors: readonly string[];
  readonly cells: readonly { readonly levels: readonly string[]; readonly n: number }[];
}

type Key = (levels: readonly string[]) => string;

function gather(counts: CrossCounts, keyOf: Key): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { levels, n } of counts.cells) sums.set(keyOf(levels), (sums.get(keyOf(levels)) ?? 0) + n);
  return sums;
}

/** Levels that are hidden stand for one level together: nothing is shown that tells them apart. */
function pooled(counts: CrossCounts, hidden: (factor: string, level: string) => boolean): CrossCounts {
  return {
    factors: counts.factors,
    cells: counts.cells.map(({ levels, n }) => ({
      levels: levels.map((level, at) => (hidden(counts.factors[at]!, level) ? "" : JSON.stringify(level))),
      n,
    })),
  };
}

/** Whether every combination of the levels of two factors, also those that hold nobody, has enough children. */
function thick(counts: CrossCounts, first: number, second: number, threshold: number): boolean {
  const sums = gather(counts, (levels) => JSON.stringify([levels[first], levels[second]]));
  const levelsAt = (at: number): readonly string[] => [...new Set(counts.cells.map(({ levels }) => levels[at]!))];
  return levelsAt(first).every((a) => levelsAt(second).every((b) => (sums.get(JSON.stringify([a, b])) ?? 0) >= threshold));
}

/**
 * How far a cell of three factors could lie from its value with all three two-way tables known, at least: children moved
 * round the corners of a box leave every two-way sum as it is.
 */
function freedom(counts: CrossCounts, cell: readonly string[]): number {
  const sums = gather(counts, JSON.stringify);
  const at = (levels: readonly string[]): number => sums.get(JSON.stringify(levels)) ?? 0;
  const others = counts.factors.map((_, factor) =>
    [...new Set(counts.cells.map(({ levels }) => levels[factor]!))].filter((level) => level !== cell[factor]),
  );
  const [a, b, c] = cell as [string, string, string];
  let widest = 0;
  for (const x of others[0]!)
    for (const y of others[1]!)
      for (const z of others[2]!) {
        const down = Math.min(at([a, b, c]), at([a, y, z]), at([x, b, z]), at([x, y, c]));
        const up = Math.min(at([x, b, c]), at([a, y, c]), at([a, b, z]), at([x, y, z]));
        widest = Math.max(widest, down + up);
      }
  return widest;
}

/** Whether no combination of three factors that is small, or holds nobody, can be worked out from the two-way tables. */
function everyCellIsFree(table: CrossCounts, threshold: number): boolean {
  const sums = gather(table, JSON.stringify);
  const [a, b, c] = table.factors.map((_, at) => [...new Set(table.cells.map(({ levels }) => levels[at]!))]) as [
    string[],
    string[],
    string[],
  ];
  const cells = a.flatMap((x) => b.flatMap((y) => c.map((z) => [x, y, z])));
  return cells.every((cell) => (sums.get(JSON.stringify(cell)) ?? 0) >= threshold || freedom(table, cell) >= threshold);
}

/** Whether adding a pair would close a ring of pairs, which could tell more than each pair does. */
function closesRing(pairs: readonly (readonly [number, number])[], [first, second]: readonly [number, number]): boolean {
  const reached = new Set([first]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const [a, b] of pairs) {
      if (reached.has(a)) reached.add(b);
      if (reached.has(b)) reached.add(a);
    }
  }
  return reached.has(second);
}

/**
 * Chooses which two-way tables of counts may be shown beside the one-way ones.
 *
 * A table is shown where each of its combinations has enough children. Without a ring of tables, a combination of more
 * factors could then lie anywhere within at least the threshold (Frechet's bounds). The third table of three factors is
 * added only where the same holds of each small three-way combination by moving children round a box.
 *
 * @param counts children by all factors of the model, one set for each outcome
 * @param hidden levels that the one-way tables do not show
 * @param threshold smallest count that is shown
 * @returns the pairs, each as `first:second` in the order of the factors
 */
export function visiblePairs(
  counts: readonly CrossCounts[],
  hidden: (factor: string, level: string) => boolean,
  threshold: number,
): ReadonlySet<string> {
  const tables = counts.map((one) => pooled(one, hidden));
  const factors = tables[0]?.factors ?? [];
  const shown: (readonly [number, number])[] = [];
  const free = (): boolean => factors.length === 3 && tables.every((table) => everyCellIsFree(table, threshold));
  for (const [first] of factors.entries())
    for (let second = first + 1; second < factors.length; second += 1) {
      if (!tables.every((table) => thick(table, first, second, threshold))) continue;
      if (!closesRing(shown, [first, second]) || free()) shown.push([first, second]);
    }
  return new Set(shown.map(([first, second]) => `${factors[first]}:${factors[second]}`));
}
