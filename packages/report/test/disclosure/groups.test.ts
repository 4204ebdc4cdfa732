import { describe, expect, it } from "vitest";
import { releasedGroups } from "../../src/disclosure/releasedGroups.ts";
import { releaseMarginalMeans } from "../../src/disclosure/releaseMarginalMeans.ts";
import { releaseSimpleEffects, releaseSubgroups } from "../../src/disclosure/releaseSubgroups.ts";

const THRESHOLD = 10;
const RANGE = { minimum: 5, maximum: 15 };
const STEPS = ["enrolled", "pre", "post", "paired"] as const;
const FLOW = { enrolled: 300, pre: 300, post: 300, paired: 300 };

/** A level with as many children at each step, but for those that are said. */
const level = (name: string, n: number, more: object = {}) => ({ level: name, enrolled: n, pre: n, post: n, paired: n, ...more });
type Cell = readonly [number, Readonly<Record<string, string>>];
const VARIED = { pre: { sd: 2 }, post: { sd: 2 }, change: { sd: 2 } };
const outcome = (n: number, cells: readonly Cell[], factors: readonly string[] = ["site"]) => ({
  n,
  range: RANGE,
  ...VARIED,
  missing: { baseline: { retention: [], withoutPost: 0 } },
  anovaOfChange: { factors, residual: { meanSquare: 4 }, cells: cells.map(([of, levels]) => ({ levels, n: of, mean: 2, sd: 2 })) },
  subgroups: [],
  marginalMeans: [],
});

interface Case {
  readonly levels?: readonly object[];
  readonly missing?: number;
  readonly outcomes?: readonly object[];
  /** Steps that are shown. */
  readonly steps?: readonly string[];
  readonly withheld?: Parameters<typeof releasedGroups>[3];
}
function groupsOf({ levels = [], missing = 0, outcomes = [], steps = STEPS, withheld }: Case) {
  const evaluation = { participants: { factors: [{ factor: "site", missing, levels }] }, outcomes, flow: FLOW };
  const flow = Object.fromEntries(STEPS.map((step) => [step, steps.includes(step) ? FLOW[step] : null]));
  return releasedGroups(evaluation as never, flow as never, THRESHOLD, withheld);
}
const hidden = (given: Case) => {
  const groups = groupsOf(given);
  return (given.levels as readonly { readonly level: string }[]).map((one) => one.level).filter((name) => groups.hides("site", name));
};

describe("a level whose numbers are withheld", () => {
  it("is one of fewer than the threshold, and the smallest other", () => {
    expect(hidden({ levels: [level("North", 30), level("South", 10), level("East", 40)] })).toEqual([]);
    expect(hidden({ levels: [level("North", 30), level("South", 9), level("East", 40)] })).toEqual(["North", "South"]);
  });

  it.each(STEPS)("is one of few children %s, where that step is shown at all", (step) => {
    const levels = [level("North", 30), level("South", 20, { [step]: 9 }), level("East", 40)];
    expect(hidden({ levels })).toEqual(["North", "South"]);
    expect(hidden({ levels, steps: STEPS.filter((one) => one !== step) })).toEqual([]);
    expect([...groupsOf({ levels, steps: [step] }).steps]).toEqual([step]);
  });

  it("is protected by few enrolled without any level, as nobody says how many they are", () => {
    const levels = [level("North", 30), level("South", 3), level("East", 40)];
    const enrolled = (missing: number) => hidden({ levels, missing, steps: ["enrolled"] });
    expect([enrolled(7), enrolled(9), enrolled(6), enrolled(10)]).toEqual([["South"], ["South"], ["North", "South"], ["North", "South"]]);
    expect(hidden({ levels, missing: 7, steps: ["enrolled", "paired"] })).toEqual(["North", "South"]);
  });

  it("is one of few children in a model that the factor is in", () => {
    const levels = [level("North", 30), level("South", 20), level("East", 40)];
    const inModel = (...south: readonly number[]): readonly Cell[] => [
      [30, { site: "North" }],
      [40, { site: "East" }],
      ...south.map((n): Cell => [n, { site: "South" }]),
    ];
    const of = (south: readonly number[], n = 70 + south.reduce((sum, one) => sum + one, 0), factors = ["site"]) =>
      hidden({ levels, outcomes: [outcome(n, inModel(...south), factors)] });
    expect([of([10]), of([5, 5]), of([9]), of([5, 4])]).toEqual([[], [], ["North", "South"], ["North", "South"]]);
    expect([of([9], 0), of([9], 79, ["delivery"])]).toEqual([[], []]);
  });

  it("is the smallest in the model, where few of an outcome have no level and the other means would tell theirs", () => {
    const levels = [level("North", 50), level("South", 50), level("East", 60)];
    const cells = (north: number, south: number, east: number): readonly Cell[] => [
      [north, { site: "North" }],
      [south, { site: "South" }],
      [east, { site: "East" }],
    ];
    const of = (...outcomes: readonly object[]) => hidden({ levels, outcomes });
    expect(of(outcome(155, cells(50, 45, 60)))).toEqual([]);
    expect(of(outcome(160, cells(50, 45, 60)))).toEqual(["South"]);
    expect(of(outcome(160, cells(45, 50, 60)))).toEqual(["North"]);
    expect(of(outcome(165, cells(50, 45, 60)))).toEqual([]);
    expect(of(outcome(155, cells(50, 45, 60)), outcome(160, cells(45, 50, 60)))).toEqual(["South"]);
  });

  it("is one that must not be shown in any case, of that factor alone", () => {
    const groups = groupsOf({ levels: [level("North", 30)], withheld: { factor: "site", levels: new Set(["North"]) } });
    expect([groups.hides("site", "North"), groups.hides("site", "South"), groups.hides("area", "North")]).toEqual([true, false, false]);
    expect([groups.hidesLoss("site", "North"), groups.hidesLoss("area", "North")]).toEqual([true, false]);
  });

  it("is not one of a level that nobody has heard of", () => {
    const groups = groupsOf({ levels: [level("North", 30)] });
    expect([groups.hides("site", "West"), groups.hides("area", "North"), groups.hidesLoss("area", "North")]).toEqual([false, false, false]);
  });
});

describe("a level of which it is withheld how many left", () => {
  it("is one that lost few, and the one that would give it away", () => {
    const levels = [level("North", 60, { paired: 57 }), level("South", 60, { paired: 45 }), level("East", 60, { paired: 30 })];
    const evaluation = {
      participants: { factors: [{ factor: "site", missing: 0, levels }] },
      outcomes: [],
      flow: { enrolled: 180, paired: 132 },
    };
    const groups = releasedGroups(evaluation as never, FLOW as never, THRESHOLD);
    expect(["North", "South", "East"].map((name) => groups.hidesLoss("site", name))).toEqual([true, true, false]);
    expect(["North", "South", "East"].map((name) => groups.hides("site", name))).toEqual([false, false, false]);
  });
});

describe("a table of means", () => {
  const cube = (small: number): readonly Cell[] =>
    ["N", "S"].flatMap((site) =>
      ["g", "o"].flatMap((delivery) =>
        ["f", "m"].map((sex): Cell => [site + delivery + sex === "Ngf" ? small : 30, { site, delivery, sex }]),
      ),
    );
  const shows = (outcomes: readonly object[], ...factors: readonly string[]) => groupsOf({ outcomes }).shows(factors);
  const three = ["site", "delivery", "sex"] as const;

  it("of one factor is shown", () => {
    expect(shows([outcome(213, cube(3), three)], "site")).toBe(true);
  });

  it("of three factors is shown where every combination is large", () => {
    expect(shows([outcome(220, cube(10), three)], ...three)).toBe(true);
    expect(shows([outcome(219, cube(9), three)], ...three)).toBe(false);
    expect(shows([outcome(220, cube(10), three), outcome(219, cube(9), three)], ...three)).toBe(false);
  });

  it("of two factors is shown where its own combinations are large, whatever those of three are", () => {
    expect(shows([outcome(219, cube(9), three)], "site", "delivery")).toBe(true);
    expect(shows([outcome(219, cube(9), three)], "site", "age")).toBe(false);
    const thin = outcome(
      99,
      [
        [9, { site: "N", delivery: "g" }],
        [30, { site: "N", delivery: "o" }],
        [60, { site: "S", delivery: "g" }],
      ],
      ["site", "delivery"],
    );
    expect(shows([thin], "site", "delivery")).toBe(false);
  });

  it("asks nothing of an outcome that nobody has, or that has no model", () => {
    expect(shows([outcome(0, cube(9), three)], ...three)).toBe(true);
    expect(shows([outcome(220, [], three), outcome(220, cube(10), three)], ...three)).toBe(true);
    expect(shows([outcome(219, [], three), outcome(219, cube(9), three)], "site", "delivery")).toBe(true);
  });
});

/** "few" is hidden of every factor, and no table of site by sex is shown. */
const GROUPS = {
  hides: (_factor: string, name: string) => name === "few",
  shows: (factors: readonly string[]) => !["site:sex", "time"].includes(factors.join(":")),
} as never;

describe("the result of a subgroup", () => {
  const scores = { minimum: 3, maximum: 20, mean: 12 };
  const open = { minimum: null, maximum: null, mean: 12 };
  const shownOf = (groups: readonly (readonly [string, string, number])[], n = 100) => {
    const subgroups = groups.map(([factor, name, of]) => ({ factor, level: name, n: of, pre: scores, post: scores, change: scores }));
    return releaseSubgroups({ range: RANGE, n, subgroups } as never, GROUPS, THRESHOLD);
  };
  const counts = (...given: Parameters<typeof shownOf>) => shownOf(...given).map(({ n }) => n);

  it("has no smallest and no largest score", () => {
    expect(shownOf([["site", "North", 100]])[0]).toEqual({ factor: "site", level: "North", n: 100, pre: open, post: open, change: open });
  });

  it("is withheld of few children, and of a level that is hidden", () => {
    expect(
      counts([
        ["site", "North", 70],
        ["site", "South", 9],
        ["site", "few", 21],
      ]),
    ).toEqual([70, null, null]);
    expect(
      counts([
        ["site", "North", 90],
        ["site", "South", 10],
      ]),
    ).toEqual([90, 10]);
    expect(
      shownOf([
        ["site", "North", 70],
        ["site", "South", 9],
      ])[1],
    ).toMatchObject({ level: "South", pre: { mean: null } });
  });

  it("is withheld of the smallest, until all minus the others give no few children away", () => {
    expect(
      counts([
        ["site", "East", 15],
        ["site", "North", 50],
        ["site", "South", 30],
      ]),
    ).toEqual([null, 50, 30]);
    expect(
      counts([
        ["site", "East", 15],
        ["site", "North", 50],
        ["site", "South", 25],
      ]),
    ).toEqual([15, 50, 25]);
    expect(counts([["site", "North", 95]])).toEqual([null]);
    // 9 are hidden and 15 more with them; 75 and 10 together leave 15
    expect(
      counts([
        ["site", "North", 76],
        ["site", "South", 15],
        ["site", "East", 9],
      ]),
    ).toEqual([76, null, null]);
  });

  it("is decided for each factor by itself", () => {
    expect(
      counts([
        ["site", "North", 60],
        ["site", "South", 40],
        ["sex", "f", 50],
        ["sex", "m", 45],
      ]),
    ).toEqual([60, 40, 50, null]);
  });
});

describe("tests inside one level of another factor", () => {
  it("are shown where both factors' table is, and the level", () => {
    const effects = [
      { term: "delivery", within: { site: "North" } },
      { term: "delivery", within: { site: "few" } },
      { term: "sex", within: { site: "North" } },
      { term: "delivery", within: { site: "North", sex: "few" } },
      { term: "delivery", within: { site: "North", sex: "f" } },
    ];
    expect(releaseSimpleEffects(effects as never, GROUPS)).toEqual([effects[0], effects[4]]);
  });
});

describe("estimated means", () => {
  const cell = (levels: Readonly<Record<string, string>>) => ({ levels, mean: 3 });
  const contrast = (name: string, within: object = {}) => ({ contrast: name, within });
  const shownOf = (term: string, cells: readonly object[], contrasts: readonly object[] = []) =>
    releaseMarginalMeans([{ term, unit: "points", cells, contrasts } as never], GROUPS);
  const sites = (...names: readonly string[]) => names.map((site) => cell({ site }));

  it("are shown of terms whose table is, without time", () => {
    expect(shownOf("site", sites("North"))).toEqual([{ term: "site", unit: "points", cells: sites("North"), contrasts: [] }]);
    expect(shownOf("site:sex", sites("North"))).toEqual([]);
    expect(shownOf("site:time:sex", sites("North"))).toEqual([]);
    expect(shownOf("time", sites("North"))).toHaveLength(1);
  });

  it("leave out hidden levels, what is compared with them, and a table of them alone", () => {
    const contrasts = [contrast("North - South"), contrast("North - few"), contrast("South - North"), contrast("few - South")];
    const [table] = shownOf("site", sites("North", "South", "few"), contrasts);
    expect(table).toMatchObject({ cells: sites("North", "South"), contrasts: [contrasts[0], contrasts[2]] });
    expect(shownOf("site", sites("few"), contrasts)).toEqual([]);
  });

  it("compare differences with differences only where the table is whole", () => {
    const both = contrast("North - South : Group - Alone");
    const whole = ["North", "South"].flatMap((site) => ["Group", "Alone"].map((delivery) => cell({ site, delivery })));
    expect(shownOf("site:delivery", whole, [both])[0]?.contrasts).toEqual([both]);
    expect(shownOf("site:delivery", [...whole, cell({ site: "few", delivery: "Group" })], [both])[0]?.contrasts).toEqual([]);
  });

  it("compare levels of one factor, inside levels that are shown", () => {
    const cells = [
      cell({ site: "North", delivery: "Group" }),
      cell({ site: "South", delivery: "Alone" }),
      cell({ site: "few", delivery: "Group" }),
    ];
    const contrasts = [
      contrast("North - South", { delivery: "Group" }),
      contrast("Group - Alone", { site: "North" }),
      contrast("Group - Alone", { site: "few" }),
      contrast("North - Group"),
    ];
    expect(shownOf("site:delivery", cells, contrasts)[0]?.contrasts).toEqual(contrasts.slice(0, 2));
    expect(shownOf("site", sites("North"), [contrast("Group - Alone", { site: "few" })])[0]?.contrasts).toEqual([]);
  });
});
