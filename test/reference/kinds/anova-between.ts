import {
  type AnovaTable,
  type AnovaTerm,
  factorialAnova,
  factorialAnovaFromCells,
  type Interval,
  type SumsOfSquares,
} from "@headway/stats";
import type { ReferenceCase, Tolerances, Tools } from "../case.ts";
import { expectClose, expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, factor, numbers } from "../load.ts";

/** Options of the kinds that fit factors. */
export interface FactorialOptions {
  readonly y: string;
  readonly factors: readonly string[];
  readonly levels: Readonly<Record<string, readonly string[]>>;
  readonly formula?: string;
  readonly observed?: readonly string[];
  readonly covariate?: string;
}

/** Terms of an R formula of the forms that the reference uses: `a * b`, `a + b * c`, `(a + b + c)^2`. */
export function termsOfFormula(formula: string): string[] {
  const right = formula.slice(formula.indexOf("~") + 1);
  const terms = summands(right).flatMap((summand) => expand(summand.trim()));
  const unique = [...new Map(terms.map((term) => [[...term].sort().join(":"), term])).values()];
  return unique.sort((a, b) => a.length - b.length).map((term) => term.join(":"));
}

function summands(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === "+" && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function expand(summand: string): string[][] {
  const power = /^\((.*)\)\^(\d+)$/.exec(summand);
  const names = (power?.[1] ?? summand).split(power ? "+" : /[*:]/).map((name) => name.trim());
  if (summand.includes(":")) return [names];
  const most = power ? Number(power[2]) : names.length;
  const subsets: string[][] = [[]];
  for (const name of names) for (const subset of [...subsets]) subsets.push([...subset, name]);
  const place = (subset: string[]): string => subset.map((name) => String(names.indexOf(name)).padStart(3, "0")).join();
  const inOrder = subsets.filter((subset) => subset.length > 0 && subset.length <= most);
  return inOrder.sort((a, b) => a.length - b.length || (power ? place(a).localeCompare(place(b)) : 0));
}

/** The library's table for a case. */
function tableOfCase(
  reference: ReferenceCase,
  tools: Tools,
  sumsOfSquares: SumsOfSquares,
  more: { observed?: readonly string[]; effectConfidenceLevel?: number } = {},
): AnovaTable {
  const options = reference.options as unknown as FactorialOptions;
  const columns = caseColumns(reference, tools);
  const factors = options.factors.map((name) => factor(columns, name, options.levels[name]!));
  const covariates = options.covariate === undefined ? [] : [{ name: options.covariate, values: numbers(columns, options.covariate) }];
  const terms = options.formula === undefined ? {} : { terms: termsOfFormula(options.formula) };
  return factorialAnova({ response: numbers(columns, options.y), factors, covariates }, { sumsOfSquares, ...terms, ...more });
}

function pair(interval: Interval | null): [number, number] | null {
  return interval === null ? null : [interval.lower, interval.upper];
}

/** A row of the library's table under the names of the reference. */
function namedRow(term: AnovaTerm, wide: AnovaTerm, withObserved: AnovaTerm): Record<string, unknown> {
  return {
    term: term.term,
    df: term.df1,
    ss: term.sumOfSquares,
    ms: term.meanSquare,
    F: term.f,
    p: term.pValue,
    log_p: term.logPValue,
    eta2: term.etaSquared,
    eta2_table: term.etaSquaredOfTable,
    eta2_partial: term.partialEtaSquared,
    omega2: term.omegaSquared,
    omega2_partial: term.partialOmegaSquared,
    epsilon2: term.epsilonSquared,
    epsilon2_partial: term.partialEpsilonSquared,
    cohens_f: term.cohensF,
    ges: term.generalizedEtaSquared,
    ges_observed: withObserved.generalizedEtaSquared,
    ncp_ci90: pair(term.noncentralityInterval),
    eta2_partial_ci90: pair(term.partialEtaSquaredInterval),
    eta2_partial_ci_dfe90: pair(term.partialEtaSquaredIntervalByErrorDf),
    ncp_ci95: pair(wide.noncentralityInterval),
    eta2_partial_ci95: pair(wide.partialEtaSquaredInterval),
    eta2_partial_ci_dfe95: pair(wide.partialEtaSquaredIntervalByErrorDf),
  };
}

type Row = Readonly<Record<string, unknown>>;

/** Compares the tables of the types that a case expects. */
export function expectTables(reference: ReferenceCase, tools: Tools, tolerances: Tolerances): void {
  const options = reference.options as unknown as FactorialOptions;
  for (const type of ["I", "II", "III"] as const) {
    const expected = reference.expected[`type${type}`] as readonly Row[] | undefined;
    if (expected === undefined) continue;
    const table = tableOfCase(reference, tools, type);
    const wide = tableOfCase(reference, tools, type, { effectConfidenceLevel: 0.95 });
    const observed = tableOfCase(reference, tools, type, { observed: options.observed ?? [] });
    const { n, ss_total, r_squared, residual } = reference.expected;
    const head = {
      n: table.n,
      ss_total: table.total.sumOfSquares,
      r_squared: table.rSquared,
      residual: { ss: table.residual.sumOfSquares, df: table.residual.df, ms: table.residual.meanSquare },
    };
    expectTree(head, { n, ss_total, r_squared, residual }, [`type${type}`], tolerances);
    const rows = table.terms.map((term, index) => namedRow(term, wide.terms[index]!, observed.terms[index]!));
    const { sumOfSquares: ss, df1: df, meanSquare: ms, f: F, pValue: p } = table.intercept;
    const all = [
      ...(expected[0]?.term === "(Intercept)" ? [{ term: "(Intercept)", df, ss, ms, F, p }] : []),
      ...rows.filter((row) => row.ss !== null),
    ];
    expectTree(all, expected, [`type${type}`], tolerances);
  }
}

/** Between-subjects ANOVA with all effect sizes; the tables from cell sizes, means and standard deviations agree. */
export function checkAnovaBetween(reference: ReferenceCase, tools: Tools): void {
  const tolerances = tolerancesOf(reference, tools);
  expectTables(reference, tools, tolerances);
  const cells = reference.expected.cells as readonly Row[] | undefined;
  if (cells === undefined) return;
  const table = tableOfCase(reference, tools, "III");
  const { factors } = reference.options as unknown as FactorialOptions;
  for (const cell of cells) {
    const found = table.cells.find((own) => factors.every((name) => own.levels[name] === String(cell[name])));
    expectTree(found && { ...found.levels, n: found.n, mean: found.mean, sd: found.sd }, cell, ["cells"], tolerances);
  }
  expectClose(table.cells.length, cells.length, ["cells", "n"], tolerances);
  expectSummaryAgrees(reference, table);
}

function expectSummaryAgrees(reference: ReferenceCase, table: AnovaTable): void {
  const { factors, formula, levels } = reference.options as unknown as FactorialOptions;
  const terms = formula === undefined ? {} : { terms: termsOfFormula(formula) };
  const design = factors.map((name) => ({ name, levels: levels[name]! }));
  const summary = factorialAnovaFromCells({ factors: design, cells: table.cells }, terms);
  // a cell mean far from 0 is itself rounded
  const rounding = Number.EPSILON * Math.max(...table.cells.map(({ mean }) => Math.abs(mean)));
  const loose = { default: { rel: 1e-6, abs: 1e-9 + rounding / Math.sqrt(table.residual.meanSquare ?? 1) } };
  summary.terms.forEach((term, index) => {
    expectClose(term.f, table.terms[index]!.f, ["from cells", term.term], loose);
  });
}
