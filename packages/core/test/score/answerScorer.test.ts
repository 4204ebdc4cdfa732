import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eaq30 } from "../../src/instrument/catalog/eaq-30.ts";
import type { Instrument, Scale } from "../../src/instrument/instrument.ts";
import { answerScorer } from "../../src/score/answerScorer.ts";
import { AnswerTable } from "../../src/score/answerTable.ts";
import { scoreResponses } from "../../src/score/scoreResponses.ts";
import { itemPlaces, scoreOf } from "../../src/score/scoreScale.ts";
import { ScoreTable } from "../../src/score/scoreTable.ts";

const record = fc.array(fc.option(fc.integer({ min: 1, max: 3 }), { nil: null, freq: 3 }), { minLength: 30, maxLength: 30 });

function scoredTogether(records: readonly (readonly (number | null)[])[], instrument: Instrument): ScoreTable {
  const answers = new AnswerTable(instrument, records.length);
  const scores = new ScoreTable(
    instrument.scales.map(({ id }) => id),
    records.length,
  );
  records.forEach((responses, at) => {
    responses.forEach((answer, item) => {
      if (answer !== null) answers.set(at, item, answer);
    });
  });
  const score = answerScorer(instrument, answers, scores);
  for (let at = 0; at < records.length; at += 1) score(at);
  return scores;
}

describe("answerScorer", () => {
  it("gives many records the scores that each gets alone, summed or averaged", () => {
    for (const method of ["sum", "mean"] as const) {
      const instrument = { ...eaq30, scoring: { ...eaq30.scoring, method } };
      fc.assert(
        fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), (records) => {
          const together = scoredTogether(records, instrument);
          records.forEach((responses, at) => {
            expect([...together.scoresOf(at)]).toEqual([...scoreResponses(responses, instrument)]);
          });
        }),
        { numRuns: 25 },
      );
    }
  });
});

describe("scoreOf", () => {
  const rule = { method: "sum", minimumAnswered: 0.5 } as const;

  it("gives a score from exactly the share of answers that the rule asks for, and none from one fewer", () => {
    expect(scoreOf(6, 3, 6, rule)).toBe(12);
    expect(scoreOf(6, 2, 6, rule)).toBeNull();
  });

  it("gives no score without any answer, even where the rule asks for none", () => {
    expect(scoreOf(0, 0, 6, { method: "mean", minimumAnswered: 0 })).toBeNull();
    expect(scoreOf(2, 1, 6, { method: "mean", minimumAnswered: 0 })).toBe(2);
  });
});

describe("itemPlaces", () => {
  const scale: Scale = { id: "S", title: "S", items: ["b", "a"], reversed: ["a"], direction: "unordered", highMeans: "much" };

  it("finds each item among the answers, and whether it is reversed", () => {
    expect(itemPlaces(scale, ["a", "x", "b"])).toEqual([
      { index: 2, reversed: false },
      { index: 0, reversed: true },
    ]);
  });

  it("is found once for a frozen scale and a list of items", () => {
    const frozen = Object.freeze({ ...scale });
    const items = ["a", "b"];
    expect(itemPlaces(frozen, items)).toBe(itemPlaces(frozen, items));
    expect(itemPlaces(frozen, ["b", "a"])[0]).toEqual({ index: 0, reversed: false });
    expect(itemPlaces(frozen, items)[0]).toEqual({ index: 1, reversed: false });
  });

  it("is found anew for a scale that can still change", () => {
    const open = { ...scale, items: [...scale.items] };
    const items = ["a", "b", "c"];
    expect(itemPlaces(open, items)).toHaveLength(2);
    open.items.push("c");
    expect(itemPlaces(open, items)).toHaveLength(3);
  });
});
