import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type QuantileType, quantile } from "../../src/describe/quantile.ts";

describe("quantile", () => {
  it("agrees with R's nine types", () => {
    // R 4.2.2: sapply(1:9, function(t) quantile(c(1, 3, 4, 8, 9, 15, 20), c(.1, .25, .5, .9), type = t))
    const values = [20, 1, 3, 15, 4, 8, 9];
    const expected: Record<QuantileType, number[]> = {
      1: [1, 3, 8, 20],
      2: [1, 3, 8, 20],
      3: [1, 3, 8, 15],
      4: [1.0, 2.5, 6.0, 16.5],
      5: [1.4000000000000004, 3.25, 8.0, 19.0],
      6: [1, 3, 8, 20],
      7: [2.2000000000000002, 3.5, 8.0, 17.0],
      8: [1.1333333333333333, 3.166666666666667, 8.0, 19.666666666666668],
      9: [1.2000000000000002, 3.1875, 8.0, 19.5],
    };
    for (const [type, wanted] of Object.entries(expected))
      for (const [i, p] of [0.1, 0.25, 0.5, 0.9].entries())
        expect(quantile(values, p, { type: Number(type) as QuantileType })).toBeCloseTo(wanted[i]!, 12);
  });

  it("counts a weight as repetitions", () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9),
        (rows, p, type) => {
          const weighted = quantile(
            rows.map(([x]) => x),
            p,
            { type: type as QuantileType, weights: rows.map(([, w]) => w) },
          );
          expect(weighted).toBe(
            quantile(
              rows.flatMap(([x, w]) => Array<number>(w).fill(x)),
              p,
              { type: type as QuantileType },
            ),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it("refuses a probability outside 0 to 1", () => {
    expect(() => quantile([1], 1.5)).toThrow("p: argument range; found 1.5, expected a number from 0 to 1");
  });
});
