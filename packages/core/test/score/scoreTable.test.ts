import { describe, expect, it } from "vitest";
import { ScoreTable } from "../../src/score/scoreTable.ts";

const scales = ["DE", "VS"];

describe("ScoreTable", () => {
  it("gives back every score where it was noted, and null where none was", () => {
    const table = new ScoreTable(scales, 2);
    table.set(0, 1, 7.5);
    table.set(1, 0, 0);
    expect([table.get(0, 0), table.get(0, 1), table.get(1, 0), table.get(1, 1)]).toEqual([null, 7.5, 0, null]);
  });

  it("takes a score back", () => {
    const table = new ScoreTable(scales, 1);
    table.set(0, 0, 12);
    table.set(0, 0, null);
    expect(table.get(0, 0)).toBeNull();
  });

  it("takes more records than room was made for, and loses none of the earlier", () => {
    const table = new ScoreTable(scales, 0);
    for (let record = 0; record < 500; record += 1) table.set(record, 1, record / 2);
    for (let record = 0; record < 500; record += 1) expect([table.get(record, 0), table.get(record, 1)]).toEqual([null, record / 2]);
    expect(table.get(5_000, 0)).toBeNull();
  });

  it("makes room for some records without being told how many", () => {
    const table = new ScoreTable(scales);
    expect(table.get(63, 1)).toBeNull();
    table.set(10_000, 0, 3);
    expect(table.get(10_000, 0)).toBe(3);
    expect(table.get(9_999, 1)).toBeNull();
  });

  it("says whether a record has a score on any scale", () => {
    const table = new ScoreTable(scales, 3);
    table.set(1, 1, 0);
    expect([table.hasAny(0), table.hasAny(1), table.hasAny(2)]).toEqual([false, true, false]);
  });

  it("reads a record as a map from scale to score", () => {
    const table = new ScoreTable(scales, 2);
    table.set(1, 0, 14);
    const scores = table.scoresOf(1);
    expect(scores.size).toBe(2);
    expect([scores.has("DE"), scores.has("VS"), scores.has("NHE")]).toEqual([true, true, false]);
    expect([scores.get("DE"), scores.get("VS"), scores.get("NHE")]).toEqual([14, null, undefined]);
    expect([...scores.keys()]).toEqual(["DE", "VS"]);
    expect([...scores.values()]).toEqual([14, null]);
    expect([...scores.entries()]).toEqual([
      ["DE", 14],
      ["VS", null],
    ]);
    expect(new Map(scores)).toEqual(new Map([...scores]));
    const visited: unknown[] = [];
    scores.forEach((score, scale, all) => {
      visited.push([scale, score, all === scores]);
    });
    expect(visited).toEqual([
      ["DE", 14, true],
      ["VS", null, true],
    ]);
  });

  it("shows a score that is noted after the map was taken", () => {
    const table = new ScoreTable(scales, 1);
    const scores = table.scoresOf(0);
    table.set(0, 0, 9);
    expect(scores.get("DE")).toBe(9);
  });
});
