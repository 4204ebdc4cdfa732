import { describe, expect, it } from "vitest";
import { releaseComparison } from "../../src/disclosure/releaseComparison.ts";
import { releaseMeasure, releaseResponses } from "../../src/disclosure/releaseMeasure.ts";
import { releaseMissing } from "../../src/disclosure/releaseMissing.ts";

const THRESHOLD = 10;
const evaluation = { flow: { enrolled: 300, pre: 260, post: 250, paired: 220 } } as never;

describe("how well a scale measures", () => {
  const measure = {
    items: [1, 2, 3].map((item) => ({ item, n: item === 3 ? 215 : 200, mean: 1.5, sd: 0.5 })),
    itemAnswers: [
      { item: 1, n: 200, answers: [67, 33, 100].map((n, at) => ({ answer: at + 1, n, share: n / 200 })) },
      { item: 2, n: 200, answers: [9, 191].map((n, at) => ({ answer: at + 1, n, share: n / 200 })) },
      { item: 3, n: 215, answers: [{ answer: 1, n: 10, share: null }] },
    ],
    itemCompleteness: [
      { item: 1, answered: 180, n: 200, share: 0.9 },
      { item: 2, answered: 179, n: 200, share: 0.895 },
      { item: 3, answered: 9, n: 200, share: 0.045 },
      { item: 4, answered: 195, n: 200, share: 0.975 },
      { item: 5, answered: 44, n: 50, share: 0.88 },
      { item: 6, answered: 40, n: 50, share: 0.8 },
      { item: 7, answered: 9, n: 10, share: 0.9 },
      { item: 8, answered: 10, n: 11, share: 10 / 11 },
    ],
    floor: { n: 30, of: 200, share: 0.15 },
    ceiling: { n: 195, of: 200, share: 0.975 },
  };
  const shown = (more: object = {}) => releaseMeasure({ ...measure, ...more } as never, evaluation, THRESHOLD);

  it("shows no spread of an item with a rare answer, and no count near a total", () => {
    expect(shown().items).toEqual([
      { item: 1, n: 200, mean: 1.5, sd: 0.5 },
      { item: 2, n: 200, mean: 1.5, sd: null },
      { item: 3, n: null, mean: 1.5, sd: 0.5 },
    ]);
  });

  it("shows answers in whole percent, and none of an item with a rare one", () => {
    const [first, second, third] = shown().itemAnswers;
    expect(first).toEqual({ item: 1, n: 200, answers: [0.34, 0.17, 0.5].map((share, at) => ({ answer: at + 1, n: null, share })) });
    expect(second).toEqual({ item: 2, n: null, answers: [1, 2].map((answer) => ({ answer, n: null, share: null })) });
    expect(third).toEqual({ item: 3, n: null, answers: [{ answer: 1, n: null, share: null }] });
  });

  it("says that most answered an item, not how few did not", () => {
    expect(shown().itemCompleteness.map(({ answered, share }) => [answered, share])).toEqual([
      [null, 0.9],
      [179, 0.895],
      [null, null],
      [null, 0.9],
      [null, null],
      [40, 0.8],
      [null, null],
      [null, 0.9],
    ]);
  });

  it("shows how many stand at an end of the scale where they, and the others, are enough", () => {
    expect(shown()).toMatchObject({ floor: { n: 30, of: 200, share: 0.15 }, ceiling: { n: null, of: null, share: null } });
    const floor = (n: number) => shown({ floor: { n, of: 200, share: n / 200 } }).floor.n;
    // that all stand at it tells every child's score
    expect([floor(9), floor(10), floor(190), floor(191), floor(200)]).toEqual([null, 10, 190, null, null]);
  });
});

describe("how the questionnaire was answered at each timepoint", () => {
  const wave = { n: 200, complete: 150, straightLining: { n: 20, of: 180, share: 0.11 }, answers: { given: 5800, of: 6000, share: 0.97 } };
  const shown = (pre: object, post: object = {}) =>
    releaseResponses({ pre: { ...wave, ...pre }, post: { ...wave, ...post } } as never, evaluation, THRESHOLD);

  it("counts complete questionnaires where they, and the others, are enough", () => {
    const complete = (count: number) => shown({ complete: count }).pre.complete;
    expect([complete(9), complete(10), complete(150), complete(190), complete(191), complete(200)]).toEqual([
      null,
      10,
      150,
      190,
      null,
      200,
    ]);
    expect(shown({}, { complete: 195 })).toMatchObject({ pre: { complete: 150 }, post: { complete: null } });
  });

  it("counts nobody where the number of questionnaires lies near a total", () => {
    expect(shown({ n: 215 }).pre).toMatchObject({ n: null, complete: null });
    expect(shown({ n: 220 }).pre).toMatchObject({ n: 220, complete: 150 });
  });

  it("gives the share of answers, not their number, and who gave one answer throughout where they are enough", () => {
    expect(shown({}).pre).toEqual({ ...wave, answers: { given: null, of: null, share: 0.97 } });
    const straight = (n: number) => shown({ straightLining: { n, of: 180, share: n / 180 } }).pre.straightLining;
    expect([9, 10, 170, 171, 180].map((n) => straight(n).n)).toEqual([null, 10, 170, null, null]);
    expect(straight(9)).toEqual({ n: null, of: null, share: null });
  });
});

describe("what is known of children without a score", () => {
  const groups = {
    hides: (factor: string, level: string) => factor === "site" && level === "few",
    hidesLoss: (factor: string, level: string) => factor === "site" && level === "lost",
    shows: () => true,
    steps: new Set(),
  };
  const difference = {
    kind: "mean",
    variable: "age",
    level: null,
    nWithoutPost: 40,
    nWithPost: 150,
    withoutPost: 12.3456,
    withPost: 11.0712,
  };
  const retention = (level: string) => ({ factor: "site", level, n: 60, withPost: 40, share: 2 / 3 });
  const missing = {
    tippingPoint: { n: 200, missing: 30, difference: -2 },
    baseline: {
      dropped: [{ n: 1 }],
      withPost: 150,
      withoutPost: 40,
      differences: [difference],
      retention: ["North", "few", "lost"].map(retention),
    },
    imputation: { dropped: [{ n: 1 }], imputed: { pre: 0, post: 9 }, merged: ["few"] },
  };
  const shown = (more: object = {}) => releaseMissing({ ...missing, ...more } as never, evaluation, groups as never, THRESHOLD);

  it("is shown of levels whose losses may be", () => {
    const none = { n: null, withPost: null, share: null };
    expect(shown().baseline.retention).toEqual([retention("North"), { ...retention("few"), ...none }, { ...retention("lost"), ...none }]);
  });

  it("compares those who left with those who stayed to one decimal, where both are enough", () => {
    const first = (more: object) =>
      shown({ baseline: { ...missing.baseline, differences: [{ ...difference, ...more }] } }).baseline.differences[0];
    expect(first({})).toEqual({ ...difference, withoutPost: 12.3, withPost: 11.1 });
    // a mean of 5 points is no count of five children
    expect(first({ withoutPost: 5.44, withPost: 9.71 })).toMatchObject({ withoutPost: 5.4, withPost: 9.7 });
    const gone = { nWithoutPost: null, nWithPost: null, withoutPost: null, withPost: null };
    expect(first({ nWithoutPost: 9 })).toEqual({ ...difference, ...gone });
    expect(first({ nWithPost: 9 })).toEqual({ ...difference, ...gone });
    expect(first({ nWithoutPost: 10, nWithPost: 10 })).toMatchObject({ nWithoutPost: 10, withoutPost: 12.3 });
    for (const level of ["few", "lost"]) expect(first({ kind: "share", variable: "site", level })).toMatchObject(gone);
    expect(first({ kind: "share", variable: "site", level: "North" })).toMatchObject({ nWithoutPost: 40, nWithPost: 150 });
  });

  it("names no dropped rows and no merged levels, and counts imputed scores from the threshold on", () => {
    const { baseline, imputation } = shown();
    expect(baseline).toMatchObject({ dropped: [], withPost: 150, withoutPost: 40 });
    expect(imputation).toEqual({ dropped: [], imputed: { pre: 0, post: null }, merged: [] });
    expect(shown({ imputation: { ...missing.imputation, imputed: { pre: 10, post: 1 } } }).imputation.imputed).toEqual({
      pre: 10,
      post: null,
    });
  });

  it("says where the finding would tip where enough are missing, or nobody", () => {
    const tips = (more: object) => shown({ tippingPoint: { ...missing.tippingPoint, ...more } }).tippingPoint.difference;
    expect([tips({}), tips({ missing: 9 }), tips({ missing: 10 }), tips({ missing: 0 })]).toEqual([-2, null, -2, -2]);
    expect([tips({ n: 215 }), tips({ n: 295 }), tips({ n: 255 }), tips({ n: 241 }), tips({ n: 220 })]).toEqual([
      null,
      null,
      null,
      null,
      -2,
    ]);
  });
});

describe("arms beside each other", () => {
  const scores = { minimum: 3, maximum: 21, mean: 12 };
  const arm = (n: number) => ({
    n,
    dropped: [9, 10].map((count) => ({ reason: "missing", n: count })),
    pre: scores,
    post: scores,
    change: scores,
  });
  const comparison = (n: number) => ({
    dropped: [9, 10].map((count) => ({ reason: "missing", n: count })),
    arms: [arm(40), arm(n)],
    differences: [{ adjusted: { dropped: [9, 10].map((count) => ({ reason: "missing", n: count })) }, baseline: [] }],
  });

  it("have no smallest and largest value, and count what was dropped from the threshold on", () => {
    const found = releaseComparison(comparison(10) as never, THRESHOLD);
    const enough = [{ reason: "missing", n: 10 }];
    const open = { minimum: null, maximum: null, mean: 12 };
    expect(found).toEqual({
      dropped: enough,
      arms: [40, 10].map((n) => ({ n, dropped: enough, pre: open, post: open, change: open })),
      differences: [{ adjusted: { dropped: enough }, baseline: [] }],
    });
  });

  it("are withheld together where one is small", () => {
    expect(releaseComparison(comparison(9) as never, THRESHOLD).arms[0]).toMatchObject({ n: null, pre: { mean: null } });
  });
});
