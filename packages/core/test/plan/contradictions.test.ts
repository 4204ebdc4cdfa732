import { describe, expect, it } from "vitest";
import { readOutcomes } from "../../src/ingest/readOutcomes.ts";
import { type AnalysisPlanInput, PlanError, resolvePlan } from "../../src/plan/analysisPlan.ts";

const band = (label: string, from: number, to: number) => ({ label, from, to });

const problemsOf = (plan: AnalysisPlanInput): readonly string[] => {
  try {
    resolvePlan(plan);
    return [];
  } catch (error) {
    if (error instanceof PlanError) return error.problems;
    throw error;
  }
};

describe("a plan that says two things at once is refused before any data are read", () => {
  it.each<[what: string, plan: AnalysisPlanInput, problems: readonly string[]]>([
    [
      "a factor named twice",
      { factors: ["site", "referral", "site"] },
      ["plan.factors: factor named twice; found site, expected each once"],
    ],
    ["a cluster named twice", { clusters: ["site", "site"] }, ["plan.clusters: cluster named twice; found site, expected each once"]],
    [
      "an age band turned round",
      { ageBands: [band("young", 10, 5), band("older", 11, 16)] },
      ["plan.ageBands: first year is above the last; found 10 to 5 in young"],
    ],
    [
      "two age bands that share a year",
      { ageBands: [band("older", 10, 16), band("young", 5, 10)] },
      ["plan.ageBands: bands overlap; found 10 in young and in older, expected each year in one band at most"],
    ],
    [
      "two age bands of one name",
      { ageBands: [band("young", 5, 7), band("young", 8, 10)] },
      ["plan.ageBands: label named twice; found young, expected each once"],
    ],
    [
      "a cell that stands for both timepoints, whatever its case",
      { timepoints: { pre: ["T1", "T2"], post: ["t 2", "t2"] } },
      ["plan.timepoints: one cell stands for pre and for post; found T2, expected it once"],
    ],
  ])("%s", (_, plan, problems) => {
    expect(problemsOf(plan)).toEqual(problems);
  });

  it("all of them at once", () => {
    expect(problemsOf({ factors: ["a", "a"], clusters: ["b", "b"], ageBands: [band("c", 9, 8)] })).toHaveLength(3);
  });

  it("and no plan without one: bands may leave years out, and stand in any order", () => {
    expect(problemsOf({ factors: [], clusters: [], ageBands: [band("older", 12, 12), band("young", 5, 9)] })).toEqual([]);
    expect(problemsOf({ timepoints: { pre: ["T1"], post: ["T3", "T3"] } })).toEqual([]);
  });

  it("the reader refuses such timepoints too", async () => {
    const data = new TextEncoder().encode("child_id,timepoint,DE\nA,first,9\nA,last,12\n");
    const read = readOutcomes({ name: "a.csv", data }, { timepoints: { pre: ["first"], post: ["last", "First"] } });
    await expect(read).rejects.toThrow(
      "timepoints: unknown value; found First, expected cells that stand for pre or for post, not for both",
    );
  });
});
