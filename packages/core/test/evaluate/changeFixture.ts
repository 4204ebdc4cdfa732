import fc from "fast-check";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Outcome } from "../../src/evaluate/evaluation.ts";
import type { ScoreTable } from "../../src/evaluate/table/scoreTable.ts";
import type { AnalysisPlanInput } from "../../src/plan/analysisPlan.ts";
import { type ChildSketch, outcomesOf } from "./outcomesFixture.ts";

/** Scores of 24 invented children; in R: pre <- c(10, 12, ...); post <- c(12, 13, ...); ch <- post - pre. */
export const PRE: readonly number[] = [10, 12, 9, 14, 11, 13, 8, 15, 10, 12, 16, 9, 11, 13, 12, 10, 14, 8, 17, 11, 12, 13, 9, 10];
export const POST: readonly number[] = [12, 13, 12, 14, 14, 13, 12, 15, 13, 11, 17, 13, 12, 16, 12, 13, 15, 11, 16, 12, 21, 13, 12, 9];

/** The same with A <- factor(rep(c("Anxiety", "Bereavement", "Bullying"), 8)); B <- factor(rep(c("Group", "One-to-one"), c(10, 14))). */
export const CHILDREN: readonly ChildSketch[] = PRE.map((pre, at) => ({
  factors: { referral: ["Anxiety", "Bereavement", "Bullying"][at % 3]!, delivery: at < 10 ? "Group" : "One-to-one" },
  pre: { DE: pre },
  post: { DE: POST[at]! },
}));

/** The outcome of differentiating emotions for those children, or for others. */
export const outcomeOfPlan = (plan: AnalysisPlanInput = {}, children: readonly ChildSketch[] = CHILDREN): Outcome =>
  evaluate(outcomesOf(children), { plan }).outcomes[0]!;

/** A table of pairs of one scale without factors, each row some children. */
export const tableOfPairs = (
  pre: readonly number[],
  post: readonly number[],
  weights: readonly number[] = pre.map(() => 1),
): ScoreTable => ({
  scale: "DE",
  pre,
  post,
  weights,
  factors: [],
});

/** Pairs of scores with the number of children who have them. */
export const anyPairs: fc.Arbitrary<readonly { readonly pre: number; readonly post: number; readonly n: number }[]> = fc.array(
  fc.record({ pre: fc.integer({ min: 7, max: 21 }), post: fc.integer({ min: 7, max: 21 }), n: fc.integer({ min: 1, max: 3 }) }),
  { minLength: 0, maxLength: 14 },
);

/** The pairs as counted rows, and with a row for each child in another order. */
export function countedAndRepeated(pairs: readonly { readonly pre: number; readonly post: number; readonly n: number }[]) {
  const repeated = pairs.flatMap(({ pre, post, n }) => Array.from({ length: n }, () => ({ pre, post }))).reverse();
  return {
    counted: tableOfPairs(
      pairs.map(({ pre }) => pre),
      pairs.map(({ post }) => post),
      pairs.map(({ n }) => n),
    ),
    repeated: tableOfPairs(
      repeated.map(({ pre }) => pre),
      repeated.map(({ post }) => post),
    ),
  };
}

/** Every number of a result rounded to 9 digits, so that the order of a sum does not show. */
export function rounded(value: unknown): unknown {
  if (typeof value === "number") return Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(9));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part)]));
}
