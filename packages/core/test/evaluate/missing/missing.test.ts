import { imputedMeanChange, pairedT } from "@headway/stats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collapseChildren } from "../../../src/collapse/collapseChildren.ts";
import { evaluate } from "../../../src/evaluate/evaluate.ts";
import type { Missing } from "../../../src/evaluate/evaluation.ts";
import { missingOf } from "../../../src/evaluate/missing/missing.ts";
import { tippingPointOf } from "../../../src/evaluate/missing/tippingPoint.ts";
import { saltedSeed } from "../../../src/evaluate/planned/saltedSeed.ts";
import { type AnalysisPlanInput, resolvePlan } from "../../../src/plan/analysisPlan.ts";
import { CHILDREN, POST, PRE } from "../changeFixture.ts";
import { type ChildSketch, outcomesOf, programme } from "../outcomesFixture.ts";

/** Without a score after: lost <- c(2, 4, 8, 11, 14, 19); age <- 6 + (0:23 %% 9). */
const LOST = [2, 4, 8, 11, 14, 19];
const children: readonly ChildSketch[] = CHILDREN.map((child, at) => ({
  ...child,
  age: 6 + (at % 9),
  post: LOST.includes(at + 1) ? null : (child.post ?? null),
}));

const light: AnalysisPlanInput = { bootstrapSamples: 0, factors: ["delivery"] };
const outcomeOf = (sketches: readonly ChildSketch[], plan: AnalysisPlanInput = {}) =>
  evaluate(outcomesOf(sketches), { plan: { ...light, ...plan } }).outcomes[0]!;
const missingFrom = (sketches: readonly ChildSketch[], plan?: AnalysisPlanInput): Missing => outcomeOf(sketches, plan).missing;

describe("children without a score after beside those with one", () => {
  const { baseline } = missingFrom(children);
  const [pre, age, group] = baseline.differences;

  it("differ in the score before and in age by effectsize's hedges_g", () => {
    // hedges_g(pre[lost], pre[-lost]); hedges_g(age[lost], age[-lost])
    expect(pre).toMatchObject({ variable: "pre", level: null, nWithoutPost: 6, nWithPost: 18, reason: null });
    expect(pre!.difference).toBeCloseTo(2.08221517369, 8);
    expect(pre!.interval!.lower).toBeCloseTo(0.984515727013, 4);
    expect(pre!.interval!.upper).toBeCloseTo(3.14756376853, 4);
    expect(age!.difference).toBeCloseTo(-0.488542461082, 8);
    expect(age!.interval!.lower).toBeCloseTo(-1.38664496243, 4);
  });

  it("differ in the share at a level by the formula of Austin (2009)", () => {
    // p <- 3/6; q <- 7/18; d <- (p - q)/sqrt((p*(1-p) + q*(1-q))/2); d + c(-1, 1)*qnorm(.975)*sqrt(1/6 + 1/18 + d^2/48)
    expect(group).toMatchObject({ kind: "share", variable: "delivery", level: "Group", withoutPost: 0.5, withPost: 7 / 18 });
    expect(group!.difference).toBeCloseTo(0.225017580185, 10);
    expect(group!.interval!.lower).toBeCloseTo(-0.701108592354, 10);
  });

  it("are counted at each level", () => {
    expect(baseline.retention).toEqual([
      { factor: "delivery", level: "Group", n: 10, withPost: 7, share: 0.7 },
      { factor: "delivery", level: "One-to-one", n: 14, withPost: 11, share: 11 / 14 },
    ]);
    expect(baseline).toMatchObject({ withoutPost: 6, withPost: 18, dropped: [], reason: null });
  });

  it("leave out who has no score before, and say where nobody is to be compared", () => {
    const without = missingFrom([...children, { pre: null, post: { DE: 12 } }, { pre: null, post: null }]).baseline;
    expect(without).toMatchObject({ withoutPost: 6, withPost: 18, dropped: [{ reason: "no_score_before", n: 2 }] });
    expect(missingFrom(CHILDREN).baseline.reason).toMatch(/every child/);
    expect(missingFrom(children.map((child) => ({ ...child, post: null }))).baseline.reason).toMatch(
      /no child with a score before has one after/,
    );
  });
});

describe("the tipping point", () => {
  it("is where the overall mean less its margin is zero", () => {
    // ch <- (post - pre)[-lost]; L <- t.test(ch)$conf.int[1]; -L * 24/6; the same / sd(ch); mean(ch) - L * 24/6
    const { tippingPoint } = missingFrom(children);
    expect(tippingPoint).toMatchObject({
      n: 24,
      paired: 18,
      missing: 6,
      share: 0.25,
      missingWouldBe: "worse",
      reachable: true,
      reason: null,
    });
    expect(tippingPoint.meanChange).toBeCloseTo(2.11111111111, 10);
    expect(tippingPoint.nearerEnd).toBeCloseTo(0.93074655634, 10);
    expect(tippingPoint.difference).toBeCloseTo(-3.72298622536, 9);
    expect(tippingPoint.differenceInSd).toBeCloseTo(-1.5684963481, 9);
    expect(tippingPoint.meanChangeOfMissing).toBeCloseTo(-1.61187511425, 9);
  });

  it("turns with the direction of the finding, and knows worse from better", () => {
    const fallen = children.map(({ pre = null, post = null, ...rest }) => ({ ...rest, pre: post, post: pre }));
    const [up, down] = [missingFrom(children).tippingPoint, missingFrom(fallen).tippingPoint];
    expect(down.difference).toBeCloseTo(-up.difference!, 9);
    expect([up.missingWouldBe, down.missingWouldBe]).toEqual(["worse", "better"]);
    const observed = outcomeOf(children);
    const table = { scale: "DE", pre: [10, 10], post: [12, null], weights: [18, 6], factors: [] };
    expect(tippingPointOf(table, observed, "lower-is-better").missingWouldBe).toBe("better");
    expect(tippingPointOf(table, observed, "unordered").missingWouldBe).toBeNull();
  });

  it("cannot be reached where the scale leaves the missing children no room", () => {
    const few = [...CHILDREN, { pre: { DE: 8 }, post: null }];
    // one of 25 would have to have changed by more than 20 points below the others
    expect(missingFrom(few).tippingPoint).toMatchObject({ missing: 1, reachable: false, reason: null });
    const after = [...CHILDREN, { pre: null, post: { DE: 21 } }];
    expect(missingFrom(after).tippingPoint).toMatchObject({ missing: 1, reachable: false });
  });

  it("does not exist where nobody is missing or the interval includes zero already", () => {
    expect(missingFrom(CHILDREN).tippingPoint).toMatchObject({ difference: null, reason: expect.stringMatching(/nobody/) });
    const still = children.map((child, at) =>
      child.post ? { ...child, post: { DE: child.pre!["DE"]! + (at % 2 === 0 ? 1 : -1) } } : child,
    );
    expect(missingFrom(still).tippingPoint).toMatchObject({ difference: null, reason: expect.stringMatching(/includes zero/) });
  });

  it("moves the interval onto zero when the missing children are given that change", () => {
    const change = fc.record({ pre: fc.integer({ min: 9, max: 14 }), by: fc.integer({ min: 0, max: 5 }), lost: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { minLength: 8, maxLength: 30 }), (rows) => {
        const sketches = rows.map(({ pre, by, lost }) => ({ pre: { DE: pre }, post: lost ? null : { DE: pre + by } }));
        const { tippingPoint } = missingFrom(sketches, { imputations: 0, factors: [] });
        expect(tippingPoint.reason === null).toBe(tippingPoint.difference !== null);
        if (tippingPoint.difference === null) return;
        const kept = sketches.filter(({ post }) => post !== null);
        const { estimate, interval } = pairedT(
          kept.map(({ pre }) => pre.DE),
          kept.map(({ post }) => post!.DE),
        );
        const margin = interval!.upper - estimate!;
        const overall = (kept.length * estimate! + (rows.length - kept.length) * tippingPoint.meanChangeOfMissing!) / rows.length;
        expect(overall - margin).toBeCloseTo(0, 9);
      }),
      { numRuns: 15 },
    );
  });
});

describe("the imputed mean change", () => {
  it("is that of the method on the same columns, from the seed that it states, and a row of the sensitivity table", () => {
    const { missing, sensitivity } = outcomeOf(children);
    const again = imputedMeanChange(
      {
        pre: PRE,
        post: POST.map((score, at) => (LOST.includes(at + 1) ? null : score)),
        factors: [{ name: "delivery", levels: ["Group", "One-to-one"], codes: PRE.map((_, at) => (at < 10 ? 0 : 1)) }],
        covariates: [{ name: "age", values: PRE.map((_, at) => 6 + (at % 9)) }],
      },
      { seed: saltedSeed(20080801, "imputation", "DE") },
    );
    expect(missing.imputation).toMatchObject({ imputations: 20, n: 24, imputed: { pre: 0, post: 6 }, reason: null });
    expect(missing.imputation.interval).toEqual(again.interval);
    const { estimate, interval, pValue } = missing.imputation;
    expect(sensitivity.find(({ id }) => id === "imputed")).toMatchObject({ n: 24, estimate, interval, pValue, reason: null });
  });

  it("is of every child with a score, and counts the others", () => {
    const { imputation } = missingFrom([...children, { pre: null, post: { DE: 12 } }, { pre: null, post: null }]);
    expect(imputation).toMatchObject({ n: 25, dropped: [{ reason: "no_score", n: 1 }], imputed: { pre: 1, post: 6 } });
  });

  it("is not made where the plan asks for none or one, or there is nothing to impute or to impute from", () => {
    expect(missingFrom(children, { imputations: 0 }).imputation).toMatchObject({
      estimate: null,
      reason: expect.stringMatching(/plan asks/),
    });
    expect(missingFrom(children, { imputations: 1 }).imputation.reason).toMatch(/single/);
    expect(missingFrom(CHILDREN).imputation.reason).toMatch(/nothing to impute/);
    expect(missingFrom(children.slice(0, 9)).imputation.reason).toMatch(/fewer than 10/);
  });

  it("is the same for children counted together and one by one, in any order", () => {
    const single = outcomesOf([...programme(60, 3), ...programme(60, 3), ...children]);
    const plan = resolvePlan({ imputations: 3 });
    const scale = single.instrument.scales[0]!;
    const observed = outcomeOf(children);
    const of = (list: typeof single.children): Missing => missingOf(list, scale, [], observed, plan);
    expect(of([...single.children].reverse())).toEqual(of(single.children));
    expect(of(collapseChildren(single).children)).toEqual(of(single.children));
    expect(of(single.children).imputation.reason).toBeNull();
  });

  it("takes its own random numbers for each scale", () => {
    const both = children.map(({ pre, post, ...rest }) => ({
      ...rest,
      pre: { DE: pre!["DE"]!, AO: pre!["DE"]! },
      post: post ? { DE: post["DE"]!, AO: post["DE"]! } : null,
    }));
    const [de, ao] = evaluate(outcomesOf(both), { plan: light }).outcomes;
    expect(de!.missing.imputation.estimate).toBe(missingFrom(children).imputation.estimate);
    expect(ao!.missing.imputation.seed).not.toBe(de!.missing.imputation.seed);
  });
});

describe("cautions on who is missing", () => {
  const codes = (sketches: readonly ChildSketch[]): string[] =>
    evaluate(outcomesOf(sketches), { plan: { ...light, factors: [], imputations: 0 } }).cautions.map(({ code }) => code);
  /** Every child of which a rule says so has no score after. */
  const losing = (isLost: (at: number, child: ChildSketch) => boolean): ChildSketch[] =>
    CHILDREN.map((child, at) => (isLost(at, child) ? { ...child, post: null } : child));

  it("children without a score after who were unlike the others before", () => {
    expect(codes(children)).toContain("baseline_differs_by_dropout");
    // mean 11.5 of the eight lost, and 11.69 of the sixteen others
    const alike = losing((at) => at % 3 === 0);
    expect(codes(alike)).not.toContain("baseline_differs_by_dropout");
    expect(codes(CHILDREN)).not.toContain("baseline_differs_by_dropout");
  });

  it("a finding that a plausible difference would turn", () => {
    const torn = Array.from({ length: 30 }, (_, at) => ({
      pre: { DE: 12 },
      post: at < 14 ? null : { DE: 12 + [4, -1, 3, 0][at % 4]! },
    }));
    expect(codes(torn)).toContain("missing_could_turn_the_finding");
    // 1.57 standard deviations
    expect(codes(children)).not.toContain("missing_could_turn_the_finding");
    expect(codes(CHILDREN)).not.toContain("missing_could_turn_the_finding");
  });

  it("attrition above 40 %, not at it", () => {
    const lostOf = (lost: number): ChildSketch[] =>
      Array.from({ length: 50 }, (_, at) => ({ pre: { DE: 9 + (at % 5) }, post: at < lost ? null : { DE: 11 + (at % 4) } }));
    expect(codes(lostOf(20))).not.toContain("attrition");
    expect(codes(lostOf(21))).toContain("attrition");
  });
});
