import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SENSITIVITY_IDS } from "../../../src/evaluate/schema/sensitivity.ts";
import { adjustedChangeOf } from "../../../src/evaluate/sensitivity/adjustedChange.ts";
import { changeWithoutOutliers } from "../../../src/evaluate/sensitivity/changeWithoutOutliers.ts";
import { resolvePlan } from "../../../src/plan/analysisPlan.ts";
import { anyPairs, CHILDREN, countedAndRepeated, outcomeOfPlan, POST, PRE, rounded, tableOfPairs } from "../changeFixture.ts";

const plan = resolvePlan({});
const rowOf = (id: string, outcome = outcomeOfPlan()) => outcome.sensitivity.find((row) => row.id === id)!;

describe("the mean change by each method", () => {
  it("has a row for every method, whatever the data", () => {
    const ids = [...SENSITIVITY_IDS];
    expect(outcomeOfPlan().sensitivity.map(({ id }) => id)).toEqual(ids);
    expect(outcomeOfPlan({}, [{ pre: { DE: 9 }, post: null }]).sensitivity.map(({ id }) => id)).toEqual(ids);
  });

  it("adjusts for the score before and the factors as emmeans does", () => {
    // summary(emmeans(lm(ch ~ pre + A + B), ~1), infer = c(TRUE, TRUE))
    const { estimate, interval, pValue, n } = rowOf("ancova-adjusted");
    expect(n).toBe(24);
    expect(estimate).toBeCloseTo(1.709715507, 9);
    expect(interval!.lower).toBeCloseTo(0.7985690775, 9);
    expect(interval!.upper).toBeCloseTo(2.620861937, 9);
    expect(pValue).toBeCloseTo(0.0009043111359, 12);
  });

  it("adjusts for the score before alone where there is no factor", () => {
    // summary(emmeans(lm(ch ~ pre), ~1), infer = c(TRUE, TRUE))
    const { estimate, interval, pValue } = adjustedChangeOf(tableOfPairs(PRE, POST), plan);
    expect(estimate).toBeCloseTo(1.75, 12);
    expect(interval!.lower).toBeCloseTo(0.8921922472, 9);
    expect(pValue).toBeCloseTo(0.0003433025648, 12);
  });

  it("leaves children without a level out of the adjusted row alone, and counts them", () => {
    const outcome = outcomeOfPlan({}, [...CHILDREN, { factors: { delivery: "Group" }, pre: { DE: 10 }, post: { DE: 12 } }]);
    expect(rowOf("ancova-adjusted", outcome)).toMatchObject({ n: 24, dropped: [{ reason: "factor_missing", n: 1 }] });
    expect(rowOf("paired-t", outcome).n).toBe(25);
  });

  it("names how many changes lie outside the fences, and tests the others as R does", () => {
    // q <- quantile(ch, c(.25, .75)); k <- ch >= q[1] - 1.5 * diff(q) & ch <= q[2] + 1.5 * diff(q); t.test(ch[k])
    const row = rowOf("without-outliers");
    expect(row).toMatchObject({ n: 23, dropped: [{ reason: "change_outside_fences", n: 1 }] });
    expect(row.estimate).toBeCloseTo(1.4347826087, 9);
    expect(row.interval!.lower).toBeCloseTo(0.722716934027, 10);
    expect(row.pValue).toBeCloseTo(0.000389906187097, 12);
    expect(rowOf("without-outliers", outcomeOfPlan({ outlierFence: 3 })).dropped).toEqual([]);
  });

  it("takes the cluster-robust row from the clusters of the data, with those who stand in none", () => {
    const grouped = CHILDREN.map((child, at) => ({
      ...child,
      factors: { ...child.factors, ...(at > 1 && { facilitator: `F${at % 6}` }) },
    }));
    const outcome = outcomeOfPlan({ individualDelivery: [] }, grouped);
    const row = rowOf("cluster-robust", outcome);
    expect(row.estimate).toBe(outcome.clustering.robust.estimate);
    expect(row.interval).toEqual(outcome.clustering.robust.interval);
    expect(row.interval).not.toBeNull();
    expect(row.n).toBe(22);
    expect(rowOf("cluster-robust")).toMatchObject({ estimate: null, reason: expect.any(String) });
  });

  it("gives a reason where a row has no estimate", () => {
    expect(changeWithoutOutliers(tableOfPairs([9, 9, 9, 9, 9], [10, 10, 10, 10, 20]), plan).reason).toMatch(/no fences/);
    expect(changeWithoutOutliers(tableOfPairs([], []), plan).reason).toMatch(/fewer than two/);
    expect(adjustedChangeOf(tableOfPairs([9], [12]), plan).reason).toMatch(/fewer than two/);
    expect(adjustedChangeOf(tableOfPairs([9, 10, 12], [12, 13, 15]), plan).reason).toMatch(/do not vary/);
  });

  it.each([
    ["adjusted", adjustedChangeOf],
    ["without outliers", changeWithoutOutliers],
  ] as const)("counts alike children, turns its sign and keeps to a shift of post: %s", (_, estimate) => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { counted, repeated } = countedAndRepeated(pairs);
        const plain = estimate(counted, plan);
        expect(rounded(plain)).toEqual(rounded(estimate(repeated, plan)));
        const shifted = estimate({ ...counted, pre: counted.pre.map((x) => x! + 50), post: counted.post.map((x) => x! + 53) }, plan);
        const turned = estimate({ ...counted, pre: counted.pre.map((x) => -x!), post: counted.post.map((x) => -x!) }, plan);
        if (plain.estimate === null || plain.interval === null) return;
        expect(shifted.estimate).toBeCloseTo(plain.estimate + 3, 8);
        expect(turned.estimate).toBeCloseTo(-plain.estimate, 8);
        expect(Number(turned.interval?.lower)).toBeCloseTo(-Number(plain.interval.upper), 8);
      }),
      { numRuns: 60 },
    );
  });
});
