import { randomGenerator } from "@headway/stats";
import { describe, expect, it } from "vitest";
import { hiddenParts } from "../../src/disclosure/hiddenParts.ts";
import { type CrossCounts, visiblePairs } from "../../src/disclosure/visiblePairs.ts";
import { type Known, widthOf } from "./attacker.ts";

const THRESHOLD = 10;
const generator = randomGenerator(20261123);
const next = (): number => generator.nextBits() / 2 ** 32;
const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
const range = (n: number): number[] => Array.from({ length: n }, (_, at) => at);
/** Many small counts, some large ones. */
const someCount = (): number => (next() < 0.45 ? whole(0, 12) : whole(5, 90));

/** Counts of levels at steps of the flow: nobody is at a later step who was not at an earlier one. */
function nestedLevels(): readonly (readonly number[])[] {
  const steps = whole(1, 3);
  return range(whole(2, 7)).map(() => {
    const counts = [someCount()];
    while (counts.length < steps) counts.push(whole(Math.max(0, counts.at(-1)! - 12), counts.at(-1)!));
    return counts;
  });
}

describe("one-way tables", () => {
  it("let nobody narrow a hidden count to less than the threshold, in 1,000 random tables", () => {
    for (let table = 0; table < 1000; table += 1) {
      const counts = nestedLevels();
      const steps = range(counts[0]!.length);
      const totals = steps.map((step) => counts.reduce((sum, level) => sum + level[step]!, 0));
      // a total below the threshold is not shown at all
      if (totals.some((total) => total < THRESHOLD)) continue;
      const hidden = [...hiddenParts({ counts }, THRESHOLD)];
      const at = (part: number, step: number): number => hidden.indexOf(part) * steps.length + step;
      const shown = counts.map((_, part) => part).filter((part) => !hidden.includes(part));
      const known: Known[] = [
        ...steps.map((step) => ({
          of: hidden.map((part) => at(part, step)),
          equal: totals[step]! - shown.reduce((sum, part) => sum + counts[part]![step]!, 0),
        })),
        ...hidden.flatMap((part) => steps.slice(1).map((step) => ({ of: [at(part, step - 1), ~at(part, step)], min: 0 }))),
      ];
      for (const part of hidden)
        for (const step of steps) expect(widthOf(hidden.length * steps.length, known, [at(part, step)])).toBeGreaterThanOrEqual(THRESHOLD);
    }
  });

  it("hide nothing where nothing is small", () => {
    expect(hiddenParts({ counts: [[10], [11], [400]] }, THRESHOLD).size).toBe(0);
  });

  it.each([
    [4, [0, 1]],
    [5, [0, 1]],
    [9, [0, 1]],
    [10, []],
    [11, []],
  ])("with a floor of 10 show %i beside 40, or hide both", (small, expected) => {
    expect([...hiddenParts({ counts: [[small], [40]] }, THRESHOLD)]).toEqual(expected);
  });

  it.each([
    [4, [0, 1]],
    [5, []],
    [9, []],
    [10, []],
  ])("with a floor of 5 show %i beside 40, or hide both", (small, expected) => {
    expect([...hiddenParts({ counts: [[small], [40]] }, 5)]).toEqual(expected);
  });
});

function randomCross(): CrossCounts {
  const sizes = range(whole(2, 4)).map(() => whole(2, 4));
  const combinations = sizes.reduce<number[][]>((rows, size) => rows.flatMap((row) => range(size).map((level) => [...row, level])), [[]]);
  const dense = next();
  return {
    factors: sizes.map((_, at) => `f${at}`),
    cells: combinations.map((levels) => ({ levels: levels.map(String), n: next() < dense ? whole(8, 60) : whole(0, 9) })),
  };
}

const sumOf = (cells: CrossCounts["cells"]): number => cells.reduce((sum, { n }) => sum + n, 0);

describe("two-way tables beside one-way ones", () => {
  it("let nobody narrow a combination that is not shown to less than the threshold, in 1,000 random tables", () => {
    for (let table = 0; table < 1000; table += 1) {
      const cross = randomCross();
      if (sumOf(cross.cells) < 5 * THRESHOLD) continue;
      const factors = range(cross.factors.length);
      const levelsOf = (factor: number): string[] => [...new Set(cross.cells.map(({ levels }) => levels[factor]!))];
      const inside = (chosen: readonly (readonly [number, string])[]): number[] =>
        range(cross.cells.length).filter((cell) => chosen.every(([factor, level]) => cross.cells[cell]!.levels[factor] === level));
      const count = (places: readonly number[]): number => places.reduce((sum, cell) => sum + cross.cells[cell]!.n, 0);
      const hidden = factors.map((factor) => {
        const levels = levelsOf(factor);
        const parts = hiddenParts({ counts: levels.map((level) => [count(inside([[factor, level]]))]) }, THRESHOLD);
        return new Set([...parts].map((part) => levels[part]!));
      });
      const hides = (factor: string, level: string): boolean => hidden[cross.factors.indexOf(factor)]!.has(level);
      const pairs = visiblePairs([cross], hides, THRESHOLD);
      const shown = (factor: number): string[] => levelsOf(factor).filter((level) => !hidden[factor]!.has(level));
      const known: Known[] = [{ of: range(cross.cells.length), equal: sumOf(cross.cells) }];
      for (const factor of factors)
        for (const level of shown(factor)) known.push({ of: inside([[factor, level]]), equal: count(inside([[factor, level]])) });
      const untold: number[][] = factors.flatMap((factor) => [...hidden[factor]!].map((level) => inside([[factor, level]])));
      for (const first of factors)
        for (const second of factors.slice(first + 1)) {
          const isShown = pairs.has(`${cross.factors[first]}:${cross.factors[second]}`);
          for (const a of levelsOf(first))
            for (const b of levelsOf(second)) {
              const places = inside([
                [first, a],
                [second, b],
              ]);
              if (isShown && !hidden[first]!.has(a) && !hidden[second]!.has(b)) known.push({ of: places, equal: count(places) });
              else untold.push(places);
            }
        }
      if (factors.length > 2) untold.push(...range(cross.cells.length).map((cell) => [cell]));
      // the smallest are the ones that matter; solving for all of them would take minutes
      const attacked = untold
        .filter((places) => count(places) < THRESHOLD)
        .sort((a, b) => count(a) - count(b))
        .slice(0, 3);
      for (const target of attacked) expect(widthOf(cross.cells.length, known, target)).toBeGreaterThanOrEqual(THRESHOLD);
    }
  }, 120_000);
});
