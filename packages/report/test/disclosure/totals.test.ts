import { describe, expect, it } from "vitest";
import { withoutHiddenTotals } from "../../src/disclosure/withoutHiddenTotals.ts";

const THRESHOLD = 10;
const FLOW = { enrolled: 200, pre: 150, post: 130, paired: 100 };
const REASONS = [
  { reason: "a", n: 40 },
  { reason: "b", n: 60 },
];

const difference = { kind: "mean", variable: "age", nWithoutPost: 50, nWithPost: 99, difference: 0.4, interval: { lower: 0, upper: 1 } };
const MISSING = {
  baseline: {
    withPost: 99,
    withoutPost: 50,
    differences: [difference, { ...difference, kind: "share" }],
    retention: [{ factor: "site", level: "North", n: 60, withPost: 45, share: 0.75 }],
  },
  imputation: { seed: 4, method: "normal", imputed: { pre: 12, post: 15 } },
  tippingPoint: { difference: -2, word: "kept" },
};
const SCORES = { n: 170, mean: 12 };
const OUTCOME = {
  n: 70,
  name: "kept",
  available: { pre: SCORES, post: SCORES },
  scoring: { n: 170 },
  measure: { n: 170 },
  reliability: { n: 170 },
  missing: MISSING,
};

interface Case {
  /** Steps and reasons as they are shown. */
  readonly shown?: object;
  readonly outcome?: object;
  readonly responses?: unknown;
  readonly flow?: typeof FLOW;
}
function released({ shown = { pre: null }, outcome = {}, responses = {}, flow = FLOW }: Case) {
  const evaluation = { flow: { ...flow, excluded: REASONS, ...shown }, responses, outcomes: [{ ...OUTCOME, ...outcome }], plan: "kept" };
  return { evaluation, found: withoutHiddenTotals(evaluation as never, flow as never, THRESHOLD) };
}
const responses = (value: unknown, more: Case = {}): unknown => released({ ...more, responses: value }).found.responses;

describe("counts beside a step of the flow that is withheld", () => {
  it("stay as they are where every step and reason is told", () => {
    const { evaluation, found } = released({ shown: {}, responses: { n: 150 } });
    expect(found).toBe(evaluation);
  });

  it.each(["enrolled", "pre", "post", "paired"] as const)("are withheld where they are %s, or few away from it", (step) => {
    const total = FLOW[step];
    const ns = [total - 10, total - 9, total - 1, total, total + 1, total + 9, total + 10];
    expect(responses({ list: ns.map((n) => ({ n })) }, { shown: { [step]: null } })).toEqual({
      list: [total - 10, null, null, null, null, null, total + 10].map((n) => ({ n })),
    });
  });

  it("are those of children: other numbers, words and gaps stay", () => {
    const keys = ["n", "of", "complete", "answered", "scored", "dropped", "withPost", "withoutPost", "mean", "item"];
    expect(responses(Object.fromEntries(keys.map((key) => [key, 151])))).toEqual(
      Object.fromEntries(keys.map((key) => [key, key === "mean" || key === "item" ? 151 : null])),
    );
    expect(responses({ word: "n", none: null, flag: true, list: [150, "x", null, { of: 149 }] })).toEqual({
      word: "n",
      none: null,
      flag: true,
      list: [150, "x", null, { of: null }],
    });
  });

  it("are withheld beside each of several steps", () => {
    expect(responses([{ n: 150 }, { n: 130 }, { n: 140 }], { shown: { pre: null, post: null } })).toEqual([
      { n: null },
      { n: null },
      { n: 140 },
    ]);
  });

  it("stay where nobody is at the step", () => {
    expect(responses([{ n: 0 }, { n: 5 }], { flow: { ...FLOW, pre: 0 } })).toEqual([{ n: 0 }, { n: 5 }]);
    const { found } = released({ flow: { ...FLOW, pre: 0 }, outcome: { scoring: [{ n: 0 }, { n: 5 }] } });
    expect(found.outcomes[0]!.scoring).toEqual([{ n: 0 }, { n: 5 }]);
  });

  it("take with them what their share would give again", () => {
    expect(responses({ n: 30, of: 150, share: 0.2 })).toEqual({ n: null, of: null, share: 0.2 });
    expect(responses({ answered: 30, n: 150, share: 0.2 })).toEqual({ answered: null, n: null, share: 0.2 });
    expect(responses({ withPost: 30, n: 150, share: 0.2 })).toEqual({ withPost: null, n: null, share: 0.2 });
    expect(responses({ n: 30, of: 170, share: 0.2 })).toEqual({ n: 30, of: 170, share: 0.2 });
    expect(responses({ n: 30, of: 150, share: null })).toEqual({ n: 30, of: null, share: null });
    expect(responses({ of: 150, share: 0.2 })).toEqual({ of: null, share: 0.2 });
    expect(responses({ n: 30, of: null, share: 0.2 })).toEqual({ n: null, of: null, share: 0.2 });
  });

  it("take with them how many were dropped, as does their sum", () => {
    expect(responses({ n: 150, dropped: 20 })).toEqual({ n: null, dropped: null });
    expect(responses({ n: 80, dropped: 71 })).toEqual({ n: 80, dropped: null });
    expect(responses({ n: 80, dropped: 30 })).toEqual({ n: 80, dropped: 30 });
    expect(responses({ n: 160, dropped: 10 })).toEqual({ n: 160, dropped: 10 });
    expect(responses({ n: null, dropped: 20 })).toEqual({ n: null, dropped: 20 });
    expect(responses({ n: 150 })).toEqual({ n: null });
    expect(responses({ n: 150, dropped: "few" })).toEqual({ n: null, dropped: "few" });
  });
});

describe("the counts of an outcome beside a step that is withheld", () => {
  const outcome = (more: object, rest: Case = {}) => released({ ...rest, outcome: more }).found.outcomes[0]!;

  it.each(["scoring", "measure", "reliability"] as const)(
    "are withheld in its %s where they are near, but for its own children",
    (part) => {
      const ns = [140, 141, 150, 159, 160].map((n) => ({ n }));
      expect(outcome({ [part]: ns })[part]).toEqual([140, null, null, null, 160].map((n) => ({ n })));
      expect(outcome({ n: 150, [part]: ns })[part]).toEqual([140, null, 150, null, 160].map((n) => ({ n })));
    },
  );

  it("take the scores of all at a timepoint with them", () => {
    const near = { n: 155, mean: 12 };
    const own = { n: 152, mean: 11 };
    const none = { n: null, mean: null };
    expect(outcome({ available: { pre: near, post: SCORES } }).available).toEqual({ pre: none, post: SCORES });
    expect(outcome({ available: { pre: SCORES, post: near } }).available).toEqual({ pre: SCORES, post: none });
    expect(outcome({ n: 152, available: { pre: own, post: near } }).available).toEqual({ pre: own, post: none });
    const gone = { n: null, mean: 3 };
    const few = { flow: { ...FLOW, paired: 5 }, shown: { paired: null } };
    expect(outcome({ available: { pre: gone, post: SCORES } }, few).available.pre).toEqual(gone);
  });

  it("leave the rest of it, and of the evaluation, as it is", () => {
    expect(released({}).found).toMatchObject({ plan: "kept", outcomes: [{ ...OUTCOME, name: "kept" }] });
  });

  it("are withheld in what is known of who is missing", () => {
    const { missing } = outcome({ missing: { ...MISSING, baseline: { ...MISSING.baseline, withPost: 151 } } });
    expect(missing).toEqual({ ...MISSING, baseline: { ...MISSING.baseline, withPost: null } });
  });
});

describe("who is missing where a reason of the flow is withheld", () => {
  const hidden = [{ reason: "a", n: null }, REASONS[1]!];
  const { missing } = released({ shown: { excluded: hidden } }).found.outcomes[0]!;

  it("says nothing of how many left, level by level", () => {
    expect(missing.baseline).toMatchObject({ withPost: 99, withoutPost: null });
    expect(missing.baseline.retention).toEqual([{ factor: "site", level: "North", n: null, withPost: null, share: null }]);
  });

  it("compares those who left with those who stayed without their numbers, and no shares", () => {
    expect(missing.baseline.differences).toEqual([
      { ...difference, nWithoutPost: null, nWithPost: null, interval: null },
      { kind: "share", variable: "age", nWithoutPost: null, nWithPost: null, difference: null, interval: null },
    ]);
  });

  it("counts no imputed scores, and does not say where the finding would tip", () => {
    expect(missing.imputation).toEqual({ seed: 4, method: "normal", imputed: { pre: null, post: null } });
    expect(missing.tippingPoint).toEqual({ difference: null, word: "kept" });
  });

  it("is shown where all reasons are told, though a step is not", () => {
    expect(released({ shown: { pre: null } }).found.outcomes[0]!.missing).toEqual(MISSING);
  });
});
