import { describe, expect, it } from "vitest";
import { logIntegral } from "../../src/distributions/logIntegral.ts";
import { logPoissonMixture } from "../../src/distributions/logPoissonMixture.ts";

/** The result of a sum or integral, and how many terms it took. */
function termsOf(sum: (term: (f: (x: number) => number) => (x: number) => number) => number) {
  let terms = 0;
  const result = sum((f) => (x) => {
    terms += 1;
    return f(x);
  });
  return { result, terms };
}

describe("a mixture over a Poisson variable N", () => {
  // the mean of r^N is exp(mean (r - 1)), with the peak at r times the mean
  it.each([
    [1e-3, 0.5, 8],
    [0.2, 0.001, 8],
    [0.2, 1, 15],
    [0.2, 40, 56],
    [3, 0.001, 13],
    [3, 0.5, 31],
    [3, 2, 47],
    [3, 40, 215],
    [50, 0.5, 100],
    [50, 2, 195],
    [50, 40, 84],
    [190, 0.001, 31],
    [190, 1, 243],
    [190, 40, 91],
    [200, 2, 71],
    [1000, 0.001, 42],
    [1000, 0.5, 79],
    [1000, 1, 45],
    [1000, 40, 95],
    [1e5, 0.5, 87],
    [1e5, 2, 87],
    [1e8, 0.001, 107],
    [1e8, 1, 43],
    [1e8, 40, 127],
  ])("of mean %d has the mean of %d to its power, in few terms", (mean, r, most) => {
    const { result, terms } = termsOf((counting) =>
      logPoissonMixture(
        mean,
        counting((j) => j * Math.log(r)),
      ),
    );
    expect(Math.abs(result - mean * (r - 1))).toBeLessThanOrEqual(1e-14 * Math.max(0.1, mean * Math.max(1, r)));
    expect(terms).toBeLessThanOrEqual(most);
  });
});

describe("the integral of a function with one peak", () => {
  const gauss = (x: number) => (-x * x) / 2;
  const steepRight = (x: number) => 3 * x - Math.exp(x);
  const steepLeft = (x: number) => -3 * x - Math.exp(-x);

  it.each([
    ["a normal curve", gauss, 0.9189385332046727, 0, 1, 76],
    ["a normal curve", gauss, 0.9189385332046727, 5, 1, 81],
    ["a normal curve", gauss, 0.9189385332046727, -5, 1, 81],
    ["a normal curve", gauss, 0.9189385332046727, 100, 1, 93],
    ["a normal curve", gauss, 0.9189385332046727, 0, 0.01, 88],
    ["a normal curve", gauss, 0.9189385332046727, 0, 100, 116],
    ["a normal curve", gauss, 0.9189385332046727, -30, 3, 79],
    // gamma(3) = 2
    ["a curve that falls steeply on the right", steepRight, Math.LN2, 0, 1, 125],
    ["a curve that falls steeply on the right", steepRight, Math.LN2, 5, 1, 128],
    ["a curve that falls steeply on the right", steepRight, Math.LN2, -30, 3, 223],
    ["a curve that falls steeply on the left", steepLeft, Math.LN2, 0, 1, 125],
    ["a curve that falls steeply on the left", steepLeft, Math.LN2, -5, 1, 128],
    ["a curve that falls steeply on the left", steepLeft, Math.LN2, 0, 0.01, 249],
    ["a curve that falls steeply on the left", steepLeft, Math.LN2, 0, 100, 212],
  ])("%s has all its digits, in few values", (_, f, expected, start, step, most) => {
    const { result, terms } = termsOf((counting) => logIntegral(counting(f), start, step));
    expect(Math.abs(result - expected)).toBeLessThan(1e-15);
    expect(terms).toBeLessThanOrEqual(most);
  });
});
