import { describe, expect, it } from "vitest";
import type { ReleasedEvaluation } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { standardTable } from "../../src/tables/record/standardTable.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { shownRows } from "./shownRows.ts";

const reached = (evaluation: ReleasedEvaluation) => shownRows(standardTable(evaluation)).map((row) => [row["here"], row["reached"]]);
const internal = { profile: "internal" } as const;

describe("the figures beside a published standard", () => {
  it("say of each whether it is reached", () => {
    expect(reached(releaseEvaluation(fixtures.ordinary(), internal))).toEqual([
      ["301", "yes"],
      ["93%", "yes"],
    ]);
    expect(reached(releaseEvaluation(fixtures.fewChildren(), internal))).toEqual([
      ["13", "no"],
      ["93%", "yes"],
    ]);
    expect(reached(releaseEvaluation(fixtures.noPairs(), internal))).toEqual([
      ["0", "no"],
      ["0%", "no"],
    ]);
  });
  it("leave open what nobody can tell, and what is withheld", () => {
    expect(reached(releaseEvaluation(fixtures.noChildren(), internal))).toEqual([
      ["0", "no"],
      ["\u2013", "cannot be told"],
    ]);
    expect(reached(releaseEvaluation(fixtures.oneChild()))).toEqual([
      ["c", "cannot be told"],
      ["c", "cannot be told"],
    ]);
  });
  it("are for children only", () => {
    expect(reached(releaseEvaluation(fixtures.facilitators(), internal))).toEqual([]);
  });
});
