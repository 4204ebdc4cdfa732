import type { LeastSquares } from "../linear/leastSquares.ts";

/** At most this many empty cells are listed; their number is always exact. */
const mostEmptyCells = 1000;

/** How many combinations of the levels of the given factors have no data. */
export function countEmptyCells(fit: LeastSquares, factors: readonly number[]): number {
  const possible = factors.reduce((product, factor) => product * fit.design.factors[factor]!.levels.length, 1);
  return possible - occurring(fit, factors).size;
}

/** Combinations of the levels of the given factors that have no data, in the order of their levels. */
export function emptyCells(fit: LeastSquares, factors: readonly number[]): Record<string, string>[] {
  const seen = occurring(fit, factors);
  const found: Record<string, string>[] = [];
  const visit = (codes: readonly number[]): void => {
    if (found.length >= mostEmptyCells) return;
    const next = factors[codes.length];
    if (next !== undefined) {
      fit.design.factors[next]!.levels.forEach((_, code) => {
        visit([...codes, code]);
      });
    } else if (!seen.has(codes.join()))
      found.push(Object.fromEntries(factors.map((factor, position) => levelOf(fit, factor, codes[position]!))));
  };
  visit([]);
  return found;
}

function occurring(fit: LeastSquares, factors: readonly number[]): Set<string> {
  return new Set(fit.reduced.cells.map((cell) => factors.map((factor) => cell.codes[factor]).join()));
}

function levelOf(fit: LeastSquares, factor: number, code: number): [string, string] {
  const { name, levels } = fit.design.factors[factor]!;
  return [name, levels[code]!];
}

const mostNamed = 4;

/** Why the data cannot tell some coefficients apart: the empty cells by name, or the terms that are confounded. */
export function aliasReason(fit: LeastSquares): string {
  const aliased = aliasedTerms(fit);
  for (const name of aliased) {
    const { term } = fit.design.terms.find((placed) => placed.term.name === name)!;
    const empty = emptyCells(fit, term.factors);
    if (empty.length === 0) continue;
    const named = empty.slice(0, mostNamed).map((cell) =>
      Object.entries(cell)
        .map(([factor, level]) => `${factor}=${level}`)
        .join(", "),
    );
    const more = countEmptyCells(fit, term.factors) - named.length;
    return `no data for ${named.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
  }
  return `${aliased.join(", ")} cannot be told apart from other terms`;
}

/** Names of the terms with a column that is a combination of those before it. */
export function aliasedTerms(fit: LeastSquares): string[] {
  const pivots = new Set(fit.triangle.pivots);
  return fit.design.terms
    .filter(({ first, size }) => Array.from({ length: size }, (_, column) => first + column).some((column) => !pivots.has(column)))
    .map(({ term }) => term.name);
}
