import { evaluate } from "@headway/core";
import { describe, expect, it } from "vitest";
import { outcomesOf } from "../../../core/test/evaluate/outcomesFixture.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { WITHHELD } from "../../src/disclosure/withhold.ts";

/** Six children whose scores do not move on one scale, and move alike on the other. */
const six = evaluate(
  outcomesOf(Array.from({ length: 6 }, (_, at) => ({ pre: { DE: 12, VS: 4 + (at % 2) }, post: { DE: 12, VS: 6 + (at % 2) } }))),
);

function reasonsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => (/reason$/i.test(key) && typeof field === "string" ? [field] : reasonsIn(field)));
}

describe("an outcome of too few children", () => {
  const released = releaseEvaluation(six);
  const [outcome] = released.outcomes;

  it("gives no reason that tells of its scores, such as that all are equal", () => {
    expect(new Set(released.outcomes.flatMap(reasonsIn))).toEqual(new Set([WITHHELD]));
  });
  it("holds no conclusion and no number made of its spread", () => {
    expect(outcome?.verdict).toMatchObject({ kind: "cannot-tell", direction: null, dissenting: [] });
    expect(outcome?.expectedChange.benchmark.points).toBeNull();
    expect(outcome?.precision.requiredN.n).toBeNull();
    expect(outcome?.precision.equivalence.equivalent).toBeNull();
  });
  it("raises no caution of its own", () => {
    expect(released.cautions.filter(({ scale }) => scale !== null)).toEqual([]);
  });
});
