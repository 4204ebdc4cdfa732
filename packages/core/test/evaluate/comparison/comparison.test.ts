import { describe, expect, it } from "vitest";
import { collapseChildren } from "../../../src/collapse/collapseChildren.ts";
import { evaluate } from "../../../src/evaluate/evaluate.ts";
import { evaluationSchema } from "../../../src/evaluate/evaluation.ts";
import { armPlan, programmeArm, twoArms } from "../armsFixture.ts";
import { type ChildSketch, outcomesOf } from "../outcomesFixture.ts";

const plan = armPlan;
const evaluation = evaluate(outcomesOf(twoArms), { plan });
const outcome = evaluation.outcomes[0]!;
const { comparison } = outcome;
const difference = comparison.differences[0]!;
const close = (found: number | string | null | undefined, expected: number, digits = 10): void => {
  expect(found as number).toBeCloseTo(expected, digits);
};

describe("two arms", () => {
  // t.test(ch ~ arm); effectsize::hedges_g(ch ~ arm), R 4.2.2
  it("differ in change as Welch's t test and Hedges' g of R", () => {
    const { change } = difference;
    close(change.estimate, 2.55555555555556);
    close(change.standardError, 0.790810212407161);
    close(change.statistic, 3.23156620319388);
    close(change.df, 36.7795330608246);
    close(change.pValue, 0.00259722468158109, 13);
    close(change.interval?.lower, 0.952897591002532);
    close(change.interval?.upper, 4.158213520108578);
    close(change.effect.estimate, 1.00412450593, 10);
    close(change.effect.interval?.lower, 0.34763242498, 6);
    close(change.effect.interval?.upper, 1.64896555762, 6);
  });

  // m <- lm(post ~ pre + arm + referral + delivery); summary(pairs(emmeans(m, "arm")), infer = TRUE)
  it("differ in adjusted means as emmeans has it", () => {
    const { adjusted } = difference;
    expect([adjusted.n, adjusted.adjustedFor, adjusted.notAdjustedFor]).toEqual([40, ["pre", "referral", "delivery"], []]);
    close(adjusted.estimate, 1.77820652582085);
    close(adjusted.standardError, 0.683698358712485);
    expect(adjusted.df).toBe(35);
    close(adjusted.statistic, 2.60086411377307);
    close(adjusted.pValue, 0.013533207843896, 13);
    close(adjusted.interval?.lower, 0.390225067266887);
    close(adjusted.interval?.upper, 3.16618798437481);
  });

  // m <- lm(post ~ pre + age + arm + referral + delivery)
  it("are adjusted for age too where the plan says so, without the children of unknown age", () => {
    const { adjusted } = evaluate(outcomesOf(twoArms), { plan: { ...plan, covariates: ["pre", "age"] } }).outcomes[0]!.comparison
      .differences[0]!;
    expect([adjusted.n, adjusted.dropped]).toEqual([38, [{ reason: "age_missing", n: 2 }]]);
    close(adjusted.estimate, 2.00672335202743);
    close(adjusted.standardError, 0.708603832408019);
    close(adjusted.pValue, 0.0079369583706082, 13);
  });

  // effectsize::hedges_g(pre ~ arm), hedges_g(age ~ arm); Austin (2009) by hand for the share
  it("are set beside each other before the programme", () => {
    const [pre, age, anxiety] = difference.baseline;
    expect([pre?.variable, age?.variable, anxiety?.variable, anxiety?.level]).toEqual(["pre", "age", "referral", "Anxiety"]);
    close(pre?.difference, -0.6417027697201);
    close(pre?.interval?.lower, -1.2649397481724, 6);
    close(age?.difference, -0.120284405084);
    expect([age?.nProgramme, age?.nComparison]).toEqual([21, 17]);
    close(anxiety?.difference, -0.111455642515071);
    close(anxiety?.interval?.lower, -0.734851699064464);
    close(anxiety?.interval?.upper, 0.511940414034323);
  });

  it("leave the main results to the children of the programme", () => {
    const { arm: _, ...alone } = plan;
    const single = evaluate(outcomesOf(programmeArm), { plan: { ...alone, design: "single-group" } }).outcomes[0]!;
    const { comparison: _with, ...rest } = outcome;
    const { comparison: _without, ...expected } = single;
    expect(rest).toEqual(expected);
  });

  it("are counted in the flow, and in all else the programme only", () => {
    expect(evaluation.flow.arms).toEqual([
      { arm: "Programme", role: "programme", enrolled: 22, pre: 22, post: 22, paired: 22 },
      { arm: "Waiting list", role: "comparison", enrolled: 18, pre: 18, post: 18, paired: 18 },
    ]);
    expect(evaluation.flow.enrolled).toBe(22);
  });

  it("turn the sign of both differences where the arms change places", () => {
    const turned = evaluate(outcomesOf(twoArms), { plan: { ...plan, arm: { factor: "arm", comparison: "Programme" } } }).outcomes[0]!
      .comparison.differences[0]!;
    close(turned.change.estimate, -difference.change.estimate!);
    close(turned.adjusted.estimate, -difference.adjusted.estimate!);
    close(turned.adjusted.pValue, difference.adjusted.pValue!);
    close(turned.change.effect.estimate, -difference.change.effect.estimate!);
  });

  it("do not depend on the order of children, nor on whether alike ones are counted together", () => {
    expect(evaluate(outcomesOf([...twoArms].reverse()), { plan })).toEqual(evaluation);
    const doubled = outcomesOf([...twoArms, ...twoArms]);
    expect(evaluate(collapseChildren(doubled), { plan }).outcomes).toEqual(evaluate(doubled, { plan }).outcomes);
  });

  it("keep the published shape", () => {
    expect(evaluationSchema.parse(JSON.parse(JSON.stringify(evaluation)))).toEqual(evaluation);
  });

  it("do not adjust for a factor whose level one arm does not have, and say so", () => {
    const children = twoArms.map((child) =>
      child.factors!["arm"] === "Waiting list" ? { ...child, factors: { ...child.factors, delivery: "None" } } : child,
    );
    const { adjusted } = evaluate(outcomesOf(children), { plan }).outcomes[0]!.comparison.differences[0]!;
    expect([adjusted.adjustedFor, adjusted.notAdjustedFor]).toEqual([["pre", "referral"], ["delivery"]]);
    expect(adjusted.estimate).not.toBeNull();
  });

  it("have no test of the adjusted difference where every score after is what the score before and the arm make it", () => {
    const children = twoArms.map((child, at) => ({
      factors: { arm: child.factors!["arm"]! },
      pre: { DE: child.pre!["DE"]! + 0.3 },
      post: { DE: child.pre!["DE"]! + (at < 22 ? 2.4 : 1.4) },
    }));
    const { adjusted, change } = evaluate(outcomesOf(children), { plan: { ...plan, factors: [] } }).outcomes[0]!.comparison.differences[0]!;
    close(adjusted.estimate, 1);
    expect(adjusted).toMatchObject({ standardError: null, statistic: null, pValue: null, interval: null, reason: "no residual variance" });
    expect([adjusted.effect.interval, adjusted.pAdjusted, change.pValue]).toEqual([null, null, null]);
  });

  it("have no test with as many children as the model has parameters", () => {
    const few = [0, 1, 25].map((at) => twoArms[at]!);
    const { adjusted } = evaluate(outcomesOf(few), { plan: { ...plan, factors: [] } }).outcomes[0]!.comparison.differences[0]!;
    expect([adjusted.n, adjusted.df, adjusted.standardError, adjusted.reason]).toEqual([3, 0, null, "no residual degrees of freedom"]);
    expect([adjusted.effect.estimate, adjusted.effect.reason]).toEqual([null, "no adjusted difference, or no spread of scores after"]);
  });

  it("count children of no known arm, and leave them out everywhere", () => {
    const children = [...twoArms, { factors: { referral: "Anxiety", delivery: "Group" }, age: 9, pre: { DE: 9 }, post: { DE: 21 } }];
    const found = evaluate(outcomesOf(children), { plan });
    expect(found.flow.arms.at(-1)).toEqual({ arm: null, role: "unknown", enrolled: 1, pre: 1, post: 1, paired: 1 });
    expect(found.outcomes[0]!.comparison.dropped).toEqual([{ reason: "no_arm", n: 1 }]);
    expect(found.outcomes[0]!.comparison.differences).toEqual(comparison.differences);
  });

  it("hold null with a reason where nobody of the comparison arm has both scores", () => {
    const children = twoArms.map((child) => (child.factors!["arm"] === "Waiting list" ? { ...child, post: null } : child));
    const found = evaluate(outcomesOf(children), { plan });
    const { change, adjusted, baseline } = found.outcomes[0]!.comparison.differences[0]!;
    for (const part of [change, adjusted, baseline[0]!]) expect(part.reason).not.toBeNull();
    expect([change.estimate, adjusted.estimate, baseline[0]!.difference]).toEqual([null, null, null]);
    expect(evaluationSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
  });
});

describe("more than two arms", () => {
  it("are each compared with the one without the programme, their p adjusted together", () => {
    const three: ChildSketch[] = twoArms.map((child, at) =>
      at < 22 && at % 2 === 0 ? { ...child, factors: { ...child.factors, arm: "Short programme" } } : child,
    );
    const { differences } = evaluate(outcomesOf(three), { plan }).outcomes[0]!.comparison;
    expect(differences.map(({ arm }) => arm)).toEqual(["Programme", "Short programme"]);
    const [smaller, larger] = differences.map(({ change }) => change).sort((a, b) => a.pValue! - b.pValue!);
    close(smaller!.pAdjusted, 2 * smaller!.pValue!);
    close(larger!.pAdjusted, Math.max(larger!.pValue!, 2 * smaller!.pValue!));
  });
});

describe("a plan and its arms", () => {
  const problem = (changed: object) => () => evaluate(outcomesOf(twoArms), { plan: { ...plan, ...changed } });

  it("refuses a comparison without arms, and arms in a single group", () => {
    expect(problem({ arm: null })).toThrow(/plan\.arm: a comparison design needs one/);
    expect(problem({ design: "single-group" })).toThrow(/plan\.design/);
  });

  it("refuses an arm that the data do not have, and the arm among the factors", () => {
    expect(problem({ arm: { factor: "group", comparison: "Waiting list" } })).toThrow(/plan\.arm\.factor/);
    expect(problem({ arm: { factor: "arm", comparison: "Waiting" } })).toThrow(/plan\.arm\.comparison/);
    expect(problem({ factors: ["arm"] })).toThrow(/plan\.factors: the arm is compared on its own/);
  });

  it("refuses a comparison arm that everybody is in", () => {
    const children = twoArms.map((child) => ({ ...child, factors: { ...child.factors, arm: "Waiting list" } }));
    expect(() => evaluate(outcomesOf(children), { plan })).toThrow(
      "plan.arm: nobody is in the programme; found only Waiting list in arm, expected another level beside it",
    );
  });

  it("refuses a factor whose name is that of another part of a model", () => {
    const children = twoArms.map((child) => ({ ...child, factors: { ...child.factors, age: "young", "a:b": "yes" } }));
    const named = (factors: readonly string[]) => () => evaluate(outcomesOf(children), { plan: { ...plan, factors: [...factors] } });
    expect(named(["age"])).toThrow(/plan\.factors: name cannot stand in a model; found age/);
    expect(named(["a:b"])).toThrow(/found a:b/);
  });

  it("compares nobody where it names none", () => {
    const { comparison: none } = evaluate(outcomesOf(programmeArm)).outcomes[0]!;
    expect([none.arms, none.differences, none.n]).toEqual([[], [], 0]);
    expect(none.reason).not.toBeNull();
  });
});
