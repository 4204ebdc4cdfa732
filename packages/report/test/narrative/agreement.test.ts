import type { Evaluation } from "@headway/core";
import { describe, expect, it } from "vitest";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { type Rich, richToText } from "../../src/format/rich.ts";
import { peopleOf } from "../../src/narrative/en/people.ts";
import { plainChange } from "../../src/narrative/en/plainChange.ts";
import { clusterMeaning, plainClusters } from "../../src/narrative/en/plainClusters.ts";
import { comparisonMeaning, overallComparison, plainComparison } from "../../src/narrative/en/plainComparison.ts";
import { plainExpected } from "../../src/narrative/en/plainExpected.ts";
import { plainBaseline, plainTipping } from "../../src/narrative/en/plainMissing.ts";
import { plainPrecision } from "../../src/narrative/en/plainPrecision.ts";
import { plainVerdict } from "../../src/narrative/en/plainVerdict.ts";
import { overall } from "../../src/narrative/en/summary.ts";
import { isFieldOf, numbersIn, written } from "./bound.ts";
import { exampleEvaluations, randomEvaluation } from "./sampleEvaluations.ts";

/** A sentence with the one part of the evaluation that its numbers may come from. */
interface Said {
  readonly text: Rich | null;
  readonly from: unknown;
  /** The number whose sign the sentence tells; null where it tells none. */
  readonly sign: number | null;
}

function saidOf(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): readonly Said[] {
  const { pairedT, change, range, n, clustering, expectedChange, missing, precision, verdict, comparison } = outcome;
  const before = missing.baseline.differences.find(({ variable }) => variable === "pre");
  const low = expectedChange.byStart.groups[0];
  return [
    { text: plainChange(outcome, peopleOf(evaluation)), from: [pairedT, change, range, n], sign: change.mean },
    { text: plainVerdict(outcome), from: verdict, sign: verdict.direction === null ? null : verdict.direction === "higher" ? 1 : -1 },
    { text: plainClusters(outcome), from: [clustering.robust, pairedT], sign: null },
    { text: plainExpected(evaluation, outcome), from: expectedChange.expected === null ? low : expectedChange, sign: null },
    { text: plainBaseline(evaluation, outcome), from: before, sign: before?.difference ?? null },
    { text: plainTipping(evaluation, outcome), from: missing.tippingPoint, sign: missing.tippingPoint.difference },
    { text: plainPrecision(evaluation, outcome), from: [precision, 1 / (precision.bayesFactor.bayesFactor ?? 1), 100], sign: null },
    ...plainComparison(evaluation, outcome).map((text, at): Said => ({ text, from: comparison.differences[at], sign: null })),
  ];
}

const RISING = /\b(?:rose|higher)\b/;
const FALLING = /\b(?:fell|lower)\b/;

function check(evaluation: Evaluation, name: string): void {
  for (const profile of ["share", "internal"] as const) {
    const released = releaseEvaluation(evaluation, { profile });
    for (const outcome of released.outcomes) {
      for (const { text, from, sign } of saidOf(released, outcome)) {
        if (text === null) continue;
        const words = richToText(text).replaceAll("\u00a0", " ");
        const fields = numbersIn(from);
        expect(
          written(words, [outcome.title]).filter((token) => !isFieldOf(token, fields)),
          `${name} ${profile} ${words}`,
        ).toEqual([]);
        if (sign === null || /cannot tell|A higher score/.test(words)) continue;
        if (sign > 0) expect(words, `${name} ${profile}`).not.toMatch(FALLING);
        if (sign < 0) expect(words, `${name} ${profile}`).not.toMatch(RISING);
      }
    }
  }
}

describe("sentences", () => {
  it("write only numbers of the part of the evaluation that they are about, and its direction: the examples", async () => {
    for (const [name, evaluation] of Object.entries(await exampleEvaluations())) check(evaluation, name);
  });

  it("do so for random programmes too", () => {
    for (let seed = 1; seed <= 100; seed += 1) check(randomEvaluation(seed), `seed ${seed}`);
  });
});

describe("words of effect", () => {
  const CAUSAL = /\b(?:caus\w*|effect of|led to|due to|impact\w*|because of the programme|thanks to)\b/i;
  const PUT_DOWN = /can be put down to the programme/;

  it("stand only where chance made the groups, and there only as far as it allows", () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const released = releaseEvaluation(randomEvaluation(seed), { profile: "internal" });
      // a single group has nothing to say beside a comparison
      if (released.design === "single-group") continue;
      const texts = [overall(released), overallComparison(released), comparisonMeaning(released), clusterMeaning(released)].map((text) =>
        richToText(text ?? []),
      );
      const said = texts.join(" ");
      expect(said).not.toMatch(CAUSAL);
      expect(PUT_DOWN.test(said), `${seed} ${released.design}`).toBe(released.design === "randomised");
    }
  });
});
