import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/ingest/visit.ts";
import { droppedRows } from "../../src/pair/resolveDuplicates.ts";
import { cell, type GivenRow, type GivenVisit, row, visitsOf } from "./visitsFixture.ts";

const dropped = (rows: readonly GivenRow[], policy: "exclude" | "first" | "last" = "exclude"): [number, boolean][] => {
  const visits = visitsOf(rows);
  return droppedRows(visits.visitsOf(0), visits, policy).map((entry) => [entry.row, entry.identical]);
};
const date = (day: number) => ({ day, text: `day ${day}`, column: "Date" });
const wide = (pre: number | null, post: number | null): GivenRow => ({
  id: "A",
  file: { wide: true },
  visits: [
    { wave: "pre", answer: pre },
    { wave: "post", answer: post },
  ],
});

describe("droppedRows", () => {
  it("leaves out nothing of one row, of one row each timepoint, or of a row without answers", () => {
    expect(dropped([row("A", "pre")])).toEqual([]);
    expect(dropped([row("A", "pre"), row("A", "post", { answer: 2 })])).toEqual([]);
    expect(dropped([row("A", "pre"), row("A", "pre", { answer: null }), row("A", "post")])).toEqual([]);
    expect(dropped([row("A", "pre", { answer: null }), row("A", "pre", { answer: null })])).toEqual([]);
  });

  it("counts identical rows once, whatever is done with different ones", () => {
    const rows = [row("A", "pre"), row("A", "pre"), row("A", "pre"), row("A", "post")];
    for (const policy of ["exclude", "first", "last"] as const)
      expect(dropped(rows, policy)).toEqual([
        [1, true],
        [2, true],
      ]);
  });

  it("leaves out all different rows, all but the first, or all but the last", () => {
    const rows = [row("A", "post"), row("A", "post", { answer: 2 }), row("A", "post", { answer: 3 }), row("A", "pre")];
    const left = (policy: "exclude" | "first" | "last") => dropped(rows, policy).map(([index]) => index);
    expect(left("exclude")).toEqual([0, 1, 2]);
    expect(left("first")).toEqual([1, 2]);
    expect(left("last")).toEqual([0, 1]);
    expect(dropped(rows).every(([, identical]) => !identical)).toBe(true);
  });

  it("settles each timepoint on its own", () => {
    const rows = [row("A", "pre"), row("A", "post"), row("A", "pre", { answer: 2 }), row("A", "post")];
    expect(dropped(rows, "first")).toEqual([
      [2, false],
      [3, true],
    ]);
  });

  it("judges a wide row by both of its timepoints, and leaves it out once", () => {
    expect(dropped([wide(1, 2), wide(1, 2)])).toEqual([[1, true]]);
    expect(dropped([wide(1, 2), wide(1, 3)], "first")).toEqual([[1, false]]);
    expect(dropped([wide(1, 2), wide(1, 3)])).toEqual([
      [0, false],
      [1, false],
    ]);
    // what was identical at one timepoint stays so where the other has a different row beside it
    expect(dropped([wide(1, 2), wide(1, 2), row("A", "post", { answer: 3 })])).toEqual([
      [1, true],
      [0, false],
      [2, false],
    ]);
    // two visits of one wave need no third to be duplicates
    expect(dropped([wide(null, 2), wide(null, 3)], "last")).toEqual([[0, false]]);
  });

  const told = (one: Partial<GivenVisit>, other: Partial<GivenVisit>, file = {}): boolean | undefined =>
    dropped([row("A", "pre", one, file), row("A", "pre", other, file)], "first")[0]?.[1];
  const facts = (one: Partial<Facts>, other: Partial<Facts>): boolean | undefined => told({ facts: one }, { facts: other });

  it("calls rows different that differ in an answer, the age, a factor, the birthday or the assessment's date", () => {
    expect(told({ answer: 1 }, { answer: 2 })).toBe(false);
    expect(facts({ age: 8 }, { age: 9 })).toBe(false);
    expect(facts({ factors: new Map([["site", cell("North")]]) }, { factors: new Map([["site", cell("South")]]) })).toBe(false);
    expect(facts({ factors: new Map([["site", cell("North")]]) }, { factors: new Map([["site", null]]) })).toBe(false);
    expect(facts({ factors: new Map([["site", cell("x")]]) }, { factors: new Map([["group", cell("x")]]) })).toBe(false);
    expect(facts({ birth: date(1) }, { birth: date(2) })).toBe(false);
    expect(facts({ birth: date(1) }, { birth: null })).toBe(false);
    expect(facts({ date: date(1), dateIsOwn: true }, { date: date(2), dateIsOwn: true })).toBe(false);
    expect(facts({ date: date(1), dateIsOwn: true }, { date: null, dateIsOwn: true })).toBe(false);
  });

  it("calls rows identical that differ only in a spelling or in a form's timestamp", () => {
    expect(facts({ factors: new Map([["site", cell("North")]]) }, { factors: new Map([["site", cell("NORTH")]]) })).toBe(true);
    expect(facts({ date: date(1) }, { date: date(2) })).toBe(true);
    expect(facts({ birth: date(1) }, { birth: { ...date(1), text: "1/1" } })).toBe(true);
  });

  it("compares totals where the file gives totals, and answers where it gives answers", () => {
    expect(told({ total: 10 }, { total: 11 }, { fromTotals: true })).toBe(false);
    expect(told({ total: 10 }, { total: null }, { fromTotals: true })).toBe(false);
    expect(told({ total: 10, answer: 1 }, { total: 10, answer: 2 }, { fromTotals: true })).toBe(true);
    expect(told({ total: 10 }, { total: 11 })).toBe(true);
  });
});
