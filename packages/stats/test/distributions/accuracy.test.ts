import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as stats from "../../src/index.ts";

interface Entry {
  readonly args: readonly number[];
  readonly ref: string;
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8"));
const goals = read("bench/accuracy/goals.json") as Record<string, { function: string; goal: number }>;
const values = read("test/reference/high-precision/distributions.json") as Record<string, Entry[]>;
const functions = stats as unknown as Record<string, (...args: number[]) => number>;

// digits that every point has had so far, where that is more than the goal: what is lost shows here first
const reached: Record<string, number> = {
  ...{ norm_sf: 15.3, norm_cdf: 15.3, norm_q: 15.4, t_sf: 12.6, t_cdf: 14.1, t_isf: 14.1, F_sf: 12.5, F_cdf: 13, F_isf: 14.3 },
  ...{ chi2_sf: 12.2, chi2_cdf: 12.9, chi2_isf: 14.1, ibeta: 13, ibetaU: 13, igamma: 12.6, igammaU: 14 },
  ...{ nct_cdf: 14.4, nct_sf: 14.2, ncf_cdf: 14.1, ncf_sf: 14, ptukey_sf: 14.3, ptukey_cdf: 12.2, qtukey_isf: 14.1 },
};

function correctDigits(value: number, truth: number): number {
  return value === truth ? 16 : -Math.log10(Math.abs(value - truth) / Math.abs(truth));
}

describe("distribution functions against values of 34 to 60 digits", () => {
  it.each(Object.entries(values))("%s reaches its goal of correct digits at every point, and loses none that it had", (name, entries) => {
    const { function: ours, goal } = goals[name]!;
    for (const { args, ref } of entries) {
      const digits = correctDigits(functions[ours]!(...args), Number(ref));
      expect(digits, `${ours}(${args.join(", ")})`).toBeGreaterThanOrEqual(Math.max(goal, reached[name] ?? 0));
    }
  });
});
