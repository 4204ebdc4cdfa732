import { describe, expect, it } from "vitest";
import { kruskalWallis } from "../../src/hypothesis/kruskalWallis.ts";
import { noVariation } from "../../src/hypothesis/noVariation.ts";
import { oneSampleT } from "../../src/hypothesis/oneSampleT.ts";

const EPSILON = Number.EPSILON;
const alike = "the values are all equal: there is no variation to hold the mean against";

describe("values that vary by rounding alone", () => {
  it("are those with a standard error below ten epsilon times their mean, on either side of 0", () => {
    const why = (standardError: number, magnitude: number) => noVariation(4, standardError, magnitude, "values");
    expect([why(0, 0), why(0, 5), why(39 * EPSILON, 4), why(39 * EPSILON, -4)]).toEqual([alike, alike, alike, alike]);
    expect([why(40 * EPSILON, 4), why(5 * EPSILON, 0.25), why(EPSILON, 0)]).toEqual([null, null, null]);
  });

  it("are no question where there are fewer than two", () => {
    expect([noVariation(1, 3, 0, "changes"), noVariation(0, 3, 0, "changes"), noVariation(2, null, 0, "changes")]).toEqual([
      "fewer than two changes",
      "fewer than two changes",
      "fewer than two changes",
    ]);
    expect(noVariation(2, 3, 0, "changes")).toBeNull();
  });

  it("may be zeros", () => {
    expect(oneSampleT([0, 0, 0]).reason).toBe(alike);
  });
});

describe("ranks of three groups", () => {
  it("take -0 for 0", () => {
    const factor = { name: "g", levels: ["a", "b"], codes: [0, 0, 1, 1] };
    expect(kruskalWallis([-0, 1, 0, 2], factor)).toEqual(kruskalWallis([0, 1, 0, 2], factor));
    expect(kruskalWallis([-0, 1, 0, 2], factor).groups.map(({ meanRank }) => meanRank)).toEqual([2.25, 2.75]);
  });

  it("tell of one value what there is to tell", () => {
    expect(kruskalWallis([4], { name: "g", levels: ["a"], codes: [0] })).toMatchObject({
      n: 1,
      tieCorrection: null,
      groups: [{ meanRank: 1 }],
    });
  });
});
