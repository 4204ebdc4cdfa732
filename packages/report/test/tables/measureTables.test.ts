import { describe, expect, it } from "vitest";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { richToText } from "../../src/format/rich.ts";
import { responsesTable } from "../../src/tables/measure/responsesTable.ts";
import { scaleEndsTable } from "../../src/tables/measure/scaleEndsTable.ts";
import { crossingTable } from "../../src/tables/outcomes/crossingTable.ts";
import { answeredProgrammes } from "../charts/answeredProgrammes.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { shownRows } from "./shownRows.ts";

const evaluation = releaseEvaluation(fixtures.ordinary(), { profile: "internal" });
const [first] = evaluation.outcomes;
const outcome = first!;

describe("the table of who stands at the ends of a scale", () => {
  const floorOf = (floor: Partial<typeof outcome.measure.pre.floor>) => {
    const pre = { ...outcome.measure.pre, floor: { ...outcome.measure.pre.floor, ...floor } };
    return shownRows(scaleEndsTable(evaluation, [{ ...outcome, measure: { ...outcome.measure, pre } }]))[0]?.["floor"];
  };
  it("says how many, their share and the score, which need not be whole", () => {
    expect(floorOf({ n: 12, of: 48, score: 7 })).toBe("12\u00a0(25%) = 7");
    expect(floorOf({ n: 12, of: 48, score: 0.5 })).toBe("12\u00a0(25%) = 0.5");
  });
  it("says nothing of them where they are withheld", () => {
    expect(floorOf({ n: null, of: null, score: null, reason: null })).toBe("c");
  });
});

describe("the table of how the questionnaire was answered", () => {
  it("leaves out the share of those who gave one answer throughout where the whole is withheld", () => {
    const answered = releaseEvaluation(answeredProgrammes["answers of 160 children"](), { profile: "internal" });
    const straightOf = (of: number | null) => {
      const pre = { ...answered.responses.pre, straightLining: { ...answered.responses.pre.straightLining, n: 12, of } };
      return shownRows(responsesTable({ ...answered, responses: { ...answered.responses, pre } }))[0]?.["straight"];
    };
    expect(straightOf(48)).toBe("12\u00a0(25%)");
    expect(straightOf(null)).toBe("12");
  });
  it("explains one answer throughout only where it is shown of somebody", () => {
    const answered = releaseEvaluation(answeredProgrammes["answers of 160 children"](), { profile: "internal" });
    const notesOf = (n: number | null) => {
      const { pre } = answered.responses;
      const hidden = { ...pre, straightLining: { ...pre.straightLining, n } };
      const table = responsesTable({ ...answered, responses: { ...answered.responses, pre: hidden, post: hidden } });
      return table.notes.map(richToText).join(" ");
    };
    expect(notesOf(12)).toContain("Same answer throughout: of those who answered every item.");
    expect(notesOf(null)).not.toContain("of those who answered every item");
  });
});

describe("the table of who crossed a cut-off", () => {
  const { thresholdCrossing } = outcome;
  const tableOf = (cutoff: number, source: string | null) =>
    crossingTable(evaluation, [{ ...outcome, thresholdCrossing: { ...thresholdCrossing, cutoff, source } }]);
  it("shows a cut-off between two scores as it is", () => {
    expect(shownRows(tableOf(14, "Sample 2020"))[0]?.["cutoff"]).toBe("14");
    expect(shownRows(tableOf(14.5, "Sample 2020"))[0]?.["cutoff"]).toBe("14.5");
  });
  it("says where a cut-off is from, where the evaluation does", () => {
    const notes = (source: string | null) => tableOf(14, source).notes.map(richToText).join();
    expect(notes("Sample 2020")).toContain("Cut-off from: Sample 2020.");
    expect(notes(null)).not.toContain("Cut-off from");
  });
});
