import { describe, expect, it } from "vitest";
import { randomDraws } from "../../src/imputation/randomDraws.ts";
import { imputedMeanChange, moments, pairedT, randomGenerator } from "../../src/index.ts";

const TRIALS = 300;
const CHILDREN = 120;
/** Mean change in the population. */
const TRUTH = 1;

type Gap = (pre: number, uniform: number) => boolean;

/** Children who score high before change less, and are missing after with the probability that a rule gives. */
function trial(draws: ReturnType<typeof randomDraws>, isMissing: Gap) {
  const pre = Array.from({ length: CHILDREN }, () => 12 + 3 * draws.normal());
  const post = pre.map((score) => {
    const after = score + TRUTH - 0.5 * (score - 12) + 2 * draws.normal();
    return isMissing(score, draws.uniform()) ? null : after;
  });
  return { pre, post };
}

/** Bias of a mean change, its Monte Carlo error, and how often the interval holds the truth. */
function summary(found: readonly { readonly estimate: number | null; readonly interval: { lower: number; upper: number } | null }[]) {
  const { mean, sumOfSquares } = moments(found.map(({ estimate }) => estimate));
  const covered = found.filter(({ interval }) => interval!.lower <= TRUTH && TRUTH <= interval!.upper).length;
  return { bias: mean - TRUTH, error: Math.sqrt(sumOfSquares / (TRIALS - 1) / TRIALS), coverage: covered / TRIALS };
}

function simulate(seed: number, isMissing: Gap) {
  const draws = randomDraws(randomGenerator(seed));
  const data = Array.from({ length: TRIALS }, () => trial(draws, isMissing));
  return {
    imputed: summary(data.map((one, at) => imputedMeanChange(one, { imputations: 20, seed: at }))),
    completeCases: summary(data.map(({ pre, post }) => pairedT(pre, post))),
  };
}

/** Three Monte Carlo errors of a coverage of 95 %. */
const COVERAGE_ERROR = 3 * Math.sqrt((0.95 * 0.05) / TRIALS);

describe("imputation in simulated programmes", () => {
  it("takes out the bias of complete cases where children who score high before are missing more often, and covers the truth", () => {
    const { imputed, completeCases } = simulate(20261123, (pre, uniform) => uniform < 1 / (1 + Math.exp(-(pre - 12.5) / 1.5)));
    // complete cases keep those who scored low, and rose more: the bias is 0.5 times how much lower they scored
    expect(completeCases.bias).toBeGreaterThan(0.5);
    expect(completeCases.coverage).toBeLessThan(0.5);
    expect(Math.abs(imputed.bias)).toBeLessThan(3 * imputed.error);
    expect(Math.abs(imputed.coverage - 0.95)).toBeLessThan(COVERAGE_ERROR);
  });

  it("is as unbiased as complete cases where children are missing by chance", () => {
    const { imputed, completeCases } = simulate(19620504, (_, uniform) => uniform < 0.35);
    expect(Math.abs(completeCases.bias)).toBeLessThan(3 * completeCases.error);
    expect(Math.abs(imputed.bias)).toBeLessThan(3 * imputed.error);
    expect(Math.abs(imputed.coverage - 0.95)).toBeLessThan(COVERAGE_ERROR);
    // what the score before foretells is not lost with the child
    expect(imputed.error).toBeLessThan(completeCases.error);
  });
});
