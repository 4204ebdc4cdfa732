import { describe, expect, it } from "vitest";
import type { ReleasedOutcome } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { WITHHELD } from "../../src/disclosure/withhold.ts";
import { richToText } from "../../src/format/rich.ts";
import { english } from "../../src/narrative/en/english.ts";
import { peopleOf } from "../../src/narrative/en/people.ts";
import { leftOutTable } from "../../src/tables/groups/leftOutTable.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const evaluation = releaseEvaluation(fixtures.ordinary());
const [first] = evaluation.outcomes;
const untested = (reason: string | null): ReleasedOutcome => ({
  ...first!,
  anovaOfChange: { ...first!.anovaOfChange, terms: [], n: 12, reason },
});
const said = (reason: string | null): string => richToText(english.plainGroups(evaluation, untested(reason), peopleOf(evaluation)));

describe("groups that could not be compared", () => {
  it("say why in words for everybody, without the names that the model gives its levels", () => {
    expect(said("not estimable: no data for referral=Bullying, ageBand=5-10")).toBe(
      "We cannot tell whether some groups of children changed more than others: some combinations of groups are empty.",
    );
    expect(said(WITHHELD)).toBe(
      "We cannot tell whether some groups of children changed more than others: so few are in some groups that their numbers are not shown.",
    );
    expect(said("no residual degrees of freedom: as many parameters as rows")).toMatch(
      /others: there are too few people for so many groups\.$/,
    );
    expect(said("no residual variance: the values do not vary within the cells")).toMatch(
      /others: everybody in a group changed by the same\.$/,
    );
    expect(said("no factor has two levels")).toMatch(/others: no factor has two levels\.$/);
    expect(said(null)).toBe("We cannot tell whether some groups of children changed more than others.");
  });

  it("are not listed one by one where nothing of them may be shown", () => {
    const left = (reason: string) => ({ term: "referral:delivery", reason, emptyCells: [] });
    const model = { ...first!.anovaOfChange.model, left: [left(WITHHELD), left("some combination of its groups is empty")] };
    const table = leftOutTable(evaluation, [{ ...first!, anovaOfChange: { ...first!.anovaOfChange, model } }]);
    expect(table.rows).toHaveLength(1);
  });
});
