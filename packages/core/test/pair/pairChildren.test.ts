import { describe, expect, it } from "vitest";
import { pairChildren } from "../../src/pair/pairChildren.ts";
import { PairTable } from "../../src/pair/pairTable.ts";
import { tellNearIds } from "../../src/pair/tellNearIds.ts";
import { type GivenRow, listening, row, visitsOf } from "./visitsFixture.ts";

function paired(rows: readonly GivenRow[], policy: "exclude" | "first" | "last" = "exclude") {
  const visits = visitsOf(rows);
  const { log, told } = listening();
  const { pairs, rowsLeftOut } = pairChildren(visits, policy, log);
  return { visits, log, told, pairs, rowsLeftOut, all: Array.from({ length: pairs.length }, (_, child) => pairs.at(child)) };
}
const place = { column: "Child ID" };

describe("pairChildren", () => {
  it("joins the visits of each child in order of first mention", () => {
    const { all, told, rowsLeftOut } = paired([row("B", "post"), row("A", "pre"), row("b", "pre"), row("A", "post")]);
    expect(all).toEqual([
      { pre: 2, post: 0, preFacts: 2, postFacts: 0 },
      { pre: 1, post: 3, preFacts: 1, postFacts: 3 },
    ]);
    expect(rowsLeftOut).toBe(0);
    expect(told().map(({ code }) => code)).toEqual(["id_normalised"]);
  });

  it("tells who has only one timepoint, with the place and without the id", () => {
    const { told } = paired([row("A", "pre"), row("B", "post"), row("C", "pre"), row("C", "post")]);
    expect(told()).toEqual([
      { code: "unmatched_pre", line: 2, ...place, found: null, expected: null },
      { code: "unmatched_post", line: 3, ...place, found: null, expected: null },
    ]);
  });

  it("takes a visit without answers for the facts only, and a later one with answers before it", () => {
    const silent = { answer: null };
    const { all, told } = paired([row("A", "pre", silent), row("A", "post", silent), row("B", "pre", silent), row("B", "pre")]);
    expect(all).toEqual([
      { pre: null, post: null, preFacts: 0, postFacts: 1 },
      { pre: 3, post: null, preFacts: 3, postFacts: null },
    ]);
    expect(told().map(({ code, line }) => [code, line])).toEqual([["unmatched_pre", 5]]);
  });

  it("tells identical rows from different ones, and counts what it leaves out", () => {
    const same = [row("A", "pre"), row("A", "pre"), row("A", "post")];
    const identical = paired(same);
    expect(identical.rowsLeftOut).toBe(1);
    expect(identical.told()).toEqual([
      { code: "duplicate_id", line: 3, ...place, found: "A", expected: "one row, identical rows count once" },
    ]);
    const different = paired([row(" A ", "pre"), row("A", "pre", { answer: 2 }), row("A", "post"), row("B", "pre"), row("B", "post")]);
    expect(different.rowsLeftOut).toBe(2);
    expect(different.all[0]).toEqual({ pre: null, post: 2, preFacts: null, postFacts: 2 });
    expect(different.told().map(({ code, line, found }) => [code, line, found])).toEqual(
      [
        ["id_normalised", 3, "A"],
        ["duplicate_id", 2, "A"],
        ["duplicate_id", 3, "A"],
        ["unmatched_post", 4, null],
      ].toSorted((a, b) => Number(a[1]) - Number(b[1])),
    );
    expect(different.told()[0]?.expected).toBe("one row for each child and timepoint");
  });

  it("keeps the row that the policy names", () => {
    const rows = [row("A", "pre"), row("A", "pre", { answer: 2 }), row("A", "post")];
    expect(paired(rows, "first").all[0]?.pre).toBe(0);
    expect(paired(rows, "last").all[0]?.pre).toBe(1);
  });

  const refused = (rows: readonly GivenRow[]): boolean => paired(rows).log.refused;

  it("refuses different rows under an id that a spreadsheet rounded, whichever spelling has the form", () => {
    expect(refused([row("1.2E+05", "pre"), row("1.2E+05", "pre", { answer: 2 })])).toBe(true);
    expect(refused([row("1.2e+05", "pre", { answer: 2 }), row(" 1.2E+05", "pre")])).toBe(true);
    const { told } = paired([row(" 1.2E+05 ", "pre"), row(" 1.2E+05 ", "pre", { answer: 2 })]);
    expect(told()[0]).toEqual({ code: "id_damaged", line: 2, ...place, found: "1.2E+05", expected: "the ids as they were given" });
  });

  it("refuses them too beside identical rows and beside a row that holds both timepoints", () => {
    const post = [row("1.2E+05", "post"), row("1.2E+05", "post", { answer: 3 })];
    expect(refused([row("1.2E+05", "pre"), row("1.2E+05", "pre"), ...post])).toBe(true);
    const both: GivenRow = { id: "1.2E+05", file: { wide: true }, visits: [{ wave: "pre" }, { wave: "post" }] };
    expect(refused([both, row("1.2E+05", "pre", { answer: 2 })])).toBe(true);
  });

  it("does not refuse them where the rows are identical, the id is plain, or one row holds both timepoints", () => {
    expect(refused([row("1.2E+05", "pre"), row("1.2E+05", "pre")])).toBe(false);
    expect(refused([row("A1", "pre"), row("A1", "pre", { answer: 2 })])).toBe(false);
    const wide = (answer: number): GivenRow => row("1.2E+05", "pre", { answer }, { wide: true });
    expect(refused([wide(1), wide(2)])).toBe(false);
  });

  it("tells every spelling of an id once, where it is first met", () => {
    const { told } = paired([row("a", "pre"), row("A", "post"), row("a ", "post", { answer: null }), row("A", "post", { answer: null })]);
    expect(told().filter(({ code }) => code === "id_normalised")).toEqual([
      { code: "id_normalised", line: 3, ...place, found: "A", expected: "a" },
      { code: "id_normalised", line: 4, ...place, found: "a ", expected: "a" },
    ]);
    const again = paired([row("a", "pre"), row("a", "post"), row("A", "post", { answer: null })]).told();
    expect(again.map(({ code, found }) => [code, found])).toEqual([["id_normalised", "A"]]);
    const wideFirst: GivenRow = { id: "a", file: { wide: true }, visits: [{ wave: "pre" }, { wave: "post" }] };
    const then = paired([wideFirst, row("A", "post", { answer: null })]).told();
    expect(then.map(({ code, found }) => [code, found])).toEqual([["id_normalised", "A"]]);
    const wide: GivenRow = { id: "a", file: { wide: true }, visits: [{ wave: "pre" }, { wave: "post" }] };
    expect(paired([wide]).told()).toEqual([]);
    expect(paired([row("a", "pre"), row("A", "post")]).told()).toHaveLength(1);
  });
});

describe("tellNearIds", () => {
  const near = (rows: readonly GivenRow[]) => {
    const { pairs, visits } = paired(rows);
    const { log, told } = listening();
    tellNearIds(pairs, visits, log);
    return told();
  };

  it("tells a post id that would match a pre id but for punctuation, spaces and leading zeros", () => {
    expect(near([row(" C-01 ", "pre"), row("c1", "post")])).toEqual([
      { code: "id_near_match", line: 3, ...place, found: "c1", expected: "C-01" },
    ]);
    expect(near([row("C1", "pre"), row("C2", "post")])).toEqual([]);
  });

  it("names each pre id once, in file order", () => {
    const three = [row("C-1", "pre"), row("C 1", "pre"), row("C1", "post"), row("C.1", "post"), row("C/1", "post")];
    expect(near(three).map(({ found, expected }) => [found, expected])).toEqual([
      ["C1", "C-1"],
      ["C.1", "C 1"],
    ]);
  });

  it("says nothing of children with both timepoints, and of ids without letter or digit", () => {
    expect(near([row("C-1", "pre"), row("C-1", "post"), row("C1", "post")])).toEqual([]);
    expect(near([row("C-1", "pre"), row("C1", "pre"), row("C1", "post")])).toEqual([]);
    expect(near([row("--", "pre"), row("-", "post")])).toEqual([]);
  });

  it("says nothing of children without any answers", () => {
    expect(near([row("C1", "pre", { answer: null }), row("C-1", "pre")])).toEqual([]);
    expect(near([row("C1", "pre", { answer: null }), row("C-1", "post")])).toEqual([]);
  });
});

describe("PairTable", () => {
  it("gives back the visits of every child, and none where none were noted", () => {
    const table = new PairTable(2);
    const visits = { pre: 0, post: 7, preFacts: 3, postFacts: 9 };
    table.set(1, visits);
    expect(table.length).toBe(2);
    expect(table.at(1)).toEqual(visits);
    const none = { pre: null, post: null, preFacts: null, postFacts: null };
    expect([table.at(0), table.at(2)]).toEqual([none, none]);
    table.set(1, none);
    expect(table.at(1)).toEqual(none);
  });
});
