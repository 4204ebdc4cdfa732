import { describe, expect, it } from "vitest";
import { LevelBook } from "../../src/ingest/rows/levelBook.ts";
import type { FactorCell, Facts } from "../../src/ingest/visit.ts";
import type { Child } from "../../src/outcomes.ts";
import { type ChildContext, childOf } from "../../src/pair/childOf.ts";
import { pairChildren } from "../../src/pair/pairChildren.ts";
import { waveTableOf } from "../../src/pair/storedWave.ts";
import { cell, type GivenRow, listening, row, visitsOf } from "./visitsFixture.ts";

function childrenOf(rows: readonly GivenRow[], factors: ChildContext["factors"] = new Map()) {
  const visits = visitsOf(rows);
  const { log, told } = listening();
  const { pairs } = pairChildren(visits, "exclude", listening().log);
  const context: ChildContext = { visits, waves: waveTableOf(visits), levels: new LevelBook(), factors, log };
  const children = Array.from({ length: pairs.length }, (_, child) => childOf(pairs.at(child), context));
  return { children, told };
}
const both = (pre: Partial<Facts>, post: Partial<Facts>): { child: Child; told: () => object[] } => {
  const { children, told } = childrenOf([row("A", "pre", { facts: pre }), row("A", "post", { facts: post })]);
  return { child: children[0]!, told };
};
const sites = (pre: FactorCell | null | undefined, post: FactorCell | null | undefined) => {
  const facts = (one: FactorCell | null | undefined) => ({ factors: new Map(one === undefined ? [] : [["site", one] as const]) });
  const { child, told } = both(facts(pre), facts(post));
  return { site: child.factors.get("site"), told: told() };
};
const date = (day: number, text = `day ${day}`) => ({ day, text, column: "Date" });

describe("childOf", () => {
  it("takes the factor of the pre row, and that of post where pre has no such column", () => {
    expect(sites(cell("north"), cell("north")).site).toBe("north");
    expect(sites(cell("north"), undefined).site).toBe("north");
    expect(sites(undefined, cell("south")).site).toBe("south");
    expect(sites(cell("north"), null).site).toBe("north");
  });

  it("leaves a factor out whose cell is empty at pre, even where post has one", () => {
    expect(sites(null, cell("south"))).toEqual({ site: undefined, told: [] });
    expect(sites(undefined, null).site).toBeUndefined();
    expect(both({ factors: new Map([["site", null]]) }, {}).child.factors.size).toBe(0);
  });

  it("takes the age of the pre row where it has the column, missing or not", () => {
    expect(both({ age: 8, tellsAge: true }, { age: 9, tellsAge: true }).child.age).toBe(8);
    expect(both({ age: null, tellsAge: true }, { age: 9, tellsAge: true }).child.age).toBeNull();
    expect(both({}, { age: 9, tellsAge: true }).child.age).toBe(9);
    expect(childrenOf([row("A", "pre", { facts: { age: 7, tellsAge: true } })]).children[0]?.age).toBe(7);
    expect(childrenOf([row("A", "pre")]).children[0]?.age).toBeNull();
  });

  it("tells a factor that changes between the timepoints, at the post row", () => {
    for (const factor of ["referral", "delivery", "site", "facilitator"]) {
      const at = (text: string) => ({ factors: new Map([[factor, cell(text, "Where")]]) });
      const changed = both(at("North"), at("South"));
      expect(changed.told()).toEqual([{ code: "inconsistent_factor", line: 3, column: "Where", found: "South", expected: "North" }]);
      expect(both(at("North"), at("NORTH")).told()).toEqual([]);
      expect(both(at("North"), {}).told()).toEqual([]);
      expect(both({}, at("North")).told()).toEqual([]);
    }
    const ageBand = (text: string) => ({ factors: new Map([["ageBand", cell(text)]]) });
    expect(both(ageBand("8-9"), ageBand("10-11")).told()).toEqual([]);
  });

  it("tells a post date before the pre date, and nothing of an equal one", () => {
    const own = (day: number) => ({ date: date(day), dateIsOwn: true });
    expect(both(own(10), own(9)).told()).toEqual([
      { code: "swapped_dates", line: 3, column: "Date", found: "day 9", expected: "a date not before day 10" },
    ]);
    expect(both(own(10), own(10)).told()).toEqual([]);
    expect(both(own(10), own(11)).told()).toEqual([]);
  });

  it("does not compare a date that is missing or a form's timestamp", () => {
    const own = (day: number) => ({ date: date(day), dateIsOwn: true });
    const stamp = (day: number) => ({ date: date(day), dateIsOwn: false });
    const none = { date: null, dateIsOwn: true };
    for (const [pre, post] of [
      [stamp(10), own(9)],
      [own(10), stamp(9)],
      [none, own(9)],
      [own(10), none],
    ] as const)
      expect(both(pre, post).told()).toEqual([]);
  });

  it("compares nothing within one row that holds both timepoints", () => {
    const facts = { factors: new Map([["site", cell("North")]]), date: date(5), dateIsOwn: true };
    const { children, told } = childrenOf([
      {
        id: "A",
        file: { wide: true },
        visits: [
          { wave: "pre", facts },
          { wave: "post", facts },
        ],
      },
    ]);
    expect(told()).toEqual([]);
    expect(children[0]?.factors.get("site")).toBe("north");
  });

  it("gives children of the same levels one map of factors, and others their own", () => {
    const at = (id: string, site: string, referral = "school"): GivenRow =>
      row(id, "pre", {
        facts: {
          factors: new Map([
            ["site", cell(site)],
            ["referral", cell(referral)],
          ]),
        },
      });
    const { children } = childrenOf([at("A", "North"), at("B", "north"), at("C", "South"), at("D", "North", "home")]);
    const [a, b, c, d] = children.map(({ factors }) => factors);
    expect(a).toBe(b);
    expect([...(a ?? [])]).toEqual([
      ["site", "north"],
      ["referral", "school"],
    ]);
    expect(c?.get("site")).toBe("south");
    expect(d?.get("referral")).toBe("home");
  });

  it("keeps apart children whose factors and levels would run together as text", () => {
    const of = (id: string, pairs: [string, string][]): GivenRow =>
      row(id, "pre", { facts: { factors: new Map(pairs.map(([factor, level]) => [factor, cell(level)])) } });
    const { children } = childrenOf([
      of("A", [["ab", "c"]]),
      of("B", [["a", "bc"]]),
      of("C", [
        ["a", "b"],
        ["c", "d"],
      ]),
      of("D", [
        ["a", "bc"],
        ["d", ""],
      ]),
    ]);
    expect(new Set(children.map(({ factors }) => factors)).size).toBe(4);
  });

  it("shares the factors of children whose rows share their cells", () => {
    const factors = new Map([["site", cell("North")]]);
    const wide = (id: string): GivenRow => ({
      id,
      file: { wide: true },
      visits: [
        { wave: "pre", facts: { factors } },
        { wave: "post", facts: { factors } },
      ],
    });
    const { children } = childrenOf([wide("A"), wide("B"), row("C", "pre", { facts: { factors: new Map([["site", cell("NORTH")]]) } })]);
    expect(children[0]?.factors).toBe(children[1]?.factors);
    expect(children[0]?.factors).toBe(children[2]?.factors);
  });

  it("keeps maps apart where two children share the cells before and not those after", () => {
    const before = new Map([["referral", cell("School")]]);
    const child = (id: string, site: string): GivenRow[] => [
      row(id, "pre", { facts: { factors: before } }),
      row(id, "post", { facts: { factors: new Map([["site", cell(site)]]) } }),
    ];
    const { children } = childrenOf([...child("A", "North"), ...child("B", "South")]);
    expect(children.map(({ factors }) => factors.get("site"))).toEqual(["north", "south"]);
  });

  it("remembers the maps of alike children, the first for all of them, and no more than 20,000", () => {
    const at = (id: string, site: string): GivenRow => row(id, "pre", { facts: { factors: new Map([["site", cell(site)]]) } });
    const three = childrenOf([at("A", "North"), at("B", "North"), at("C", "North")]).children.map(({ factors }) => factors);
    expect(new Set(three).size).toBe(1);

    const cells = new Map([["site", cell("South")]]);
    const wide: GivenRow = {
      id: "W",
      file: { wide: true },
      visits: [
        { wave: "pre", facts: { factors: cells } },
        { wave: "post", facts: { factors: cells } },
      ],
    };
    const known: ChildContext["factors"] = new Map();
    childrenOf([wide], known);
    expect(known.has(cells)).toBe(true);

    const full = (size: number): ChildContext["factors"] =>
      new Map(Array.from({ length: size }, (_, i) => [String(i), new Map()] as const));
    for (const [size, left] of [
      [19_999, 20_000],
      [20_000, 20_000],
    ] as const) {
      const almost = full(size);
      childrenOf([at("A", "North"), at("B", "South")], almost);
      expect(almost.size).toBe(left);
      const beside = full(size);
      childrenOf([wide, { ...wide, id: "V" }], beside);
      expect(beside.size).toBe(left);
    }
  });

  it("gives the answers, scores and line of each timepoint, and null for one that is not there", () => {
    const { children } = childrenOf([
      row("A", "pre", { answer: 2, total: 11 }),
      row("A", "post", { answer: 3 }),
      row("B", "post", { answer: null }),
    ]);
    const [a, b] = children;
    expect(a?.pre?.responses?.[0]).toBe(2);
    expect(a?.pre?.responses).toHaveLength(30);
    expect(a?.pre?.scores.get("DE")).toBe(11);
    expect([a?.pre?.line, a?.post?.line]).toEqual([2, 3]);
    expect([b?.pre, b?.post, b?.count]).toEqual([null, null, 1]);
    expect(Object.isFrozen(a)).toBe(true);
  });

  it("gives no answers where the file gives totals, and writes itself as plain data", () => {
    const { children } = childrenOf([row("A", "pre", { total: 12 }, { fromTotals: true })]);
    const wave = children[0]?.pre;
    expect(wave?.responses).toBeNull();
    const plain = JSON.parse(JSON.stringify(wave, (_, value) => (value instanceof Map ? [...value] : value)));
    expect(plain.responses).toBeNull();
    expect(plain.line).toBe(2);
    expect(plain.scores[0]).toEqual(["DE", 12]);
  });
});
