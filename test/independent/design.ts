import { leastSquares, type Matrix } from "./matrix.ts";
import { mean } from "./plain.ts";

/** A factor as the packages take it, with a code in every row. */
export interface PlainFactor {
  readonly name: string;
  readonly levels: readonly string[];
  readonly codes: readonly number[];
}

/** Sum-to-zero columns: level k less the last level. */
export const contrastOf = (code: number, levels: number): number[] =>
  Array.from({ length: levels - 1 }, (_, k) => (code === levels - 1 ? -1 : code === k ? 1 : 0));

/** The product columns of a term at one combination of codes. */
export function termColumns(term: string, factors: readonly PlainFactor[], codes: Readonly<Record<string, number>>): number[] {
  return term.split(":").reduce<number[]>(
    (columns, name) => {
      const factor = factors.find((one) => one.name === name)!;
      return columns.flatMap((value) => contrastOf(codes[name]!, factor.levels.length).map((cell) => value * cell));
    },
    [1],
  );
}

/** Codes of one row by factor. */
export const codesAt = (factors: readonly PlainFactor[], row: number): Record<string, number> =>
  Object.fromEntries(factors.map((factor) => [factor.name, factor.codes[row]!]));

/** All products of the factors' names. */
export function allTerms(names: readonly string[]): string[] {
  const [first, ...rest] = names;
  if (first === undefined) return [];
  const others = allTerms(rest);
  return [first, ...others.map((term) => `${first}:${term}`), ...others];
}

/** The model matrix of an intercept, covariates about their means, and terms. */
export function modelMatrix(
  factors: readonly PlainFactor[],
  terms: readonly string[],
  covariates: readonly (readonly number[])[] = [],
): number[][] {
  const rows = factors[0]?.codes.length ?? covariates[0]!.length;
  return Array.from({ length: rows }, (_, row) => [
    1,
    ...covariates.map((values) => values[row]! - mean(values)),
    ...terms.flatMap((term) => termColumns(term, factors, codesAt(factors, row))),
  ]);
}

const has = (outer: string, inner: string): boolean => inner.split(":").every((name) => outer.split(":").includes(name));

/** Type II: what a term adds to all terms that do not hold it. */
export function typeTwo(factors: readonly PlainFactor[], term: string, y: readonly number[]): number {
  const others = allTerms(factors.map((factor) => factor.name)).filter((other) => !has(other, term));
  const without = leastSquares(modelMatrix(factors, others), y).rss;
  return without - leastSquares(modelMatrix(factors, [...others, term]), y).rss;
}

/** Type III: what the columns of a term add to all other columns of the full model. */
export function typeThree(
  factors: readonly PlainFactor[],
  term: string,
  y: readonly number[],
  covariates: readonly (readonly number[])[] = [],
): number {
  const all = allTerms(factors.map((factor) => factor.name));
  const without = leastSquares(
    modelMatrix(
      factors,
      all.filter((other) => other !== term),
      covariates,
    ),
    y,
  ).rss;
  return without - leastSquares(modelMatrix(factors, all, covariates), y).rss;
}

/** Number of columns of a term. */
export const termDf = (factors: readonly PlainFactor[], term: string): number =>
  term.split(":").reduce((df, name) => df * (factors.find((one) => one.name === name)!.levels.length - 1), 1);

/** A linear combination of coefficients with its standard error. */
export function combination(x: Matrix, y: readonly number[], row: readonly number[]): { estimate: number; error: number } {
  const { coefficients, rss, unscaled } = leastSquares(x, y);
  const estimate = row.reduce((total, value, k) => total + value * coefficients[k]!, 0);
  const spread = row.reduce((total, a, i) => total + row.reduce((inner, b, j) => inner + a * b * unscaled[i]![j]!, 0), 0);
  return { estimate, error: Math.sqrt((spread * rss) / (y.length - row.length)) };
}
