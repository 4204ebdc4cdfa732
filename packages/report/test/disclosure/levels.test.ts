import { describe, expect, it } from "vitest";
import { thickAcross, withheldLevels } from "../../src/disclosure/withheldLevels.ts";

const THRESHOLD = 10;
const RANGE = { minimum: 5, maximum: 15 };

interface Site {
  readonly enrolled: number;
  readonly paired: number;
  /** Children of the outcome; all pairs where left out. */
  readonly n?: number;
  /** Enrolled, paired and in the model, at each level of delivery. */
  readonly group?: readonly [number, number, number];
  readonly alone?: readonly [number, number, number];
}
const HALF = [30, 25, 25] as const;
const VARIED = { pre: { sd: 2 }, post: { sd: 2 }, change: { sd: 2 } };
const MODEL = { residual: { meanSquare: 4 } };

function evaluation({ enrolled, paired, n = paired, group = HALF, alone = HALF }: Site, sites: readonly object[] = [], inModel = true) {
  const levels = [
    { level: "Group", enrolled: group[0], paired: group[1] },
    { level: "Alone", enrolled: alone[0], paired: alone[1] },
  ];
  const cells = [
    { levels: { delivery: "Group" }, n: group[2] },
    { levels: { delivery: "Alone" }, n: alone[2] - 1 },
    { levels: { delivery: "Alone" }, n: 1 },
  ];
  const missing = { baseline: { retention: [], withoutPost: enrolled - paired } };
  return {
    flow: { enrolled, paired },
    participants: { factors: [{ factor: "delivery", levels }, ...sites] },
    outcomes: [
      { scale: "S", n, range: RANGE, missing, ...VARIED, anovaOfChange: { factors: inModel ? ["delivery"] : [], cells, ...MODEL } },
    ],
  };
}

const EVEN: Site = { enrolled: 60, paired: 50 };
const total = (sites: readonly Site[], key: "enrolled" | "paired" | "n") => sites.reduce((all, one) => all + (one[key] ?? one.paired), 0);

/** Sites of these numbers, with the whole of them and some children of no site. */
function by(sites: Readonly<Record<string, Site | null>>, rest: Partial<Site> = {}, inModel = true) {
  const known = Object.values(sites).filter((one) => one !== null);
  const of = (key: "group" | "alone", at: number) => known.reduce((all, one) => all + (one[key] ?? HALF)[at]!, rest[key]?.[at] ?? 0);
  const all = (key: "group" | "alone") => [of(key, 0), of(key, 1), of(key, 2)] as const;
  const site = {
    factor: "site",
    levels: Object.entries(sites).map(([level, one]) => ({ level, enrolled: one?.enrolled, paired: one?.paired })),
  };
  const whole: Site = {
    enrolled: total(known, "enrolled") + (rest.enrolled ?? 0),
    paired: total(known, "paired") + (rest.paired ?? 0),
    n: total(known, "n") + (rest.n ?? rest.paired ?? 0),
    group: all("group"),
    alone: all("alone"),
  };
  return {
    by: "site",
    overall: evaluation(whole, [site], inModel),
    levels: Object.entries(sites).map(([level, one]) => ({ level, evaluation: one === null ? null : evaluation(one, [], inModel) })),
  } as never as Parameters<typeof withheldLevels>[0];
}
const withheld = (...given: Parameters<typeof by>) => withheldLevels(by(...given), THRESHOLD);
const levels = (...given: Parameters<typeof by>) => [...withheld(...given).levels].sort();
const scales = (...given: Parameters<typeof by>) =>
  Object.fromEntries([...withheld(...given).scales].map(([level, of]) => [level, [...of]]));

describe("sites of which nothing is shown beside the others", () => {
  it("are none where each is large at both steps", () => {
    expect(levels({ North: EVEN, South: EVEN })).toEqual([]);
    expect(levels({ North: EVEN, South: { enrolled: 10, paired: 10 } })).toEqual([]);
  });

  it("are a small one, and the smallest other", () => {
    for (const small of [
      { enrolled: 9, paired: 9 },
      { enrolled: 20, paired: 9 },
    ])
      expect(levels({ North: EVEN, South: small, East: { enrolled: 50, paired: 40 } })).toEqual(["East", "South"]);
  });

  it("are a small one alone where enough children have no site", () => {
    const small = { enrolled: 9, paired: 9 };
    expect(levels({ North: EVEN, South: small, East: EVEN }, { enrolled: 10, paired: 10 })).toEqual(["South"]);
    expect(levels({ North: EVEN, South: small, East: EVEN }, { enrolled: 10, paired: 0, n: 0 })).toEqual(["North", "South"]);
  });

  it("hold one more where the mean of few children without a site would be told", () => {
    expect(levels({ North: EVEN, South: { enrolled: 45, paired: 45 } }, { enrolled: 5, paired: 5 })).toEqual(["South"]);
    expect(levels({ North: EVEN, South: EVEN }, { enrolled: 5, paired: 5, n: 0 })).toEqual([]);
    expect(levels({ North: EVEN, South: EVEN }, { enrolled: 10, paired: 10 })).toEqual([]);
  });

  it("hold one that has no children", () => {
    expect(levels({ North: EVEN, South: null, East: EVEN })).toEqual(["North", "South"]);
  });
});

describe("scales of a site that are not shown beside the others", () => {
  it("are those that few of it have, and those of the smallest other site", () => {
    expect(scales({ North: EVEN, South: { ...EVEN, n: 9 }, East: { ...EVEN, n: 40 } })).toEqual({ North: [], South: ["S"], East: ["S"] });
    expect(scales({ North: EVEN, South: { ...EVEN, n: 10 }, East: EVEN })).toEqual({ North: [], South: [], East: [] });
  });

  it("are none that nobody has", () => {
    expect(scales({ North: { ...EVEN, n: 0 }, South: { ...EVEN, n: 0 } })).toEqual({ North: [], South: [] });
  });
});

describe("two scales", () => {
  /** With a scale that every site has 50 children of, before the one that is asked about. */
  const withOther = (given: ReturnType<typeof by>) => {
    const more = (one: (typeof given)["overall"]): typeof one => ({
      ...one,
      outcomes: [
        { ...evaluation(EVEN).outcomes[0]!, scale: "T", n: one === given.overall ? 50 * given.levels.length : 50 } as never,
        ...one.outcomes,
      ],
    });
    const sites = given.levels.map((one) => ({ ...one, evaluation: one.evaluation === null ? null : more(one.evaluation) }));
    return withheldLevels({ ...given, overall: more(given.overall), levels: sites }, THRESHOLD);
  };

  it("are withheld one by one", () => {
    const { scales: found } = withOther(by({ North: EVEN, South: { ...EVEN, n: 9 }, East: { ...EVEN, n: 40 } }));
    expect([...found].map(([level, of]) => [level, [...of]])).toEqual([
      ["North", []],
      ["South", ["S"]],
      ["East", ["S"]],
    ]);
  });

  it("tell of few children without a site where one of them does", () => {
    expect([...withOther(by({ North: EVEN, South: { enrolled: 45, paired: 45 } }, { enrolled: 5, paired: 5 })).levels]).toEqual(["South"]);
  });
});

describe("one child without a site", () => {
  it("would be told by a mean of 50 beside that of 49, rounded to one decimal on a scale of ten points", () => {
    const rest = { enrolled: 20, paired: 20, n: 1 };
    expect(scales({ North: { ...EVEN, n: 25 }, South: { ...EVEN, n: 24 } }, rest)).toEqual({ North: [], South: ["S"] });
    expect(scales({ North: { ...EVEN, n: 25 }, South: { ...EVEN, n: 25 } }, rest)).toEqual({ North: [], South: [] });
  });
});

describe("sites of which it is withheld how many left", () => {
  it("are those that lost few, and the one that would give them away", () => {
    const lost = (...of: readonly number[]) =>
      [...withheld(Object.fromEntries(of.map((n, at) => [`${at}`, { enrolled: 60, paired: 60 - n }]))).losses].sort();
    expect([lost(20, 15), lost(10, 15), lost(9, 15, 20), lost(0, 15)]).toEqual([[], [], ["0", "1"], []]);
  });

  it("hold those of which nothing is shown", () => {
    expect([...withheld({ North: EVEN, South: { enrolled: 30, paired: 9 }, East: { enrolled: 55, paired: 40 } }).losses].sort()).toEqual([
      "East",
      "South",
    ]);
  });
});

describe("a factor whose levels are shown in no site", () => {
  const factors = (...given: Parameters<typeof by>) => withheld(...given).factors.has("delivery");
  const group = (...counts: readonly [number, number, number]): Site => ({ ...EVEN, group: counts });

  it("is one of which a site has few at some step, or in the model", () => {
    expect(factors({ North: EVEN, South: EVEN })).toBe(false);
    expect(factors({ North: EVEN, South: group(10, 10, 10) })).toBe(false);
    expect(factors({ North: EVEN, South: group(9, 10, 10) })).toBe(true);
    expect(factors({ North: EVEN, South: group(10, 9, 10) })).toBe(true);
    expect(factors({ North: EVEN, South: group(10, 10, 9) })).toBe(true);
    expect(factors({ North: EVEN, South: { ...EVEN, alone: [10, 10, 9] } })).toBe(true);
    expect(factors({ North: EVEN, South: { ...EVEN, alone: [9, 10, 10] } })).toBe(true);
  });

  it("is not one for a model that it is not in", () => {
    expect(factors({ North: EVEN, South: group(10, 10, 9) }, {}, false)).toBe(false);
    const nobody: Site = { ...EVEN, n: 0, group: [10, 10, 9] };
    expect(factors({ North: { ...EVEN, n: 0 }, South: nobody })).toBe(false);
  });

  it("is one of which few children without a site are", () => {
    const rest = { enrolled: 30, paired: 30 };
    expect(factors({ North: EVEN, South: EVEN }, { ...rest, group: [9, 10, 10], alone: [10, 10, 10] })).toBe(true);
    expect(factors({ North: EVEN, South: EVEN }, { ...rest, group: [10, 10, 10], alone: [10, 10, 10] })).toBe(false);
  });

  it("is one that a site does not tell of", () => {
    const given = by({ North: EVEN, South: EVEN });
    const [north, south] = given.levels;
    const silent = { ...given, levels: [north!, { ...south!, evaluation: { ...south!.evaluation!, participants: { factors: [] } } }] };
    expect([...withheldLevels(silent as never, THRESHOLD).factors]).toContain("delivery");
  });
});

describe("a count in every site", () => {
  const thick = (whole: number, sites: readonly number[], hidden: readonly string[] = []) => {
    const of = (n: number) => ({ n });
    const given = { overall: of(whole), levels: sites.map((n, at) => ({ level: `${at}`, evaluation: of(n) })) };
    return thickAcross(given as never, new Set(hidden), (one) => (one as never as { n: number }).n, THRESHOLD);
  };
  it("is enough where it is in each that is shown, and in all others together, if there are any", () => {
    expect([thick(30, [10, 20]), thick(29, [9, 20]), thick(40, [10, 20]), thick(39, [10, 20])]).toEqual([true, false, true, false]);
    expect([thick(33, [3, 20, 10], ["0", "2"]), thick(29, [9, 20], ["0"]), thick(30, [10, 20], ["0"])]).toEqual([true, false, true]);
  });
});
