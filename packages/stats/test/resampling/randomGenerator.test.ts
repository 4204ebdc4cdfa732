import { describe, expect, it } from "vitest";
import { randomGenerator, xoshiro128 } from "../../src/resampling/randomGenerator.ts";

describe("randomGenerator", () => {
  it("gives the numbers of the authors' xoshiro128starstar.c", () => {
    const generator = xoshiro128([1, 2, 3, 4]);
    const expected = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804];
    expect(expected.map(() => generator.nextBits())).toEqual(expected);
  });

  it("fills the state by SplitMix64", () => {
    // the published sequence of splitmix64.c for 1234567 begins 6457827717110365317, 3203168211198807973
    const words = [6457827717110365317n, 3203168211198807973n].flatMap((z) => [Number(z & 0xffffffffn), Number(z >> 32n)]);
    const [a = 0, b = 0, c = 0, d = 0] = words;
    const direct = xoshiro128([a, b, c, d]);
    const seeded = randomGenerator(1234567);
    for (let i = 0; i < 20; i++) expect(seeded.nextBits()).toBe(direct.nextBits());
  });

  it("draws each number below the limit about equally often", () => {
    const generator = randomGenerator(5);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 70_000; i++) counts[generator.below(7)]! += 1;
    const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(22.5); // 0.999 quantile on 6 degrees of freedom
  });

  it("refuses a seed that is no whole number", () => {
    expect(() => randomGenerator(1.5)).toThrow(/seed/);
    expect(() => randomGenerator(-1)).toThrow(/seed/);
  });
});
