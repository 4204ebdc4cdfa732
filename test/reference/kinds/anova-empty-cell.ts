import {
  type AnovaTable,
  designRow,
  factorialAnova,
  fitLinearModel,
  isEstimable,
  type LinearModel,
  linearCombination,
} from "@headway/stats";
import type { ReferenceCase, Tolerances, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, factor, numbers } from "../load.ts";
import { type FactorialOptions, termsOfFormula } from "./anova-between.ts";

type Row = Readonly<Record<string, unknown>>;

function isError(value: unknown): value is { r_error: string } {
  return value !== null && typeof value === "object" && "r_error" in value;
}

/** Rows of the table for the terms that R lists; a term without degrees of freedom explains nothing and may have no row. */
function expectRows(table: AnovaTable, expected: readonly Row[], path: string, tolerances: Tolerances): void {
  const { df1, sumOfSquares, f, pValue } = table.intercept;
  const blank = new Set(expected.filter((row) => row["ss"] === null).map((row) => row["term"]));
  const rows = table.terms.map((term) => ({
    term: term.term,
    df: term.df1,
    ss: term.df1 === 0 && !blank.has(term.term) ? 0 : term.sumOfSquares,
    F: term.f,
    p: term.pValue,
  }));
  const all = [{ term: "(Intercept)", df: df1, ss: sumOfSquares, F: f, p: pValue }, ...rows];
  const listed = all.filter((row) => expected.some((other) => other["term"] === row.term));
  expectTree(listed, expected, [path], tolerances);
  const missing = rows.filter((row) => !listed.includes(row) && row.F !== null);
  if (missing.length > 0) throw new Error(`${path}: ${missing[0]!.term} has a test here, and none in R`);
}

/** The terms of a case: its formula stands in the call, as `lm(y ~ a * b, contr.sum)` or `lm(y ~ a * b)`. */
function termsOfCall(call: string): string[] {
  const formula = /^lm\((.*?)(?:, contr\.sum)?\)(?:;|$)/.exec(call)?.[1];
  if (formula === undefined) throw new Error(`no formula in ${call}`);
  return termsOfFormula(formula);
}

/** Every term is refused, for a reason that names a factor level or a cell. */
function expectRefusal(table: AnovaTable, factors: readonly string[]): void {
  for (const term of table.terms) {
    if (term.f !== null || term.sumOfSquares !== null || term.pValue !== null || term.estimable)
      throw new Error(`${term.term}: found a test, expected null with a reason`);
    if (term.reason === null || !factors.some((name) => term.reason!.includes(name)))
      throw new Error(`${term.term}: found reason ${term.reason}, expected the empty cells`);
  }
}

/** Empty cells: types I and II answer with fewer degrees of freedom, type III and means that need an empty cell are refused. */
export function checkAnovaEmptyCell(reference: ReferenceCase, tools: Tools): void {
  const options = reference.options as unknown as FactorialOptions;
  const tolerances = tolerancesOf(reference, tools);
  const columns = caseColumns(reference, tools);
  const factors = options.factors.map((name) => factor(columns, name, options.levels[name]!));
  const data = { response: numbers(columns, options.y), factors };
  const terms = termsOfCall(reference.call);
  const isFull = terms.length === 2 ** factors.length - 1;
  const { lm, cell_counts, rank, n_aliased, residual, emmeans_cells, emmeans_marginal } = reference.expected;
  expectCounts(factorialAnova(data, { terms }), cell_counts as Row[], options.factors);
  if (isError(lm)) {
    expectOneLevel(factorialAnova(data, { terms }), data.factors);
    return;
  }
  for (const type of ["I", "II", "III"] as const) {
    const table = factorialAnova(data, { sumsOfSquares: type, terms });
    const expected = reference.expected[`type${type}`];
    if (isError(expected)) expectRefusal(isFull ? table : refusedPart(table), options.factors);
    else expectRows(table, expected as Row[], `type${type}`, tolerances);
    expectTree({ ss: table.residual.sumOfSquares, df: table.residual.df }, residual, ["residual"], tolerances);
  }
  const model = fitLinearModel(data, { terms });
  expectTree({ rank: model.rank, n_aliased: model.columns.filter((column) => column.aliased).length }, { rank, n_aliased }, [], tolerances);
  expectMeans(reference, model, emmeans_cells, emmeans_marginal as Record<string, Row[]>, tolerances);
}

/** The terms that are not determined: R refuses all when there is one. */
function refusedPart(table: AnovaTable): AnovaTable {
  const terms = table.terms.filter((term) => !term.estimable);
  if (terms.length === 0) throw new Error("found a test of every term, expected at least one refusal");
  return { ...table, terms };
}

function expectCounts(table: AnovaTable, counts: readonly Row[], factors: readonly string[]): void {
  for (const count of counts) {
    const found = table.cells.find((cell) => factors.every((name) => cell.levels[name] === count[name]));
    if ((found?.n ?? 0) !== count.n) throw new Error(`cell ${JSON.stringify(count)}: found ${found?.n}`);
  }
}

function expectOneLevel(
  table: AnovaTable,
  factors: readonly { name: string; levels: readonly string[]; codes: readonly number[] }[],
): void {
  for (const { name, codes } of factors) {
    if (new Set(codes.filter((code) => code >= 0)).size > 1) continue;
    const terms = table.terms.filter((term) => term.term.split(":").includes(name));
    if (terms.length === 0) throw new Error(`no term of ${name}`);
    expectRefusal({ ...table, terms }, [name]);
  }
}

function expectMeans(
  reference: ReferenceCase,
  model: LinearModel,
  cells: unknown,
  marginal: Record<string, Row[]>,
  tolerances: Tolerances,
): void {
  const { factors } = reference.options as unknown as FactorialOptions;
  const check = (levels: Record<string, string>, expected: Row, path: string): void => {
    const codes = Object.entries(levels).map(
      ([name, level]) => [name, model.factors.find((own) => own.name === name)!.levels.indexOf(level)] as const,
    );
    const row = designRow(model, new Map(codes));
    const { estimate, standardError } = linearCombination(model, row);
    if (isEstimable(model, row) !== (expected.emmean !== null))
      throw new Error(`${path}: estimable disagrees for ${JSON.stringify(levels)}`);
    expectTree({ emmean: estimate, se: standardError }, { emmean: expected.emmean, se: expected.se }, [path], tolerances);
  };
  if (isError(cells)) return;
  for (const cell of cells as Row[]) check(Object.fromEntries(factors.map((name) => [name, String(cell[name])])), cell, "emmeans_cells");
  for (const name of factors) for (const mean of marginal[name]!) check({ [name]: String(mean.level) }, mean, "emmeans_marginal");
}
