import { describe, expect, it } from "vitest";
import type { SensitivityRow } from "../../../src/evaluate/schema/sensitivity.ts";
import { verdictOf } from "../../../src/evaluate/sensitivity/verdict.ts";
import { resolvePlan } from "../../../src/plan/analysisPlan.ts";
import { outcomeOfPlan } from "../changeFixture.ts";

const row = (id: SensitivityRow["id"], ends: readonly [number, number] | null): SensitivityRow => ({
  id,
  kind: id,
  method: id,
  n: 20,
  dropped: [],
  estimate: ends === null ? null : (ends[0] + ends[1]) / 2,
  interval: ends === null ? null : { lower: ends[0], upper: ends[1], level: 0.95, method: "t" },
  pValue: null,
  reason: ends === null ? "none" : null,
});

const plan = resolvePlan({});

describe("the verdict of the methods", () => {
  it("takes an interval without an end on one side for what its other end says", () => {
    const open = (id: SensitivityRow["id"], lower: number | "-Infinity", upper: number | "Infinity"): SensitivityRow => ({
      ...row(id, [0, 1]),
      interval: { lower, upper, level: 0.95, method: "t" },
    });
    expect(verdictOf([open("paired-t", 0.1, "Infinity"), row("bootstrap", [0.1, 1])], plan)).toMatchObject({
      kind: "holds",
      direction: "higher",
    });
    expect(verdictOf([open("paired-t", "-Infinity", -0.1), row("bootstrap", [0.1, 1])], plan)).toMatchObject({
      kind: "depends-on-method",
      direction: null,
    });
    expect(verdictOf([open("paired-t", "-Infinity", "Infinity"), row("bootstrap", [0.1, 1])], plan).kind).toBe("depends-on-method");
  });

  it("holds where every interval lies on the same side of 0", () => {
    const rows = [row("paired-t", [0.2, 1]), row("bootstrap", [0.1, 1]), row("imputed", null)];
    expect(verdictOf(rows, plan)).toMatchObject({
      kind: "holds",
      direction: "higher",
      methods: { agreeing: 2, compared: 2 },
      dissenting: [],
    });
    const lower = [row("paired-t", [-1, -0.2]), row("wilcoxon", [-1, -0.5])];
    expect(verdictOf(lower, plan)).toMatchObject({ kind: "holds", direction: "lower" });
  });

  it("depends on the method where some include 0, and names those that part from the main row", () => {
    const rows = [row("paired-t", [0.1, 1]), row("wilcoxon", [0, 1]), row("cluster-robust", [-0.2, 1.3]), row("bootstrap", [0.2, 1])];
    expect(verdictOf(rows, plan)).toMatchObject({
      kind: "depends-on-method",
      direction: "higher",
      main: "paired-t",
      methods: { agreeing: 2, compared: 4 },
      dissenting: ["wilcoxon", "cluster-robust"],
    });
  });

  it("has no direction where two methods point opposite ways", () => {
    const rows = [row("paired-t", [0.1, 1]), row("wilcoxon", [-1, -0.1])];
    expect(verdictOf(rows, plan)).toMatchObject({ kind: "depends-on-method", direction: null });
  });

  it("cannot tell where every interval includes 0, or fewer than two are there", () => {
    expect(verdictOf([row("paired-t", [-1, 1]), row("wilcoxon", [-1, 2])], plan)).toMatchObject({ kind: "cannot-tell", direction: null });
    expect(verdictOf([row("paired-t", [1, 2]), row("wilcoxon", null)], plan)).toMatchObject({
      kind: "cannot-tell",
      methods: { compared: 1 },
    });
    expect(verdictOf([], plan)).toMatchObject({ kind: "cannot-tell", main: null, methods: { agreeing: 0, compared: 0 } });
  });

  it("holds the methods against the imputed row where the plan makes it the main one", () => {
    const rows = [row("paired-t", [0.1, 1]), row("wilcoxon", [0.1, 1]), row("imputed", [-0.1, 1])];
    const imputed = resolvePlan({ missing: "multiple-imputation" });
    expect(verdictOf(rows, imputed)).toMatchObject({ main: "imputed", dissenting: ["paired-t", "wilcoxon"] });
  });

  it("turns with the direction of the change in an evaluation", () => {
    const rising = outcomeOfPlan().verdict;
    expect(rising).toMatchObject({ kind: "holds", direction: "higher", dissenting: [] });
    expect(rising.methods.compared).toBeGreaterThanOrEqual(5);
  });
});
