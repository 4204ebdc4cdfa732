import { describe, expect, it } from "vitest";
import { mixedTermTest } from "../../src/clustered/mixedTermTest.ts";
import { fitRandomIntercepts } from "../../src/clustered/randomInterceptModel.ts";

const coded = (name: string, levels: readonly string[], values: readonly string[]) => ({
  name,
  levels,
  codes: values.map((value) => levels.indexOf(value)),
});
const group = coded("group", ["p", "q", "r", "s", "t"], [..."ppqqqrrrrssssstttttt"]);
const ref = coded("ref", ["x", "y", "z"], [..."xyxyzxxzyyyzxxxzyzzy"]);
const age = coded("age", ["o", "y"], [..."oyooyyoyoyyooyoyyoyo"]);
const response = [3, 5, 9, 8, 12, 4, 2, 6, 1, 7, 9, 11, 6, 8, 2, 4, 3, 8, 7, 1];

// expected: lmerTest 3.1-3 on R 4.2.2, anova(lmer(...), type = 3), sum-to-zero contrasts
describe("mixedTermTest", () => {
  it("gives lmerTest's df2 for the only term of a model", () => {
    const mixed = fitRandomIntercepts({ response, factors: [ref], groupings: [group] });
    const test = mixedTermTest(mixed, "ref");
    expect(test.f!).toBeCloseTo(15.4881358359, 6);
    expect(test.df2!).toBeCloseTo(13.1836934844, 5);
  });

  it("gives lmerTest's df2 for terms of several degrees of freedom among others", () => {
    const mixed = fitRandomIntercepts({ response, factors: [ref, age], groupings: [group] });
    const tests = ["ref", "age", "ref:age"].map((term) => mixedTermTest(mixed, term));
    const expected = [
      [33.0265094003, 10.0825388258],
      [3.9584454191, 10.0701363899],
      [7.6067128652, 10.2147647161],
    ] as const;
    expected.forEach(([f, df2], place) => {
      expect(tests[place]!.f!).toBeCloseTo(f, 5);
      expect(tests[place]!.df2!).toBeCloseTo(df2, 4);
    });
  });
});
