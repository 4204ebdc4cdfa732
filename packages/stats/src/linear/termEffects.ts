import type { LeastSquares } from "./leastSquares.ts";
import type { DesignTerm } from "./modelDesign.ts";
import { triangularize } from "./triangularize.ts";

/** What a term explains beyond the terms before it. */
export interface TermEffects {
  /** Columns that add something: the degrees of freedom. */
  readonly df: number;
  /** Sums of squares and cross-products of the responses. */
  readonly products: readonly Float64Array[];
}

/** Sums of squares and cross-products that a term adds to a model with the given terms, from the rotated design alone. */
export function termEffects(fit: LeastSquares, before: readonly DesignTerm[], term: DesignTerm): TermEffects {
  const { columns, effects } = fit.triangle;
  const chosen = [...before, term].flatMap(({ first, size }) => columns.slice(first, first + size).map((column) => column.slice()));
  const start = chosen.length - term.size;
  const rotated = triangularize(
    chosen,
    effects.map((effect) => effect.slice()),
  );
  const rows = rotated.pivots.flatMap((column, row) => (column >= start ? [row] : []));
  const products = rotated.effects.map((a) =>
    Float64Array.from(rotated.effects, (b) => rows.reduce((sum, row) => sum + a[row]! * b[row]!, 0)),
  );
  return { df: rows.length, products };
}
