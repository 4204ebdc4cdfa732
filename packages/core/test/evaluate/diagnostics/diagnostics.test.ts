import { describe, expect, it } from "vitest";
import { normalQuantiles } from "../../../src/evaluate/diagnostics/normalQuantiles.ts";
import { evaluate } from "../../../src/evaluate/evaluate.ts";
import { outcomesOf, programme } from "../outcomesFixture.ts";

describe("changes beside normal quantiles", () => {
  // x <- rep(c(-3,-1,0,1,2,4), c(1,2,4,5,3,1)); u <- sort(unique(x)); r <- sapply(u, \(v) mean(rank(x)[x == v])); n <- length(x)
  // p <- (r - 3/8) / (n + 1/4); z <- qnorm(p); se <- sd(x) / dnorm(z) * sqrt(p * (1 - p) / n); mean(x) + sd(x) * z -+ qnorm(.975) * se
  const changes = [-3, -1, 0, 1, 2, 4];
  const weights = [1, 2, 4, 5, 3, 1];
  const of = { mean: 0.625, sd: 1.5864005379054, level: 0.95 };
  const expected = [
    [-1.768825038519, -3.972022308171, -0.3901076769619],
    [-1.122762298191, -2.389954155449, 0.0776527278689],
    [-0.480644432116, -1.153742378526, 0.8787532072244],
    [0.233485258358, 0.011460975329, 1.979341303574],
    [0.988154632246, 1.024176191475, 3.361041888783],
    [1.768825038519, 1.640107676962, 5.2220223081715],
  ];

  it("stand where R puts them, with R's envelope", () => {
    const points = normalQuantiles(changes, weights, of);
    expect(points.map(({ observed, n }) => [observed, n])).toEqual(changes.map((change, at) => [change, weights[at]]));
    for (const [at, { theoretical, lower, upper }] of points.entries()) {
      expect(theoretical).toBeCloseTo(expected[at]![0]!, 10);
      expect(lower).toBeCloseTo(expected[at]![1]!, 9);
      expect(upper).toBeCloseTo(expected[at]![2]!, 9);
    }
  });

  it("are the same for counted and for repeated changes", () => {
    const repeated = changes.flatMap((change, at) => Array.from({ length: weights[at]! }, () => change));
    expect(
      normalQuantiles(
        repeated,
        repeated.map(() => 1),
        of,
      ),
    ).toEqual(normalQuantiles(changes, weights, of));
  });

  it("are at most 200, however many changes differ", () => {
    const many = Array.from({ length: 1999 }, (_, at) => at / 7);
    const points = normalQuantiles(
      many,
      many.map(() => 1),
      { mean: 1, sd: 1, level: 0.95 },
    );
    expect(points.length).toBeLessThanOrEqual(200);
    expect(points.reduce((sum, { n }) => sum + n, 0)).toBe(1999);
  });
});

describe("residuals beside what the model fits", () => {
  const factors = ["referral", "delivery"];
  const diagnosticsOf = (n: number) => evaluate(outcomesOf(programme(n)), { plan: { factors } }).outcomes[0]!;

  it("count every child of the model and sum to zero in each group", () => {
    const { diagnostics, anovaOfChange } = diagnosticsOf(120);
    expect(diagnostics.fitted.reduce((sum, { n }) => sum + n, 0)).toBe(anovaOfChange.n);
    expect(new Set(diagnostics.fitted.map(({ fitted }) => fitted.toFixed(6)))).toEqual(
      new Set(anovaOfChange.cells.map(({ mean }) => mean!.toFixed(6))),
    );
    const total = diagnostics.fitted.reduce((sum, { residual, n }) => sum + residual * n, 0);
    expect(Math.abs(total)).toBeLessThan(1e-6);
  });

  it("are not looked at with fewer than five changes", () => {
    expect(diagnosticsOf(4).diagnostics).toMatchObject({ quantiles: [], fitted: [], mean: null, reason: "fewer than five changes" });
  });
});
