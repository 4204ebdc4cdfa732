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

function correctDigits(value: number, truth: number): number {
  return value === truth ? 16 : -Math.log10(Math.abs(value - truth) / Math.abs(truth));
}

describe("distribution functions against values of 34 to 60 digits", () => {
  it.each(Object.entries(values))("%s reaches its goal of correct digits at every point", (name, entries) => {
    const { function: ours, goal } = goals[name]!;
    for (const { args, ref } of entries) {
      const digits = correctDigits(functions[ours]!(...args), Number(ref));
      expect(digits, `${ours}(${args.join(", ")})`).toBeGreaterThanOrEqual(goal);
    }
  });
});
