import type { Evaluation, Outcome } from "../evaluation.ts";
import { type CautionRule, eachOutcome, whole } from "./cautionRule.ts";

/** Simulated 95 % intervals of normal changes held 90 % of means at 10 children and 93 % at 20 (docs/methods/sensitivity.md). */
const FEW_TO_RESAMPLE = 20;

type Ends = Pick<NonNullable<Outcome["pairedT"]["interval"]>, "lower" | "upper">;

/** Whether an interval of finite ends leaves 0 out. */
const excludesZero = ({ lower, upper }: Ends): boolean => Number(lower) > 0 || Number(upper) < 0;

/** Whether the change, though it differs from 0, goes no further in its direction than return to the mean would take it. */
function noLargerThanExpected({ pairedT, expectedChange: { excess, interval } }: Outcome): boolean {
  if (pairedT.interval === null || pairedT.estimate === null || excess === null || interval === null) return false;
  return excludesZero(pairedT.interval) && !(excludesZero(interval) && Math.sign(excess) === Math.sign(pairedT.estimate));
}

/** Outcomes with a test, counted by family. */
function testsByFamily({ outcomes }: Pick<Evaluation, "outcomes">): readonly number[] {
  const tested = outcomes.filter(({ pairedT }) => pairedT.pValue !== null).map(({ family }) => family);
  return [...new Set(tested)].map((family) => tested.filter((other) => other === family).length);
}

/** The cautions about the mean change itself. */
export const CHANGE_CAUTIONS: readonly CautionRule[] = [
  {
    code: "change_no_larger_than_expected",
    level: "caution",
    reference: "Barnett, van der Pols & Dobson 2005, doi 10.1093/ije/dyh299",
    find: (context) =>
      eachOutcome(context, (outcome) => {
        const { expected, observed } = outcome.expectedChange;
        return expected !== null && observed !== null && noLargerThanExpected(outcome)
          ? { message: "the change is not shown to be larger than return to the mean alone would give", evidence: { expected, observed } }
          : null;
      }),
  },
  {
    code: "depends_on_method",
    level: "caution",
    reference: "Thabane et al. 2013, doi 10.1186/1471-2288-13-92",
    find: (context) =>
      eachOutcome(context, ({ verdict: { kind, methods, dissenting } }) =>
        kind === "depends-on-method"
          ? { message: "whether there is a change depends on the method", evidence: { ...methods, dissenting: dissenting.join(", ") } }
          : null,
      ),
  },
  {
    code: "few_for_bootstrap",
    level: "note",
    reference: "Davison & Hinkley 1997, Bootstrap methods and their application, ch. 2",
    find: (context) =>
      eachOutcome(context, ({ bootstrap: { interval, n } }) =>
        interval !== null && n < FEW_TO_RESAMPLE
          ? { message: "few children to draw from: the bootstrap interval is too short", evidence: { n, threshold: FEW_TO_RESAMPLE } }
          : null,
      ),
  },
  {
    code: "many_tests",
    level: "note",
    reference: "Bender & Lange 2001, doi 10.1016/S0895-4356(00)00314-0",
    find: ({ evaluation }) => {
      const families = testsByFamily(evaluation);
      const tests = families.reduce((sum, n) => sum + n, 0);
      const { adjustment } = evaluation.plan;
      const unguarded = adjustment === "none" ? tests > 1 : families.length > 1;
      return unguarded
        ? whole("the tests of change are adjusted inside each family at most, not over all of them", {
            tests,
            families: families.length,
            adjustment,
          })
        : [];
    },
  },
];
