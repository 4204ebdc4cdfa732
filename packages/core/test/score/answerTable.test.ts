import { describe, expect, it } from "vitest";
import { AnswerTable } from "../../src/score/answerTable.ts";

const items = ["a", "b", "c"];
const table = (minimum: number, maximum: number, records?: number): AnswerTable =>
  new AnswerTable({ items, range: { minimum, maximum } }, records);

describe("AnswerTable", () => {
  it("gives back every answer where it was noted, and null where none was", () => {
    const answers = table(1, 3, 2);
    answers.set(0, 1, 3);
    answers.set(1, 0, 1);
    answers.set(1, 2, 2);
    expect([answers.responsesOf(0), answers.responsesOf(1)]).toEqual([
      [null, 3, null],
      [1, null, 2],
    ]);
  });

  it("keeps the lowest answer of any range apart from a missing one", () => {
    for (const [minimum, maximum] of [
      [0, 2],
      [-2, 2],
      [1, 3],
    ] as const) {
      const answers = table(minimum, maximum, 1);
      answers.set(0, 0, minimum);
      answers.set(0, 1, maximum);
      expect(answers.responsesOf(0)).toEqual([minimum, maximum, null]);
    }
  });

  it("keeps ranges of a byte and of more than a byte exactly", () => {
    for (const maximum of [254, 255, 256, 1000, 100_000]) {
      const answers = table(1, maximum, 1);
      answers.set(0, 0, maximum);
      answers.set(0, 2, maximum - 1);
      expect(answers.responsesOf(0)).toEqual([maximum, null, maximum - 1]);
    }
  });

  it("takes more records than room was made for, and loses none of the earlier", () => {
    for (const maximum of [3, 1000]) {
      const answers = table(1, maximum, 0);
      const of = (record: number, item: number): number => ((record + item) % maximum) + 1;
      for (let record = 0; record < 500; record += 1) for (const item of [0, 1, 2]) answers.set(record, item, of(record, item));
      for (let record = 0; record < 500; record += 1)
        expect(answers.responsesOf(record)).toEqual([of(record, 0), of(record, 1), of(record, 2)]);
    }
  });

  it("takes a record far beyond the last, and what lies between stays missing", () => {
    const answers = table(1, 3);
    answers.set(10_000, 2, 2);
    expect(answers.get(10_000, 2)).toBe(2);
    expect(answers.responsesOf(9_999)).toEqual([null, null, null]);
  });

  it("says missing of a record that was never noted", () => {
    expect(table(1, 3, 1).get(7, 0)).toBeNull();
    for (const record of [0, 1, 7]) expect(table(1, 3, 1).responsesOf(record)).toEqual([null, null, null]);
  });

  it("shows one record as one frozen list until another record or a new answer", () => {
    const answers = table(1, 3, 2);
    answers.set(0, 0, 1);
    const shown = answers.responsesOf(0);
    expect(Object.isFrozen(shown)).toBe(true);
    expect(answers.responsesOf(0)).toBe(shown);
    answers.set(0, 1, 2);
    expect(answers.responsesOf(0)).toEqual([1, 2, null]);
    expect(shown).toEqual([1, null, null]);
    expect(answers.responsesOf(1)).toEqual([null, null, null]);
    answers.responsesOf(0);
    answers.set(1, 0, 3);
    expect(answers.responsesOf(1)).toEqual([3, null, null]);
  });
});
