import { adjustPValues, bootstrapMeanChange, equivalenceTest, pairedT, type RandomGenerator, randomGenerator } from "@headway/stats";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { type ChildSketch, outcomesOf } from "./outcomesFixture.ts";

const uniform = (random: RandomGenerator): number => (random.nextBits() + 0.5) / 2 ** 32;

/** A standard normal deviate (Box & Muller 1958). */
const normal = (random: RandomGenerator): number => Math.sqrt(-2 * Math.log(uniform(random))) * Math.cos(2 * Math.PI * uniform(random));

/** Change in points of a three-item scale among children of whom most hardly move and some move far: 0 to 6, skewness 1.16. */
const SKEWED = { points: [0, 1, 2, 3, 4, 5, 6], shares: [0.4, 0.25, 0.14, 0.09, 0.06, 0.04, 0.02], mean: 1.36 } as const;

function skewed(random: RandomGenerator): number {
  const at = uniform(random);
  const above = SKEWED.points.filter((_, point) => at >= SKEWED.shares.slice(0, point + 1).reduce((sum, share) => sum + share, 0));
  return Math.min(above.length, 6);
}

/** A score of differentiating emotions around a child's own level. */
const score = (random: RandomGenerator, level: number): number =>
  Math.min(21, Math.max(7, Math.round(14 + 2 * level + 1.8 * normal(random))));

const repeat = <Value>(times: number, make: (at: number) => Value): Value[] => Array.from({ length: times }, (_, at) => make(at));

/** Three standard errors of a share found in so many simulations. */
const monteCarlo = (share: number, times: number): number => 3 * Math.sqrt((share * (1 - share)) / times);

const TIMES = 1000;

/** How often the t and the BCa interval of n changes hold their true mean. */
function coverage(n: number, draw: (random: RandomGenerator) => number, mean: number, seed: number) {
  const random = randomGenerator(seed);
  const zeros = repeat(n, () => 0);
  const held = { t: 0, bca: 0 };
  for (let time = 0; time < TIMES; time++) {
    const changes = repeat(n, () => draw(random));
    const holds = (interval: { readonly lower: number; readonly upper: number } | null): number =>
      interval !== null && interval.lower <= mean && mean <= interval.upper ? 1 : 0;
    held.t += holds(pairedT(zeros, changes).interval);
    held.bca += holds(bootstrapMeanChange(zeros, changes, { replicates: 599, seed: time }).interval);
  }
  return { t: held.t / TIMES, bca: held.bca / TIMES };
}

describe("95 % intervals of the mean change hold it as often as they say", () => {
  it("the t interval of normal changes, at any size", () => {
    for (const [n, seed] of [
      [10, 1],
      [60, 2],
    ] as const) {
      const { t, bca } = coverage(n, normal, 0, seed);
      expect(Math.abs(t - 0.95)).toBeLessThan(monteCarlo(0.95, TIMES));
      // resampling takes the spread of n changes for that of all: a few children give an interval that is too short
      expect(bca).toBeGreaterThan(n < 20 ? 0.88 : 0.93);
    }
  });

  it("both, within two points, for 60 skewed changes in whole points", () => {
    const { t, bca } = coverage(60, skewed, SKEWED.mean, 3);
    expect(Math.abs(t - 0.95)).toBeLessThan(0.02 + monteCarlo(0.95, TIMES));
    expect(Math.abs(bca - 0.95)).toBeLessThan(0.02 + monteCarlo(0.95, TIMES));
  });
});

describe("tests err as often as they say", () => {
  /** Children none of whom changes but by chance, with three outcomes that go together. */
  const unchanged = (n: number, random: RandomGenerator): ChildSketch[] =>
    repeat(n, () => {
      const child = normal(random);
      const scores = () => {
        const shared = child + 0.5 * normal(random);
        return { DE: score(random, shared), VS: score(random, shared), NHE: score(random, shared) };
      };
      return { pre: scores(), post: scores() };
    });

  it("an evaluation adjusts its primary outcomes by Holm's method", () => {
    const children = unchanged(40, randomGenerator(4));
    const tests = evaluate(outcomesOf(children), { plan: { bootstrapSamples: 0, imputations: 0 } }).outcomes.map(
      ({ pairedT: test }) => test,
    );
    const pValues = tests.map(({ pValue }) => pValue);
    expect(pValues.length).toBe(3);
    expect(tests.map(({ pAdjusted }) => pAdjusted)).toEqual(adjustPValues(pValues, "holm"));
  });

  it("so at most 5 % of programmes without any change have a primary outcome below .05", () => {
    const random = randomGenerator(5);
    const times = 4000;
    const rejected = repeat(times, () => {
      const children = unchanged(25, random);
      const pValues = (["DE", "VS", "NHE"] as const).map(
        (id) =>
          pairedT(
            children.map(({ pre }) => pre![id]!),
            children.map(({ post }) => post![id]!),
          ).pValue,
      );
      return adjustPValues(pValues, "holm").some((p) => p !== null && p < 0.05) ? 1 : 0;
    });
    const share = rejected.reduce((sum: number, one) => sum + one, 0) / times;
    expect(share).toBeLessThan(0.05 + monteCarlo(0.05, times));
    expect(share).toBeGreaterThan(0.02);
  });

  it("equivalence is declared in at most 5 % of programmes whose change is just as large as matters", () => {
    const random = randomGenerator(6);
    const times = 4000;
    const zeros = repeat(50, () => 0);
    const declared = repeat(times, () => {
      const changes = repeat(50, () => 0.5 + normal(random));
      return equivalenceTest(zeros, changes, { low: -0.5, high: 0.5 }).equivalent ? 1 : 0;
    }).reduce((sum: number, one) => sum + one, 0);
    expect(Math.abs(declared / times - 0.05)).toBeLessThan(monteCarlo(0.05, times));
  });
});
