import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/evaluate/evaluate.ts";
import type { AnalysisPlanInput } from "../../../src/plan/analysisPlan.ts";
import { CHILDREN } from "../changeFixture.ts";
import { type ChildSketch, outcomesOf } from "../outcomesFixture.ts";

const cautions = (plan: AnalysisPlanInput, children: readonly ChildSketch[] = CHILDREN) =>
  evaluate(outcomesOf(children), { plan }).cautions;
const codes = (plan: AnalysisPlanInput, children?: readonly ChildSketch[]): string[] => cautions(plan, children).map(({ code }) => code);

const source = "Sample 2020";
const towards = (mean: number): AnalysisPlanInput => ({
  retestCorrelation: { DE: { value: 0.6, source } },
  populationMean: { DE: { value: mean, source } },
});

describe("cautions on the mean change", () => {
  it("a change that return to the mean would give as well, only where the population mean is named and a change is there", () => {
    // expected 0.4 (15 - 11.625) = 1.35 of the 1.75 observed; 0.4 (11 - 11.625) = -0.25
    expect(codes(towards(15))).toContain("change_no_larger_than_expected");
    expect(codes(towards(11))).not.toContain("change_no_larger_than_expected");
    expect(codes({})).not.toContain("change_no_larger_than_expected");
    const still = CHILDREN.map((child, at) => ({ pre: child.pre!, post: { DE: child.pre!["DE"]! + (at % 2 === 0 ? 1 : -1) } }));
    expect(codes(towards(15), still)).not.toContain("change_no_larger_than_expected");
    const alike = CHILDREN.map((child) => ({ pre: child.pre!, post: { DE: child.pre!["DE"]! + 1 } }));
    expect(codes(towards(15), alike)).not.toContain("change_no_larger_than_expected");
  });

  it("a change smaller than return to the mean would give", () => {
    expect(codes(towards(20))).toContain("change_no_larger_than_expected");
  });

  it("a finding that depends on the method", () => {
    // one change of 9 among small ones: the t interval includes 0, the rank test and that without the outlier do not
    const changes = [1, 1, 2, 1, 2, 1, 1, 2, 1, -9];
    const torn = changes.map((change, at) => ({ pre: { DE: 10 + (at % 3) }, post: { DE: 10 + (at % 3) + change } }));
    expect(codes({}, torn)).toContain("depends_on_method");
    expect(codes({}, CHILDREN)).not.toContain("depends_on_method");
  });

  it("a bootstrap of few children, only where there is one", () => {
    expect(codes({}, CHILDREN.slice(0, 12))).toContain("few_for_bootstrap");
    expect(codes({}, CHILDREN)).not.toContain("few_for_bootstrap");
    expect(codes({ bootstrapSamples: 0 }, CHILDREN.slice(0, 12))).not.toContain("few_for_bootstrap");
  });

  it("tests in several families, or adjusted for nothing", () => {
    const both = CHILDREN.map((child, at) => ({
      ...child,
      pre: { DE: child.pre!["DE"]!, AO: 7 + (at % 4) },
      post: { DE: child.post!["DE"]!, AO: 8 + (at % 5) },
    }));
    expect(codes({}, both)).toContain("many_tests");
    expect(codes({ primary: ["DE", "AO"] }, both)).not.toContain("many_tests");
    expect(codes({ primary: ["DE", "AO"], adjustment: "none" }, both)).toContain("many_tests");
    expect(codes({ adjustment: "none" })).not.toContain("many_tests");
    expect(cautions({}, both).find(({ code }) => code === "many_tests")?.evidence).toEqual({ tests: 2, families: 2, adjustment: "holm" });
  });
});
