import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnovaTable } from "../../src/anova/anovaTable.ts";
import { factorialAnova } from "../../src/anova/factorialAnova.ts";
import { factorialAnovaFromCells } from "../../src/anova/factorialAnovaFromCells.ts";
import type { SumsOfSquares } from "../../src/anova/sumsOfSquares.ts";
import { type Design, designs, reordered, reversedLevels } from "./design.ts";

const types: readonly SumsOfSquares[] = ["I", "II", "III"];
const runs = { numRuns: 40 };

function table({ y, a, b }: Design, sumsOfSquares: SumsOfSquares = "III", weights?: number[]): AnovaTable {
  return factorialAnova({ response: y, factors: [a, b] }, { sumsOfSquares, ...(weights && { weights }) });
}

/** Sums of squares agree to 12 digits of the total. */
function expectSameSquares(found: AnovaTable, expected: AnovaTable, scale = 1): void {
  const slack = 1e-12 * scale * (expected.total.sumOfSquares + 1);
  found.terms.forEach((term, index) => {
    expect(Math.abs(term.sumOfSquares! - expected.terms[index]!.sumOfSquares! * scale)).toBeLessThanOrEqual(slack);
    expect(Math.abs(term.f! - expected.terms[index]!.f!)).toBeLessThanOrEqual(1e-9 * (1 + expected.terms[index]!.f!));
  });
}

describe("factorialAnova", () => {
  it("gives the same table for types I, II and III when the design is balanced", () => {
    fc.assert(
      fc.property(designs(3, 2, true), (design) => {
        expectSameSquares(table(design, "I"), table(design, "III"));
        expectSameSquares(table(design, "II"), table(design, "III"));
      }),
      runs,
    );
  });

  it("splits the total into its terms and the residual when the design is balanced, and always for type I", () => {
    fc.assert(
      fc.property(designs(3, 2), (design) => {
        const found = table(design, "I");
        const sum = found.terms.reduce((total, term) => total + term.sumOfSquares!, found.residual.sumOfSquares);
        expect(sum).toBeCloseTo(found.total.sumOfSquares, 8);
      }),
      runs,
    );
  });

  it("gives F = t squared of the pooled t test for two groups", () => {
    fc.assert(
      fc.property(designs(2, 1), ({ y, a }) => {
        const groups = [0, 1].map((code) => y.filter((_, row) => a.codes[row] === code));
        const means = groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
        const squares = groups.map((group, index) => group.reduce((sum, value) => sum + (value - means[index]!) ** 2, 0));
        const variance = (squares[0]! + squares[1]!) / (y.length - 2);
        const t = (means[0]! - means[1]!) / Math.sqrt(variance * (1 / groups[0]!.length + 1 / groups[1]!.length));
        const f = factorialAnova({ response: y, factors: [a] }).terms[0]!.f!;
        expect(Math.abs(f - t * t)).toBeLessThanOrEqual(1e-10 * (1 + t * t));
      }),
      runs,
    );
  });

  it("gives the same for weighted and for repeated rows", () => {
    fc.assert(
      fc.property(designs(3, 2), fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 30, maxLength: 30 }), (design, counts) => {
        const weights = design.y.map((_, row) => counts[row % counts.length]!);
        const repeated = reordered(
          design,
          weights.flatMap((count, row) => new Array<number>(count).fill(row)),
        );
        for (const type of types) {
          const weighted = table(design, type, weights);
          expectSameSquares(weighted, table(repeated, type));
          expect(weighted.n).toBe(repeated.y.length);
        }
      }),
      runs,
    );
  });

  it("does not change when a constant is added, even one of a thousand millions", () => {
    fc.assert(
      fc.property(designs(3, 2), fc.constantFrom(-7, 1e6, 1e9, 1e12), (design, shift) => {
        for (const type of types)
          expectSameSquares(table({ ...design, y: design.y.map((value) => value + shift) }, type), table(design, type));
      }),
      runs,
    );
  });

  it("multiplies the sums of squares by the square of the unit, and leaves F", () => {
    fc.assert(
      fc.property(designs(2, 3), fc.constantFrom(0.25, 3, 1000), (design, unit) => {
        const scaled = table({ ...design, y: design.y.map((value) => value * unit) });
        expectSameSquares(scaled, table(design), unit * unit);
      }),
      runs,
    );
  });

  it("does not depend on the order of the rows: whole numbers give the same last bit", () => {
    fc.assert(
      fc.property(designs(2, 3), (design) => {
        const found = table(
          reordered(
            design,
            design.y.map((_, row) => design.y.length - 1 - row),
          ),
        );
        expect(found.terms).toEqual(table(design).terms);
      }),
      runs,
    );
  });

  it("does not depend on the order of the levels", () => {
    fc.assert(
      fc.property(designs(3, 2), (design) => {
        for (const type of types)
          expectSameSquares(table({ ...design, a: reversedLevels(design.a), b: reversedLevels(design.b) }, type), table(design, type));
      }),
      runs,
    );
  });

  it("gives the same from cell sizes, means and standard deviations as from rows", () => {
    fc.assert(
      fc.property(designs(3, 2), (design) => {
        for (const type of types) {
          const rows = table(design, type);
          expectSameSquares(factorialAnovaFromCells({ factors: [design.a, design.b], cells: rows.cells }, { sumsOfSquares: type }), rows);
        }
      }),
      runs,
    );
  });
});
