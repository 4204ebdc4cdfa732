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

  it("draws again what lies past the last whole multiple of the limit", () => {
    // the first draws of the state 1, 2, 3, 4 all lie below 2^31 + 1; of the second state the first lies on it, the next above
    const limit = 2 ** 31 + 1;
    const low = xoshiro128([1, 2, 3, 4]);
    expect([0, 1, 2, 3, 4, 5].map(() => low.below(limit))).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
    const high = xoshiro128([1, 387367276, 3, 4]);
    expect([high.nextBits(), high.nextBits()]).toEqual([limit, limit + 11520]);
    expect(xoshiro128([1, 387367276, 3, 4]).below(limit)).toBe(29286871);
    const tens = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => tens.below(10))).toEqual([0, 0, 0, 0, 3, 2, 4, 9, 7, 4]);
  });

  it("fills an array with what as many single draws give", () => {
    const [one, many] = [randomGenerator(8), randomGenerator(8)];
    const words = new Uint32Array(5);
    many.fill(words);
    expect(Array.from(words)).toEqual([1, 2, 3, 4, 5].map(() => one.nextBits()));
    expect(many.nextBits()).toBe(one.nextBits());
  });

  it("takes every seed from 0 to 2^53 - 1", () => {
    // from Python's whole numbers
    expect([randomGenerator(0).nextBits(), randomGenerator(2 ** 53 - 1).nextBits()]).toEqual([3737715805, 1233166643]);
  });

  it("refuses a seed that is no whole number", () => {
    for (const seed of [1.5, -1, 2 ** 53])
      expect(() => randomGenerator(seed)).toThrow(`seed: argument range; found ${seed}, expected a whole number from 0 to 2^53 - 1`);
  });
});
