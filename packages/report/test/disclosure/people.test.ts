import { describe, expect, it } from "vitest";
import { listSuppressions } from "../../src/disclosure/listSuppressions.ts";
import { releaseCautions } from "../../src/disclosure/releaseCautions.ts";
import { releaseParticipants } from "../../src/disclosure/releaseParticipants.ts";

const THRESHOLD = 10;
const STEPS = ["enrolled", "pre", "post", "paired"] as const;

const hides = (_factor: string, level: string) => ["few", "alike", "beside"].includes(level);

/** Groups of which "few", "alike" and "beside" are hidden, and of "lost" how many left. */
const groupsWith = (steps: readonly string[] = STEPS) =>
  ({
    hides,
    hidesLoss: (_factor: string, level: string) => hides("", level) || level === "lost",
    shows: (factors: readonly string[]) => !["site:delivery", "site:sex"].includes(factors.join(":")),
    steps: new Set(steps),
  }) as never;

describe("who the children are", () => {
  const age = { n: 100, missing: 0, mean: 9.1, sd: 2.2, minimum: 5, maximum: 16 };
  const site = (levels: readonly object[]) => ({ factor: "site", missing: 0, levels });
  const people = (more: object, { factors, groups = groupsWith() }: { factors?: readonly string[]; groups?: never } = {}) => {
    const evaluation = {
      participants: { age, factors: [], ...more },
      flow: { enrolled: 100 },
      plan: factors === undefined ? {} : { factors },
    };
    return releaseParticipants(evaluation as never, groups, THRESHOLD);
  };

  it("has the age of all of them without the youngest and the oldest", () => {
    const shown = (n: number) => people({ age: { ...age, n, missing: 100 - n } }).age;
    const open = { ...age, minimum: null, maximum: null };
    expect(shown(100)).toEqual(open);
    expect(shown(90)).toEqual({ ...open, n: 90, missing: 10 });
    expect(shown(91)).toEqual({ ...open, n: null, missing: null });
    expect(shown(20)).toEqual({ ...open, n: 20, missing: 80 });
    expect(shown(19)).toEqual({ ...open, n: 19, missing: 81, sd: null });
    expect(shown(9)).toEqual({ n: null, missing: null, mean: null, sd: null, minimum: null, maximum: null });
    expect(shown(10).mean).toBe(9.1);
  });

  it("names staff only where the plan compares them, and counts missing levels from the threshold on", () => {
    const factors = [
      { factor: "facilitator", missing: 9, levels: [] },
      { factor: "site", missing: 10, levels: [] },
      { factor: "delivery", missing: 0, levels: [] },
    ];
    expect(people({ factors }).factors.map(({ factor, missing }) => [factor, missing])).toEqual([
      ["site", 10],
      ["delivery", 0],
    ]);
    expect(people({ factors }, { factors: ["facilitator"] }).factors[0]).toMatchObject({ factor: "facilitator", missing: null });
  });

  const north = { level: "North", enrolled: 60, pre: 60, post: 40, paired: 40 };
  const counts = (levels: readonly object[], steps?: readonly string[]) =>
    people({ factors: [site(levels)] }, { groups: groupsWith(steps) }).factors[0]!.levels.map(({ enrolled, pre, post, paired }) => [
      enrolled,
      pre,
      post,
      paired,
    ]);

  it("counts a level where it may, a timepoint only where it repeats those enrolled or paired at every level", () => {
    expect(counts([north])).toEqual([[60, 60, 40, 40]]);
    expect(counts([{ ...north, pre: 40, post: 60 }])).toEqual([[60, 40, 60, 40]]);
    const between = { ...north, level: "South", pre: 59, post: 41 };
    expect(counts([north, between])).toEqual([
      [60, null, null, 40],
      [60, null, null, 40],
    ]);
    expect(counts([{ ...north, level: "few" }, north])).toEqual([
      [null, null, null, null],
      [60, 60, 40, 40],
    ]);
    expect(counts([{ ...north, level: "lost" }])).toEqual([[null, null, 40, 40]]);
  });

  it("counts no step whose total is withheld", () => {
    expect(counts([north], ["enrolled", "pre", "post"])).toEqual([[60, 60, null, null]]);
    expect(counts([{ ...north, level: "lost" }], ["enrolled", "pre", "post"])).toEqual([[60, 60, null, null]]);
    expect(counts([north], ["paired"])).toEqual([[null, null, null, 40]]);
  });
});

describe("the list of what was withheld", () => {
  const flow = {
    enrolled: 100,
    pre: 90,
    post: 80,
    paired: 70,
    excluded: [
      { reason: "a", n: 20 },
      { reason: "b", n: 10 },
    ],
  };
  const participants = { factors: [] as object[] };
  const before = {
    scale: "S",
    n: 70,
    anovaOfChange: { terms: [] as object[], residual: { meanSquare: null as number | null } },
    available: { pre: { n: 90 }, post: { n: 80 } },
    pre: { sd: 2 },
    post: { sd: 2 },
    change: { sd: 2 as number | null },
    comparison: { factor: null, arms: [] },
  };
  const after = {
    n: 70,
    reliableChange: { threshold: 3, increased: 30, unchanged: 20, decreased: 20 },
    available: { pre: { n: 90 }, post: { n: 80 } },
    change: { sd: 2 },
  };
  const always = [
    { what: "single_values", about: [], reason: "single-values" },
    { what: "file_sizes", about: [], reason: "tells-the-file" },
  ];
  const listed = ({
    computed = {},
    flow: steps = {},
    outcomes = [{}],
    released = [{}],
  }: {
    computed?: object;
    flow?: object;
    outcomes?: readonly object[];
    released?: readonly object[];
  } = {}) => {
    const evaluation = { issues: { byCode: {} }, participants, outcomes: outcomes.map((one) => ({ ...before, ...one })), ...computed };
    const shown = released.map((one) => ({ ...after, ...one }));
    return listSuppressions(
      { evaluation: evaluation as never, threshold: THRESHOLD },
      { ...flow, ...steps } as never,
      groupsWith(),
      shown as never,
    ).slice(2);
  };

  it("always begins with single values and the sizes of the files", () => {
    const evaluation = { issues: { byCode: {} }, participants, outcomes: [] };
    expect(listSuppressions({ evaluation: evaluation as never, threshold: THRESHOLD }, flow as never, groupsWith(), [])).toEqual(always);
    expect(listed()).toEqual([]);
  });

  it("names reasons and steps of the flow", () => {
    const excluded = [
      { reason: "a", n: null },
      { reason: "b", n: 10 },
    ];
    expect(listed({ flow: { excluded, pre: null, paired: null } })).toEqual([
      { what: "flow_reasons", about: ["a"], reason: "small-count" },
      { what: "left", about: [], reason: "protects-another" },
      { what: "flow_steps", about: ["pre", "paired"], reason: "protects-another" },
    ]);
  });

  it("names levels, losses, staff and combinations, and does not tell which of them are few, alike or beside such", () => {
    const levels = (...names: readonly string[]) => names.map((level) => ({ level }));
    const factors = [
      { factor: "site", levels: levels("North", "beside", "few", "alike") },
      { factor: "referral", levels: levels("x", "lost") },
      { factor: "facilitator", levels: levels("few", "lost") },
    ];
    const terms = ["site", "site:delivery", "site:referral", "site:sex"].map((term) => ({ term }));
    const two = [{ anovaOfChange: { ...before.anovaOfChange, terms } }, { anovaOfChange: { ...before.anovaOfChange, terms } }];
    expect(listed({ computed: { participants: { factors } }, outcomes: two, released: [{}, {}] })).toEqual([
      { what: "levels", about: ["site", "beside", "few", "alike"], reason: "could-point" },
      { what: "losses", about: ["referral"], reason: "small-count" },
      { what: "staff", about: ["facilitator"], reason: "names-people" },
      { what: "combinations", about: ["site:delivery", "site:sex"], reason: "could-point" },
    ]);
  });

  it("names outcomes that are withheld, and does not tell which have few children, or children who are all alike", () => {
    const outcomes = [{ scale: "S", post: { sd: 0 } }, { scale: "T", n: 9 }, { scale: "U" }];
    expect(listed({ outcomes, released: outcomes.map(() => ({ n: null })) })).toEqual([
      { what: "outcome", about: ["S", "T", "U"], reason: "could-point" },
    ]);
  });

  it("names outcomes whose arms are not compared, where somebody could be", () => {
    const outcomes = [97, 97, 0].map((n, at) => ({ scale: ["S", "T", "U"][at], comparison: { n } }));
    expect(listed({ outcomes, released: [null, 97, null].map((n) => ({ comparison: { n } })) })).toEqual([
      { what: "arms", about: ["S"], reason: "could-point" },
    ]);
  });

  it("names scales once for each kind of number", () => {
    const few = { increased: null, unchanged: 20, decreased: 20 };
    const outcomes = [{ scale: "S", n: 9 }, { scale: "T" }, { scale: "U" }];
    const released = [
      { n: null },
      { reliableChange: { ...after.reliableChange, ...few }, available: { pre: { n: null }, post: { n: null } }, change: { sd: null } },
      { reliableChange: { ...after.reliableChange, unchanged: null, decreased: null } },
    ];
    expect(listed({ outcomes, released })).toEqual([
      { what: "outcome", about: ["S"], reason: "could-point" },
      { what: "reliable_change", about: ["T", "U"], reason: "small-count" },
      { what: "all_before", about: ["T"], reason: "protects-another" },
      { what: "all_after", about: ["T"], reason: "protects-another" },
      { what: "spread", about: ["T"], reason: "too-precise" },
    ]);
    expect(listed({ released: [{ reliableChange: { ...few, threshold: null } }] })).toEqual([]);
    const nobody = { available: { pre: { n: 0 }, post: { n: 0 } }, change: { sd: null } };
    expect(
      listed({ outcomes: [nobody], released: [{ available: { pre: { n: null }, post: { n: null } }, change: { sd: null } }] }),
    ).toEqual([]);
  });
});

describe("the evidence of a caution", () => {
  const wave = (n: number | null) => ({ straightLining: { n, of: 90, share: 0.2 } });
  const baseline = {
    withPost: 60,
    withoutPost: 30,
    differences: [
      { variable: "age", difference: 0.4 },
      { variable: "site", difference: null },
    ],
  };
  const outcome = { scale: "S", n: 70, missing: { baseline, tippingPoint: { difference: -1 } } };
  const release = {
    flow: { enrolled: 100, pre: 90, post: 80, paired: 70 },
    responses: { pre: wave(20), post: wave(null) },
    outcomes: [outcome],
    threshold: THRESHOLD,
  };
  const told = (code: string, evidence: object, more: object = {}, scale: string | null = "S") => {
    const caution = { code, scale, evidence, message: "12 of 1,234 children; found 12" };
    return Object.keys(releaseCautions([caution as never], { ...release, ...more } as never)[0]!.evidence);
  };
  const without = (part: object) => ({ outcomes: [{ ...outcome, ...part }] });

  it("that counts pairs is shown where the flow does", () => {
    for (const code of ["few_children", "regression_to_the_mean"]) {
      expect(told(code, { n: 7 })).toEqual(["n"]);
      expect(told(code, { n: 7 }, { flow: { ...release.flow, paired: null } })).toEqual([]);
    }
  });

  it("that counts a scale's children is shown where the scale does", () => {
    expect([told("few_for_bootstrap", { n: 7 }), told("few_for_bootstrap", { n: 7 }, without({ n: null }))]).toEqual([["n"], []]);
    expect([told("low_reliability", { n: 50, alpha: 0.5 }), told("low_reliability", { alpha: 0.5 }, without({ n: null }))]).toEqual([
      ["alpha"],
      [],
    ]);
    expect(told("off_centre", { statistic: 2, pValue: 0.1, threshold: 3 })).toEqual(["statistic", "pValue", "threshold"]);
    expect(told("off_centre", { statistic: 2, threshold: 3 }, without({ n: null }))).toEqual(["threshold"]);
    expect([told("off_centre", { statistic: 2 }, {}, null), told("off_centre", { statistic: 2 }, {}, "T")]).toEqual([["statistic"], []]);
  });

  it("that counts children otherwise is shown from the threshold on, under the name of n alone", () => {
    expect([told("other", { n: 10 }), told("other", { n: 9 }), told("other", { count: 50 })]).toEqual([["n"], [], []]);
  });

  it("that names cells or people is not shown, other words are", () => {
    expect(told("other", { cell: "a and b", cells: "a", ids: "7", left: "x", factor: "site" })).toEqual(["factor"]);
  });

  it("of one answer throughout is shown at the timepoint where the report counts it", () => {
    const of = (timepoint: string) => told("straight_lining", { n: 20, timepoint });
    expect([of("pre"), of("post")]).toEqual([["n", "timepoint"], ["timepoint"]]);
  });

  it("of who left is shown where both sides are, and the difference it is about", () => {
    const evidence = { withPost: 60, withoutPost: 30, age: 0.4, site: 0.1 };
    const of = (more: object) => told("baseline_differs_by_dropout", evidence, more);
    expect(of({})).toEqual(["withPost", "withoutPost", "age"]);
    for (const side of ["withPost", "withoutPost"])
      expect(of(without({ missing: { ...outcome.missing, baseline: { ...baseline, [side]: null } } }))).toEqual([]);
    expect(told("baseline_differs_by_dropout", evidence, {}, "T")).toEqual([]);
    const turn = (more: object, scale = "S") => told("missing_could_turn_the_finding", { difference: -1 }, more, scale);
    expect([turn({}), turn(without({ missing: { baseline, tippingPoint: { difference: null } } })), turn({}, "T")]).toEqual([
      ["difference"],
      [],
      [],
    ]);
  });

  it("that is shown whole leaves its message, and any other takes the figures out of it", () => {
    const message = (n: number) =>
      releaseCautions(
        [{ code: "other", scale: null, evidence: { n }, message: "12 of 1,234 children, 0.5 each; found 12" } as never],
        release as never,
      )[0]!.message;
    expect([message(10), message(9)]).toEqual(["12 of 1,234 children, 0.5 each; found 12", "some of some children, some each"]);
  });
});
