import { type AnovaTable, designRow, factorialAnova, fitLinearModel, isEstimable, linearCombination } from "@headway/stats";
import type { ReferenceCase, Tolerances, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, factor, numbers } from "../load.ts";
import type { FactorialOptions } from "./anova-between.ts";

type Row = Readonly<Record<string, unknown>>;

function isError(value: unknown): value is { r_error: string } {
  return value !== null && typeof value === "object" && "r_error" in value;
}

function rowsOf(table: AnovaTable): Row[] {
  return table.terms.map(({ term, df1, sumOfSquares, f, pValue }) => ({ term, df: df1, ss: sumOfSquares, F: f, p: pValue }));
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
  const { lm, cell_counts, rank, n_aliased, residual, emmeans_cells, emmeans_marginal } = reference.expected;
  expectCounts(factorialAnova(data), cell_counts as Row[], options.factors);
  if (isError(lm)) {
    expectOneLevel(factorialAnova(data), data.factors);
    return;
  }
  for (const type of ["I", "II", "III"] as const) {
    const table = factorialAnova(data, { sumsOfSquares: type });
    const expected = reference.expected[`type${type}`];
    if (isError(expected)) expectRefusal(table, options.factors);
    else expectTree(rowsOf(table), expected, [`type${type}`], tolerances);
    expectTree({ ss: table.residual.sumOfSquares, df: table.residual.df }, residual, ["residual"], tolerances);
  }
  const model = fitLinearModel(data);
  expectTree({ rank: model.rank, n_aliased: model.columns.filter((column) => column.aliased).length }, { rank, n_aliased }, [], tolerances);
  expectMeans(reference, data, emmeans_cells, emmeans_marginal as Record<string, Row[]>, tolerances);
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
  data: Parameters<typeof fitLinearModel>[0],
  cells: unknown,
  marginal: Record<string, Row[]>,
  tolerances: Tolerances,
): void {
  const model = fitLinearModel(data);
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
  for (const cell of cells as Row[]) check(Object.fromEntries(factors.map((name) => [name, String(cell[name])])), cell, "emmeans_cells");
  for (const name of factors) for (const mean of marginal[name]!) check({ [name]: String(mean.level) }, mean, "emmeans_marginal");
}
