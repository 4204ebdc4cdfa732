import { describe, expect, it } from "vitest";
import { pairedCorrelation } from "../../src/describe/pairedCorrelation.ts";
import { pairedMoments } from "../../src/describe/pairedMoments.ts";
import { pairedSummary, pairedSummaryFrom } from "../../src/describe/pairedSummary.ts";

const near = (value: number) => expect.closeTo(value, 10);
const pre = [10, 12, 9, 11, 14, 13, null, 8];
const post = [12, 13, 9, 15, 15, 12, 3, null];

describe("moments of pairs", () => {
  it("are those of the rows that have both values", () => {
    // by hand: squares about 11.5, 38 / 3 and 7 / 6
    expect(pairedMoments(pre, post)).toEqual({
      n: 6,
      dropped: 2,
      meanPre: 11.5,
      meanPost: near(38 / 3),
      meanChange: near(7 / 6),
      squaresPre: near(17.5),
      squaresPost: near(76 / 3),
      squaresChange: near(89 / 6),
      crossProduct: near(14),
    });
  });

  it("count a weight as that many pairs, and those of missing ones as dropped", () => {
    const weights = [1, 2, 1, 0, 1, 3, 2, 1];
    const rows = [0, 1, 1, 2, 4, 5, 5, 5, 6, 6, 7];
    const repeated = pairedMoments(
      rows.map((row) => pre[row]!),
      rows.map((row) => post[row]!),
    );
    const weighted = pairedMoments(pre, post, weights);
    for (const [key, value] of Object.entries(repeated)) expect(weighted[key as keyof typeof weighted]).toBeCloseTo(value, 10);
    expect(weighted).toMatchObject({ n: 8, dropped: 3 });
  });

  it("are zero for no pair", () => {
    const zero = { meanPre: 0, meanPost: 0, meanChange: 0, squaresPre: 0, squaresPost: 0, squaresChange: 0, crossProduct: 0 };
    expect(pairedMoments([], [])).toEqual({ n: 0, dropped: 0, ...zero });
    expect(pairedMoments([null], [4])).toEqual({ n: 0, dropped: 1, ...zero });
  });

  it("take out what rounding leaves in a mean", () => {
    // no double lies between 1e16 and 1e16 + 2: the columns are 0, 2, 2 and 0, 4, 4 on an offset that rounds their means
    const found = pairedMoments([1e16, 1e16 + 2, 1e16 + 2], [1e16, 1e16 + 4, 1e16 + 4]);
    expect(found.squaresPre).toBeCloseTo(8 / 3, 10);
    expect(found.squaresPost).toBeCloseTo(32 / 3, 10);
    expect(found.squaresChange).toBeCloseTo(8 / 3, 10);
    expect(found.crossProduct).toBeCloseTo(16 / 3, 10);
    const thirds = pairedMoments([0, 0, 0], [1e16, 1e16 + 2, 1e16 + 2]);
    expect(thirds.squaresChange).toBeCloseTo(8 / 3, 10);
  });

  it("refuse columns and weights of another length", () => {
    expect(() => pairedMoments([1, 2], [1])).toThrow("post: length mismatch; found length 1, expected length 2");
    expect(() => pairedMoments([1, 2], [1, 2], [1])).toThrow("weights: length mismatch; found length 1, expected length 2");
  });
});

describe("the correlation of pairs", () => {
  const of = (squaresPre: number, squaresPost: number, crossProduct: number) =>
    pairedCorrelation({ ...pairedMoments([], []), squaresPre, squaresPost, crossProduct });

  it("is none where a column does not vary", () => {
    expect([of(0, 2, 0), of(2, 0, 0), of(0, 0, 0)]).toEqual([null, null, null]);
  });

  it("is exact for whole numbers, and right where their product overflows or vanishes", () => {
    expect(of(2, 8, 2)).toBe(0.5);
    expect(of(3, 27, -4.5)).toBe(-0.5);
    expect(of(1e200, 1e200, 5e199)).toBeCloseTo(0.5, 14);
    expect(of(1e-200, 1e-200, -5e-201)).toBeCloseTo(-0.5, 14);
    expect(of(1e-300, 4e300, 1)).toBe(0.5);
  });

  it("is 1 or -1 where only rounding parts it from that, and not before", () => {
    expect([of(1, 1, 1 - 1e-14), of(1, 1, 1e-14 - 1), of(1, 1, 1 + 4e-16)]).toEqual([1, -1, 1]);
    expect(of(1, 1, 1 - 1e-12)).toBe(1 - 1e-12);
    expect(of(1, 1, 1e-12 - 1)).toBe(1e-12 - 1);
  });
});

// R 4.2.2: mean, sd and cor
describe("the summary of pairs", () => {
  it("has means, standard deviations and the correlation", () => {
    expect(pairedSummary(pre, post)).toEqual({
      n: 6,
      dropped: 2,
      meanPre: 11.5,
      meanPost: near(12.666666666667),
      meanChange: near(1.1666666666667),
      sdPre: near(1.870828693387),
      sdPost: near(2.2509257354846),
      sdChange: near(1.7224014243685),
      correlation: near(0.66490996620437),
    });
  });

  const nothing = { meanPre: null, meanPost: null, meanChange: null, sdPre: null, sdPost: null, sdChange: null, correlation: null };
  it("has means alone for one pair, and nothing for none", () => {
    expect(pairedSummary([4], [9])).toEqual({ ...nothing, n: 1, dropped: 0, meanPre: 4, meanPost: 9, meanChange: 5 });
    expect(pairedSummary([null], [9])).toEqual({ ...nothing, n: 0, dropped: 1 });
    expect(pairedSummary([4, 5], [9, 9])).toMatchObject({ sdPost: 0, correlation: null });
  });

  const table = { n: 6, meanPre: 11.5, meanPost: 12.5, sdPre: 3, sdPost: 4, correlation: 0.5 };
  it("is worked out of a table", () => {
    // 9 + 16 - 2 * 0.5 * 12 = 13
    expect(pairedSummaryFrom(table)).toEqual({ ...table, dropped: 0, meanChange: 1, sdChange: near(Math.sqrt(13)) });
    expect(pairedSummaryFrom({ ...table, correlation: -1 }).sdChange).toBe(7);
    expect(pairedSummaryFrom({ ...table, correlation: 1 }).sdChange).toBe(1);
    expect(pairedSummaryFrom({ ...table, sdPre: 1e-9, sdPost: 1e-9, correlation: 1 }).sdChange).toBe(0);
  });

  it("of a table has no correlation where a standard deviation is 0, and no spread for one pair", () => {
    expect(pairedSummaryFrom({ ...table, sdPre: 0 })).toMatchObject({ sdPre: 0, sdChange: 4, correlation: null });
    expect(pairedSummaryFrom({ ...table, sdPost: 0 })).toMatchObject({ sdPost: 0, sdChange: 3, correlation: null });
    const means = { meanPre: 11.5, meanPost: 12.5, meanChange: 1 };
    expect(pairedSummaryFrom({ ...table, n: 1 })).toEqual({ ...nothing, ...means, n: 1, dropped: 0 });
    expect(pairedSummaryFrom({ ...table, n: 0 })).toEqual({ ...nothing, n: 0, dropped: 0 });
  });

  it.each([
    ["n: argument range; found -1, expected a number from 0 up", { n: -1 }],
    ["n: argument range; found Infinity, expected a number from 0 up", { n: Number.POSITIVE_INFINITY }],
    ["meanPre: argument type; found NaN, expected a finite number", { meanPre: Number.NaN }],
    ["meanPost: argument type; found Infinity, expected a finite number", { meanPost: Number.POSITIVE_INFINITY }],
    ["sdPre: argument range; found -1, expected a number from 0 up", { sdPre: -1 }],
    ["sdPost: argument range; found Infinity, expected a number from 0 up", { sdPost: Number.POSITIVE_INFINITY }],
    ["correlation: argument range; found 1.1, expected a number from -1 to 1", { correlation: 1.1 }],
    ["correlation: argument range; found -1.1, expected a number from -1 to 1", { correlation: -1.1 }],
    ["correlation: argument range; found NaN, expected a number from -1 to 1", { correlation: Number.NaN }],
  ])("refuses: %s", (message, part) => {
    expect(() => pairedSummaryFrom({ ...table, ...part })).toThrow(message);
  });
});
