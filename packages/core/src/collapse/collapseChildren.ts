import type { Child, Outcomes, Wave } from "../outcomes.ts";

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const waveKey = (wave: Wave | null): unknown => (wave === null ? null : [wave.responses, [...wave.scores].sort(byName)]);

/** All of a child that an analysis can see. */
const keyOf = (child: Child): string =>
  JSON.stringify([[...child.factors].sort(byName), child.age, waveKey(child.pre), waveKey(child.post)]);

/**
 * Merges children who are alike in all that is analysed: factors, age, answers and scores at both timepoints.
 *
 * Nothing that an evaluation shows is lost: collapsed and single children give the same Evaluation to the last digit.
 * A database may hand over such counted children in place of one entry for each child.
 *
 * @param outcomes what was read
 * @returns the same outcomes, each distinct child once with `count`, in an order that the file's row order cannot change
 * @example
 * const outcomes = await readOutcomes("examples/data/sample-programme.csv");
 * collapseChildren(outcomes).children.reduce((sum, child) => sum + child.count, 0) === outcomes.children.length; // true
 */
export function collapseChildren(outcomes: Outcomes): Outcomes {
  const alike = new Map<string, Child>();
  for (const child of outcomes.children) {
    const key = keyOf(child);
    const known = alike.get(key);
    alike.set(key, known === undefined ? child : Object.freeze({ ...known, count: known.count + child.count }));
  }
  return { ...outcomes, children: [...alike].sort(byName).map(([, child]) => child) };
}
