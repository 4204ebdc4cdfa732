import { describe, expect, it } from "vitest";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { richToText } from "../../src/format/rich.ts";
import { bayesFactorTable } from "../../src/tables/sureness/bayesFactorTable.ts";
import { clusteringTable } from "../../src/tables/sureness/clusteringTable.ts";
import { equivalenceTable } from "../../src/tables/sureness/equivalenceTable.ts";
import { expectedChangeTable } from "../../src/tables/sureness/expectedChangeTable.ts";
import { precisionTable } from "../../src/tables/sureness/precisionTable.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { shownRows } from "./shownRows.ts";

const evaluation = releaseEvaluation(fixtures.ordinary());
const [first] = evaluation.outcomes;
const outcome = first!;
const { precision } = outcome;

describe("the table of Bayes factors", () => {
  const factors = (values: readonly number[]) =>
    bayesFactorTable(
      { ...evaluation, plan: { ...evaluation.plan, bayesFactor: true } },
      values.map((bayesFactor) => ({
        ...outcome,
        precision: { ...precision, bayesFactor: { ...precision.bayesFactor, bayesFactor, reason: null } },
      })),
    );
  it("has three figures that say something, and no more than the thousands and thousandths that anybody reads", () => {
    const shown = shownRows(factors([0.0004, 0.0456, 1, 12.34, 234.5, 1000, 7.1e8])).map((row) => row["bayes_factor"]);
    expect(shown).toEqual(["<\u00a00.001", "0.0456", "1.00", "12.3", "235", ">\u00a01,000", ">\u00a01,000"]);
  });
  it("says which prior they rest on, where there are any", () => {
    expect(factors([2]).notes.map(richToText).join()).toContain("Cauchy with scale 0.707");
    expect(bayesFactorTable(evaluation, evaluation.outcomes)).toMatchObject({ rows: [], notes: [] });
  });
});

describe("the table of changes that are too small to matter", () => {
  it.each([
    [true, "yes"],
    [false, "no"],
    [null, "cannot be told"],
  ])("says whether that is shown: %s", (equivalent, word) => {
    const equivalence = { ...precision.equivalence, smallestChange: 1, equivalent, reason: null };
    const table = equivalenceTable(evaluation, [{ ...outcome, precision: { ...precision, equivalence } }]);
    expect(shownRows(table)[0]?.["shown"]).toBe(word);
  });
});

describe("the table of what a study of this size can find", () => {
  it("is empty, without the power of nothing, where there is no outcome", () => {
    expect(precisionTable(evaluation, [])).toMatchObject({ rows: [], notes: [] });
    expect(precisionTable(evaluation, [outcome]).notes.map(richToText).join()).toContain("Found in 80% of such studies");
  });
});

describe("the table of return towards the average", () => {
  it("says which correlation it takes, where there is one", () => {
    const { expectedChange } = outcome;
    const note = (correlation: number | null, correlationSource: string | null) =>
      expectedChangeTable(evaluation, { ...outcome, expectedChange: { ...expectedChange, correlation, correlationSource } })
        .notes.map(richToText)
        .join();
    expect(note(0.61, "Smith 2020, over three weeks")).toContain("r\u00a0=\u00a0.61 (Smith 2020, over three weeks)");
    expect(note(null, null)).not.toContain("Expected:");
  });
});

describe("the table of people who may be alike", () => {
  it("has a row for each grouping that there is", () => {
    const { broader: _broader, ...own } = outcome.clustering;
    const grouped = (cluster: string | null, broader: string | null) =>
      shownRows(
        clusteringTable(evaluation, [
          { ...outcome, clustering: { ...own, cluster, broader: broader === null ? null : { ...own, cluster: broader } } },
        ]),
      ).map((row) => row["cluster"]);
    expect(grouped("delivery", "site")).toEqual(["Delivery method", "site"]);
    expect(grouped("delivery", null)).toEqual(["Delivery method"]);
    expect(grouped(null, null)).toEqual([]);
  });
});
