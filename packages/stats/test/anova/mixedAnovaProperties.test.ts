import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorialAnova } from "../../src/anova/factorialAnova.ts";
import { mixedAnova } from "../../src/anova/mixedAnova.ts";
import { designs } from "./design.ts";

const runs = { numRuns: 40 };
const posts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 30, maxLength: 30 });

describe("mixedAnova with pre and post", () => {
  it("tests time by factor as the ANOVA of the change, and the factor as the ANOVA of the mean", () => {
    fc.assert(
      fc.property(
        designs(3, 2),
        posts,
        fc.constantFrom("I" as const, "II" as const, "III" as const),
        ({ y: pre, a, b }, drawn, sumsOfSquares) => {
          const post = pre.map((_, row) => drawn[row]!);
          const mixed = mixedAnova({ measures: [pre, post], between: [a, b] }, { sumsOfSquares });
          const change = factorialAnova({ response: pre.map((value, row) => post[row]! - value), factors: [a, b] }, { sumsOfSquares });
          const mean = factorialAnova({ response: pre.map((value, row) => (post[row]! + value) / 2), factors: [a, b] }, { sumsOfSquares });
          const find = (term: string) => mixed.terms.find((row) => row.term === term)!;
          const expectSame = (found: number | null, expected: number | null): void => {
            if (expected === null) expect(found).toBeNull();
            else expect(Math.abs(found! - expected)).toBeLessThanOrEqual(1e-9 * (1 + expected));
          };
          for (const [index, { term }] of change.terms.entries()) {
            expectSame(find(`time:${term}`).f, change.terms[index]!.f);
            expectSame(find(term).f, mean.terms[index]!.f);
            expectSame(find(`time:${term}`).sumOfSquares, change.terms[index]!.sumOfSquares! / 2);
            expectSame(find(term).sumOfSquares, mean.terms[index]!.sumOfSquares! * 2);
          }
          expectSame(find("time").f, change.intercept.f);
        },
      ),
      runs,
    );
  });

  it("does not change when a constant is added to all measures", () => {
    fc.assert(
      fc.property(designs(2, 2), posts, ({ y: pre, a, b }, drawn) => {
        const post = pre.map((_, row) => drawn[row]!);
        const plain = mixedAnova({ measures: [pre, post], between: [a, b] });
        const shifted = mixedAnova({ measures: [pre, post].map((column) => column.map((value) => value + 1e9)), between: [a, b] });
        shifted.terms.forEach((row, index) => {
          expect(row.sumOfSquares).toBe(plain.terms[index]!.sumOfSquares);
        });
      }),
      runs,
    );
  });

  it("gives the same for weighted and for repeated children", () => {
    fc.assert(
      fc.property(designs(2, 2), posts, ({ y: pre, a, b }, drawn) => {
        const post = pre.map((_, row) => drawn[row]!);
        const weights = pre.map((_, row) => 1 + (row % 3));
        const repeat = <T>(values: ArrayLike<T>): T[] =>
          Array.from(values).flatMap((value, row) => new Array<T>(weights[row]!).fill(value));
        const weighted = mixedAnova({ measures: [pre, post], between: [a, b] }, { weights });
        const between = [a, b].map((factor) => ({ ...factor, codes: repeat(factor.codes) }));
        const repeated = mixedAnova({ measures: [repeat(pre), repeat(post)], between });
        expect(weighted.n).toBe(repeated.n);
        weighted.terms.forEach((row, index) => {
          const expected = repeated.terms[index]!.f;
          if (expected !== null) expect(Math.abs(row.f! - expected)).toBeLessThanOrEqual(1e-9 * (1 + expected));
        });
      }),
      runs,
    );
  });
});
