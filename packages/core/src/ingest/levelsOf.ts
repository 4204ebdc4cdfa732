import type { Child } from "../outcomes.ts";

/**
 * The levels of all factors that children have.
 *
 * @param children children of one reading
 * @returns factor id to its levels as shown, sorted without regard to case
 */
export function levelsOf(children: readonly Child[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  // children of the same levels share one map
  for (const factors of new Set(children.map((child) => child.factors))) {
    for (const [factor, level] of factors) {
      const levels = found.get(factor) ?? new Set<string>();
      found.set(factor, levels.add(level));
    }
  }
  const folded = (level: string): string => level.toLowerCase();
  const ordered = (levels: ReadonlySet<string>): string[] => [...levels].sort((a, b) => (folded(a) < folded(b) ? -1 : 1));
  return new Map([...found].map(([factor, levels]) => [factor, ordered(levels)]));
}
