import fc from "fast-check";

/** Whole-number scores, as scales give them: ties, zeros and all. */
export const score: fc.Arbitrary<number> = fc.integer({ min: 0, max: 30 });

/** Pairs of scores with at least two different changes. */
export const pairs: fc.Arbitrary<[number, number][]> = fc
  .array(fc.tuple(score, score), { minLength: 3, maxLength: 25 })
  .filter((rows) => new Set(rows.map(([pre, post]) => post - pre)).size > 1);

/** The columns of rows. */
export function columns(rows: readonly (readonly [number, number])[]): { pre: number[]; post: number[] } {
  return { pre: rows.map(([pre]) => pre), post: rows.map(([, post]) => post) };
}

/** Runs of a property: enough to meet ties, few enough to be quick. */
export const runs = { numRuns: 60 } as const;
