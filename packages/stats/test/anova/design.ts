import fc from "fast-check";
import type { Factor } from "../../src/options.ts";

/** Rows of a crossed design: scores and two factors, every cell with at least two rows. */
export interface Design {
  readonly y: number[];
  readonly a: Factor;
  readonly b: Factor;
}

const cellSize = { minLength: 2, maxLength: 5 };

/** Two crossed factors with scores from 0 to 40; cell sizes differ unless balanced. */
export function designs(levelsOfA: number, levelsOfB: number, balanced = false): fc.Arbitrary<Design> {
  const scores = (size: { minLength: number; maxLength: number }): fc.Arbitrary<number[]> =>
    fc.array(fc.integer({ min: 0, max: 40 }), size);
  const cells = (size: { minLength: number; maxLength: number }): fc.Arbitrary<number[][]> =>
    fc.array(scores(size), { minLength: levelsOfA * levelsOfB, maxLength: levelsOfA * levelsOfB });
  const drawn = balanced ? fc.integer({ min: 2, max: 5 }).chain((n) => cells({ minLength: n, maxLength: n })) : cells(cellSize);
  return drawn.map((values) => designOf(values, levelsOfA, levelsOfB)).filter((design) => variesWithinCells(design, levelsOfB));
}

function designOf(values: readonly (readonly number[])[], levelsOfA: number, levelsOfB: number): Design {
  const codes = (pick: (cell: number) => number): number[] => values.flatMap((scores, cell) => scores.map(() => pick(cell)));
  const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, level) => `${prefix}${level}`);
  return {
    y: values.flat(),
    a: { name: "a", levels: names("a", levelsOfA), codes: codes((cell) => Math.floor(cell / levelsOfB)) },
    b: { name: "b", levels: names("b", levelsOfB), codes: codes((cell) => cell % levelsOfB) },
  };
}

function variesWithinCells({ y, a, b }: Design, levelsOfB: number): boolean {
  const first = new Map<number, number>();
  return y.some((value, row) => {
    const cell = a.codes[row]! * levelsOfB + b.codes[row]!;
    if (!first.has(cell)) first.set(cell, value);
    return first.get(cell) !== value;
  });
}

/** The rows in another order. */
export function reordered(design: Design, order: readonly number[]): Design {
  const pick = (factor: Factor): Factor => ({ ...factor, codes: order.map((row) => factor.codes[row]!) });
  return { y: order.map((row) => design.y[row]!), a: pick(design.a), b: pick(design.b) };
}

/** A factor whose levels stand in the opposite order. */
export function reversedLevels(factor: Factor): Factor {
  const last = factor.levels.length - 1;
  return { ...factor, levels: factor.levels.toReversed(), codes: Array.from(factor.codes, (code) => last - code) };
}
