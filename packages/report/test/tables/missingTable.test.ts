import { NO_ITEM_ANSWERS } from "@headway/core";
import { describe, expect, it } from "vitest";
import type { ReleasedEvaluation } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { missingTable } from "../../src/tables/missing/missingTable.ts";
import { tableToMarkdown } from "../../src/tables/write/tableToMarkdown.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const evaluation = releaseEvaluation(fixtures.ordinary(), { profile: "internal" });

/** The table where nobody may be told how many were scored, alpha having been left out for a reason. */
function shownFor(reason: string): string {
  const outcomes = evaluation.outcomes.map((outcome) => ({
    ...outcome,
    scoring: { pre: { scored: null, prorated: null, notScorable: null }, post: outcome.scoring.post },
    reliability: { ...outcome.reliability, pre: { ...outcome.reliability.pre, reason } },
  }));
  return tableToMarkdown(missingTable({ ...evaluation, outcomes } as ReleasedEvaluation));
}

describe("the table of who is missing", () => {
  it("says that totals were read only where they were, not wherever alpha has a reason", () => {
    expect(shownFor(NO_ITEM_ANSWERS)).toContain("totals were read, not items");
    expect(shownFor("fewer than two complete rows")).not.toContain("totals were read");
    expect(shownFor("withheld: it could point to a few people")).toContain("Columns withheld: Items missing, before");
  });
});
