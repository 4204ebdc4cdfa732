import { describe, expect, it } from "vitest";
import { randomDraws } from "../../src/imputation/randomDraws.ts";
import { chiSquaredCdf, normalCdf, randomGenerator } from "../../src/index.ts";

const DRAWS = 20_000;
/** Kolmogorov's distance passes this once in a million samples; the seed makes it once and for all. */
const FURTHEST = 2.7 / Math.sqrt(DRAWS);

/** Largest distance between the distribution of the draws and the one they should have. */
function distance(draw: () => number, cdf: (x: number) => number): number {
  const sorted = Float64Array.from({ length: DRAWS }, draw).sort();
  return Math.max(...sorted.map((value, at) => Math.max(Math.abs(cdf(value) - at / DRAWS), Math.abs(cdf(value) - (at + 1) / DRAWS))));
}

describe("random draws", () => {
  it("are uniform", () => {
    const draws = randomDraws(randomGenerator(1));
    expect(
      distance(
        () => draws.uniform(),
        (x) => x,
      ),
    ).toBeLessThan(FURTHEST);
  });

  it("are normal", () => {
    const draws = randomDraws(randomGenerator(2));
    expect(distance(() => draws.normal(), normalCdf)).toBeLessThan(FURTHEST);
  });

  it.each([0.5, 1, 5, 200])("are chi-squared on %d degrees of freedom", (df) => {
    const draws = randomDraws(randomGenerator(3));
    expect(
      distance(
        () => draws.chiSquared(df),
        (x) => chiSquaredCdf(x, df),
      ),
    ).toBeLessThan(FURTHEST);
  });
});
