import { describe, expect, it } from "vitest";
import { mixedAnova } from "../../src/anova/mixedAnova.ts";

const a = { name: "a", levels: ["p", "q"], codes: [0, 0, 0, 1, 1, 1] };

describe("mixedAnova", () => {
  it("names within factors first and lists between terms first", () => {
    const b = { name: "b", levels: ["u", "v"], codes: [0, 1, 0, 1, 0, 1] };
    const found = mixedAnova({
      measures: [
        [1, 2, 3, 4, 5, 7],
        [2, 2, 4, 7, 5, 9],
      ],
      between: [a, b],
    });
    expect(found.terms.map((row) => row.term)).toEqual(["a", "b", "a:b", "time", "time:a", "time:b", "time:a:b"]);
  });

  it("drops a child without pre or post and counts it", () => {
    const found = mixedAnova({
      measures: [
        [1, 2, null, 4, 5, 7],
        [2, 2, 4, 7, 5, Number.NaN],
      ],
      between: [a],
    });
    expect([found.n, found.dropped]).toEqual([4, 2]);
  });

  it("says that sphericity has no meaning with two levels", () => {
    const time = mixedAnova({
      measures: [
        [1, 2, 3, 4, 5, 7],
        [2, 2, 4, 7, 5, 9],
      ],
      between: [a],
    }).terms.find((row) => row.term === "time")!;
    expect(time.sphericity).toEqual({
      applies: false,
      mauchlyW: null,
      pValue: null,
      greenhouseGeisser: null,
      huynhFeldt: null,
      reason: "two levels have one contrast: sphericity cannot be violated",
    });
  });

  it("gives no F for a change that is the same for every child, and the rest", () => {
    const found = mixedAnova({
      measures: [
        [1, 2, 3, 4, 5, 7],
        [2, 3, 4, 5, 6, 8],
      ],
      between: [a],
    });
    expect(found.terms.map((row) => [row.term, row.f === null])).toEqual([
      ["a", false],
      ["time", true],
      ["time:a", true],
    ]);
    expect(found.terms[1]!.reason).toBe("no residual variance: the values do not vary within the cells");
  });

  it("gives epsilons without Mauchly's test where children are fewer than contrasts", () => {
    const measures = [
      [1, 2, 4],
      [2, 2, 7],
      [3, 1, 5],
      [5, 4, 4],
      [1, 6, 2],
    ];
    const within = [{ name: "wave", levels: ["1", "2", "3", "4", "5"] }];
    const { sphericity } = mixedAnova({ measures, within, between: [] }).terms[0]!;
    expect(sphericity!.mauchlyW).toBeNull();
    expect(sphericity!.greenhouseGeisser).toBeGreaterThan(0);
    expect(sphericity!.reason).toBe("fewer residual degrees of freedom than contrasts");
  });

  it("throws where the measures do not fit the within factors", () => {
    expect(() => mixedAnova({ measures: [[1], [2], [3]], between: [] })).toThrow(
      "measures: length mismatch; found 3 columns, expected 2 columns",
    );
    expect(() => mixedAnova({ measures: [[1], [2]], between: [{ name: "time", levels: ["x"], codes: [0] }] })).toThrow("different names");
  });
});
