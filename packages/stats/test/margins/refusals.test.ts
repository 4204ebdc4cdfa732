import { describe, expect, it } from "vitest";
import { linearCombination } from "../../src/linear/linearCombination.ts";
import { fitLinearModel } from "../../src/linear/linearModel.ts";
import { contrasts } from "../../src/margins/contrasts.ts";
import { marginalMeans } from "../../src/margins/marginalMeans.ts";
import { fitRepeatedModel } from "../../src/margins/repeatedModel.ts";

const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };

describe("marginal means and contrasts that the data cannot carry give null with a reason", () => {
  it("no complete rows", () => {
    const means = marginalMeans(
      fitRepeatedModel({
        measures: [
          [null, null],
          [1, 2],
        ],
        between: [],
      }),
      { factors: ["time"] },
    );
    expect(means.cells.map((cell) => [cell.mean, cell.reason])).toEqual([
      [null, "no complete rows"],
      [null, "no complete rows"],
    ]);
  });

  it("as many parameters as rows: a mean without standard error or interval, adjusted or not", () => {
    const model = fitLinearModel({ response: [1, 3], factors: [{ ...group, codes: [0, 1] }] });
    const means = marginalMeans(model, { factors: ["group"] });
    expect(means.cells[0]).toMatchObject({ mean: 1, standardError: null, interval: null, reason: "no residual degrees of freedom" });
    expect(linearCombination(model, [1, 1])).toMatchObject({ estimate: 1, standardError: null, reason: "no residual degrees of freedom" });
    for (const adjust of ["none", "tukey", "holm"] as const)
      expect(contrasts(means, { adjust }).contrasts[0]).toMatchObject({ estimate: -2, pValue: null, pAdjusted: null, interval: null });
  });

  it("Tukey's adjustment of two means changes nothing", () => {
    const means = marginalMeans(fitLinearModel({ response: [1, 3, 5, 8], factors: [group] }), { factors: ["group"] });
    const [plain, tukey] = [contrasts(means).contrasts[0], contrasts(means, { adjust: "tukey" }).contrasts[0]];
    expect(tukey?.pAdjusted).toBeCloseTo(plain?.pValue ?? 0, 10);
    expect(tukey?.interval?.lower).toBeCloseTo(plain?.interval?.lower ?? 0, 10);
  });

  it("Tukey's adjustment of a mean that needs an empty cell leaves its own comparisons out", () => {
    const a = { name: "a", levels: ["x", "y", "z"], codes: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2] };
    const b = { name: "b", levels: ["u", "v"], codes: [0, 0, 1, 1, 0, 0, 1, 1, 0, 0] };
    const means = marginalMeans(fitLinearModel({ response: [1, 3, 2, 5, 4, 7, 6, 6, 5, 9], factors: [a, b] }), { factors: ["a"] });
    const [xy, xz, yz] = contrasts(means, { adjust: "tukey" }).contrasts;
    expect([xz?.pAdjusted, yz?.pAdjusted, xz?.interval]).toEqual([null, null, null]);
    expect(xy?.pAdjusted).toBeGreaterThan(xy?.pValue ?? 1);
  });

  it("a first measure that is missing leaves the means where they are", () => {
    const whole = fitRepeatedModel({
      measures: [
        [3, 5, 8],
        [4, 7, 8],
      ],
      between: [],
    });
    const gap = fitRepeatedModel({
      measures: [
        [null, 3, 5, 8],
        [9, 4, 7, 8],
      ],
      between: [],
    });
    const of = (model: typeof whole) => marginalMeans(model, { factors: ["time"] }).cells.map((cell) => cell.mean);
    expect(of(gap)).toEqual(of(whole));
    expect(gap.dropped).toBe(1);
  });
});
