import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { symmetricEigen } from "../../src/reliability/symmetricEigen.ts";

describe("symmetricEigen", () => {
  it("gives the eigenvalues of a matrix whose answer is known, largest first", () => {
    const { values } = symmetricEigen([
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ]);
    [2 + Math.SQRT2, 2, 2 - Math.SQRT2].forEach((value, at) => {
      expect(values[at]).toBeCloseTo(value, 13);
    });
  });

  it("gives unit vectors that the matrix only stretches", () => {
    const entry = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 10, maxLength: 10 }), (entries) => {
        const at = (i: number, j: number): number => entries[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)] ?? 0;
        const matrix = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => at(i, j)));
        const { values, vectors } = symmetricEigen(matrix);
        vectors.forEach((vector, e) => {
          expect(Math.hypot(...vector)).toBeCloseTo(1, 12);
          for (const [i, row] of matrix.entries())
            expect(row.reduce((sum, value, j) => sum + value * (vector[j] ?? 0), 0)).toBeCloseTo((values[e] ?? 0) * (vector[i] ?? 0), 10);
        });
      }),
      { numRuns: 60 },
    );
  });
});
