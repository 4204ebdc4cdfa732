import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { levelsOf } from "./cellsByLevel.ts";

/** The test whether change differs by one factor, or by several together. */
export type ChangeTest = ReleasedOutcome["mixedAnova"]["terms"][number];

/** A test with p below this is named; the same bound everywhere, so that chart and text never contradict each other. */
const NAMED_BELOW = 0.05;

/**
 * The factors of a term of the mixed model beside time.
 *
 * @param term such as `time:ageBand:delivery`
 * @returns such as `["ageBand", "delivery"]`; none for a term without time
 */
export function factorsOfTest(term: string): readonly string[] {
  const names = term.split(":");
  return names.includes("time") ? names.filter((name) => name !== "time") : [];
}

/**
 * Finds the test of time by these factors, in whichever order the model has them.
 *
 * @returns null where the model has no such term
 */
export function changeTestOf(outcome: ReleasedOutcome, factors: readonly string[]): ChangeTest | null {
  const same = (names: readonly string[]): boolean => names.length === factors.length && factors.every((factor) => names.includes(factor));
  return outcome.mixedAnova.terms.find(({ term }) => same(factorsOfTest(term))) ?? null;
}

/** Whether a test is clear enough to be named. */
export function isClear<Test extends { readonly pValue: number | null }>(test: Test | null): test is Test & { readonly pValue: number } {
  return test !== null && test.pValue !== null && test.pValue < NAMED_BELOW;
}

/**
 * The combinations by which change seems to differ but which a chart does not show.
 *
 * @param outcome whose model it is
 * @param factors ids of the factors that the chart shows
 * @param shown how many factors the chart shows together: 1 or 2
 * @returns the clear tests of several factors that hold one of these and are not drawn
 */
export function clearCombinations(outcome: ReleasedOutcome, factors: readonly string[], shown: 1 | 2): readonly ChangeTest[] {
  return outcome.mixedAnova.terms.filter((test) => {
    const names = factorsOfTest(test.term);
    const drawn = names.length <= shown && names.every((name) => factors.includes(name));
    return names.length > 1 && !drawn && names.some((name) => factors.includes(name)) && isClear(test);
  });
}

/**
 * The two factors by which change together differs most clearly.
 *
 * @param outcome whose model it is
 * @returns their ids, or null where no test of two factors has p below .05 or its means are absent
 */
export function clearestPair(outcome: ReleasedOutcome): readonly [string, string] | null {
  const pairs = outcome.mixedAnova.terms.flatMap((test) => {
    const [first, second, ...others] = factorsOfTest(test.term);
    if (first === undefined || second === undefined || others.length > 0 || !isClear(test)) return [];
    return [{ pair: [first, second] as const, p: test.pValue }];
  });
  const drawn = pairs.filter(({ pair }) => meansOfPair(outcome, pair) !== null);
  return drawn.sort((a, b) => a.p - b.p)[0]?.pair ?? null;
}

/** The means before and after of every combination of two factors; null where the evaluation has none. */
export function meansOfPair(outcome: ReleasedOutcome, pair: readonly [string, string]): ReleasedOutcome["marginalMeans"][number] | null {
  const found = outcome.marginalMeans.find(({ of, term }) => {
    const names = factorsOfTest(term);
    return of === "score" && names.length === 2 && pair.every((factor) => names.includes(factor));
  });
  if (found === undefined) return null;
  const varied = pair.every((factor) => levelsOf(found.cells, factor).length > 1);
  return varied ? found : null;
}
