import { describe, expect, it } from "vitest";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { richToText } from "../../src/format/rich.ts";
import { missingBaselineTable } from "../../src/tables/missing/missingBaselineTable.ts";
import { cellsOf } from "../../src/tables/table.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const evaluation = releaseEvaluation(fixtures.ordinary());
const [outcome] = evaluation.outcomes;
const { baseline } = outcome!.missing;
const level = (name: string, told: boolean) => ({
  ...baseline.differences[0]!,
  kind: "share" as const,
  variable: "referral",
  level: name,
  nWithoutPost: told ? 12 : null,
  withoutPost: told ? 0.4 : null,
  nWithPost: told ? 40 : null,
  withPost: told ? 0.3 : null,
  difference: told ? 0.1 : null,
  interval: null,
  reason: null,
});
const tableOf = (differences: typeof baseline.differences) =>
  missingBaselineTable(evaluation, { ...outcome!, missing: { ...outcome!.missing, baseline: { ...baseline, differences } } });

const score = { ...level("", true), kind: "mean" as const, variable: "pre", level: null };

describe("a comparison at the start of which some groups may not be shown", () => {
  it("leaves out their lines, and says of which factors they are", () => {
    const { rows, notes } = tableOf([score, level("Anxiety", true), level("Bullying", false), level("Bereavement", false)]);
    expect(rows.map((row) => richToText(cellsOf(row)[0]!.text))).toEqual(["Score before", "Referral reason: Anxiety"]);
    expect(notes.map(richToText).filter((note) => note.includes("(Referral reason)"))).toHaveLength(1);
  });

  it("keeps a line whose numbers could not be computed, with its reason", () => {
    const constant = { ...level("Anxiety", false), reason: "nobody is at this level" };
    const { rows, notes } = tableOf([score, constant]);
    expect(rows).toHaveLength(2);
    expect(notes.map(richToText).some((note) => note.includes("nobody is at this level"))).toBe(true);
  });
});
