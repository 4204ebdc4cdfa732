import fc from "fast-check";
import { expect, describe as group, it } from "vitest";
import { describe } from "../../src/describe/describe.ts";

// R 4.2.2: mean, sd and quantile of datasets::women$weight; G1 and G2 of Joanes and Gill written out in R
const weight = [115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146, 150, 154, 159, 164];

const score = fc.integer({ min: -50, max: 50 });
const columns = fc.array(fc.tuple(score, fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 30 });

group("describe", () => {
  it("gives the summary that R gives", () => {
    const d = describe(weight);
    expect(d.mean).toBeCloseTo(136.7333333333333, 12);
    expect(d.standardDeviation).toBeCloseTo(15.498694261437755, 12);
    expect([d.minimum, d.q1, d.median, d.q3, d.maximum]).toEqual([115, 124.5, 135, 148, 164]);
    expect(d.skewness).toBeCloseTo(0.2814297356, 9);
    expect(d.kurtosis).toBeCloseTo(-1.0407146968, 9);
    expect(d.reason).toBeNull();
  });

  it("keeps every digit of the spread on an offset of 1e9", () => {
    const noise = [4, 7, 13, 16];
    expect(describe(noise.map((x) => x + 1e9)).variance).toBe(30);
  });

  it("sums whole numbers exactly where the running total leaves the doubles", () => {
    expect(describe([2 ** 53, 1, 1, -(2 ** 53)]).sum).toBe(2);
  });

  it("counts what is missing and says why a field is null", () => {
    const d = describe([null, 3, undefined, Number.NaN]);
    expect([d.n, d.dropped, d.mean, d.variance]).toEqual([1, 3, 3, null]);
    expect(d.reason).toBe("one value has no variance");
    expect(describe([]).reason).toBe("no value");
  });

  it("gives the same for weights as for repeated rows", () => {
    fc.assert(
      fc.property(columns, (rows) => {
        const weighted = describe(
          rows.map(([value]) => value),
          { weights: rows.map(([, times]) => times) },
        );
        const repeated = describe(rows.flatMap(([value, times]) => Array<number>(times).fill(value)));
        for (const [key, value] of Object.entries(repeated))
          if (typeof value === "number") expect(weighted[key as keyof typeof weighted]).toBeCloseTo(value, 10);
          else expect(weighted[key as keyof typeof weighted]).toBe(value);
      }),
      { numRuns: 50 },
    );
  });
});
