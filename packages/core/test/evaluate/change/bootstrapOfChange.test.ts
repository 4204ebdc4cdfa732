import { bootstrapMeanChange } from "@headway/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapOf } from "../../../src/evaluate/change/bootstrapOfChange.ts";
import { saltedSeed } from "../../../src/evaluate/planned/saltedSeed.ts";
import { resolvePlan } from "../../../src/plan/analysisPlan.ts";
import { anyPairs, countedAndRepeated, outcomeOfPlan, POST, PRE, tableOfPairs } from "../changeFixture.ts";

const few = resolvePlan({ bootstrapSamples: 200 });

describe("the bootstrap of an outcome", () => {
  it("comes near R's boot", () => {
    // set.seed(1); b <- boot(ch, function(d, i) mean(d[i]), 20000); boot.ci(b, type = "bca"); sd(b$t)
    const { bootstrap } = outcomeOfPlan({ bootstrapSamples: 20_000 });
    expect(bootstrap.estimate).toBeCloseTo(1.75, 12);
    expect(bootstrap.standardError! / 0.44781).toBeCloseTo(1, 1);
    expect(Math.abs(Number(bootstrap.interval!.lower) - 1)).toBeLessThan(0.045);
    expect(Math.abs(Number(bootstrap.interval!.upper) - 2.7917)).toBeLessThan(0.045);
    expect(bootstrap).toMatchObject({ n: 24, samples: 20_000, reason: null });
  });

  it("can be made again from the seed that it states", () => {
    const { bootstrap } = outcomeOfPlan();
    const again = bootstrapMeanChange(PRE, POST, { replicates: bootstrap.samples, seed: bootstrap.seed });
    expect(bootstrap.interval).toEqual(again.interval);
  });

  it("draws other numbers for another scale, seed or purpose, always the same for the same", () => {
    const seeds = [
      saltedSeed(1, "bootstrap", "DE"),
      saltedSeed(1, "bootstrap", "VS"),
      saltedSeed(2, "bootstrap", "DE"),
      saltedSeed(1, "x", "DE"),
    ];
    expect(new Set(seeds).size).toBe(4);
    expect(saltedSeed(1, "bootstrap", "DE")).toBe(seeds[0]);
    expect(seeds.every((seed) => Number.isSafeInteger(seed) && seed >= 0)).toBe(true);
  });

  it("gives a reason where none is asked for, too few are, or too few children are there", () => {
    expect(outcomeOfPlan({ bootstrapSamples: 0 }).bootstrap).toMatchObject({
      interval: null,
      reason: expect.stringMatching(/no bootstrap samples/),
    });
    expect(outcomeOfPlan({ bootstrapSamples: 50 }).bootstrap).toMatchObject({
      interval: null,
      reason: expect.stringMatching(/fewer than 100/),
    });
    expect(bootstrapOf(tableOfPairs([9], [12]), few)).toMatchObject({
      n: 1,
      estimate: null,
      reason: expect.stringMatching(/fewer than two/),
    });
    expect(bootstrapOf(tableOfPairs([9, 10], [12, 13]), few)).toMatchObject({ interval: null, reason: expect.stringMatching(/equal/) });
  });

  it("gives children who are alike the weight of as many rows, and mirrors when before and after change places", () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { counted, repeated } = countedAndRepeated(pairs);
        expect(bootstrapOf(counted, few)).toEqual(bootstrapOf(repeated, few));
        const [plain, swapped] = [bootstrapOf(counted, few), bootstrapOf({ ...counted, pre: counted.post, post: counted.pre }, few)];
        expect(swapped.interval === null).toBe(plain.interval === null);
        if (plain.interval !== null) expect(Number(swapped.interval?.lower)).toBeCloseTo(-Number(plain.interval.upper), 9);
      }),
      // the changes 6, 6, 1, 1, 1 and -3 lean to neither side by their third power; the later ones lie alike on both sides
      {
        numRuns: 60,
        examples: [
          [
            [
              { pre: 8, post: 14, n: 2 },
              { pre: 9, post: 10, n: 3 },
              { pre: 19, post: 16, n: 1 },
            ],
          ],
          [
            [
              { pre: 9, post: 8, n: 2 },
              { pre: 9, post: 12, n: 2 },
            ],
          ],
          [
            [
              { pre: 10, post: 8, n: 1 },
              { pre: 10, post: 10, n: 3 },
              { pre: 10, post: 12, n: 1 },
            ],
          ],
        ],
      },
    );
  });
});
