import { describe, expect, it } from "vitest";
import { nullCombinations, solveUpper } from "../../src/linear/solveTriangle.ts";
import { triangularize } from "../../src/linear/triangularize.ts";

// NIST Longley: certified regression coefficients
const longley = [
  [60323, 83, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99, 365385, 1870, 3547, 115094, 1953],
  [63761, 100, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];

describe("triangularize", () => {
  it("solves NIST's Longley problem to ten digits", () => {
    const design = [
      Float64Array.from(longley, () => 1),
      ...[1, 2, 3, 4, 5, 6].map((column) => Float64Array.from(longley, (row) => row[column]!)),
    ];
    const triangle = triangularize(design, [Float64Array.from(longley, (row) => row[0]!)]);
    const certified = [
      -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807, 1829.15146461355,
    ];
    solveUpper(triangle, triangle.effects[0]!).forEach((value, index) => {
      expect(Math.abs(value / certified[index]! - 1)).toBeLessThan(1e-10);
    });
    expect(triangle.remainder[0]![0]! / 836424.055505915).toBeCloseTo(1, 10);
  });

  it("passes over a column that depends on those before it, and says on which", () => {
    const triangle = triangularize(
      [Float64Array.of(1, 1, 1), Float64Array.of(2, 2, 2), Float64Array.of(0, 1, 2)],
      [Float64Array.of(1, 2, 4)],
    );
    expect(triangle.pivots).toEqual([0, 2]);
    const [combination] = nullCombinations(triangle);
    expect(Array.from(combination!)).toEqual([expect.closeTo(-2, 12), 1, expect.closeTo(0, 12)]);
  });
});
