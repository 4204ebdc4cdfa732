import { StatsError } from "../errors.ts";
import { type LeastSquares, solveReduced } from "../linear/leastSquares.ts";
import { layOut } from "../linear/modelDesign.ts";
import { type ModelFactor, usedLevels } from "../linear/modelFactor.ts";
import { factorialTerms, interceptTerm, parseTerms } from "../linear/modelTerm.ts";
import { meanRow, type ReducedRows } from "../linear/reducedRows.ts";
import type { AnovaTable } from "./anovaTable.ts";
import { type AnovaOptions, tableOptions } from "./factorialAnova.ts";
import { tableOfFit } from "./tableOfFit.ts";

/** Size, mean and standard deviation of one combination of levels, as a paper's table gives them. */
export interface CellSummary {
  /** Level of each factor, by the factor's name. */
  readonly levels: Readonly<Record<string, string>>;
  readonly n: number;
  readonly mean: number;
  /** Standard deviation with n - 1; may be null where n is 1. */
  readonly sd: number | null;
}

/** Factors with their levels, and the cells that have data. */
export interface CellTable {
  readonly factors: readonly { readonly name: string; readonly levels: readonly string[] }[];
  readonly cells: readonly CellSummary[];
}

/**
 * Analysis of variance from cell sizes, means and standard deviations: the same table as from the rows.
 *
 * @param table factors with their levels, and n, mean and standard deviation of each cell that has data
 * @param options as for `factorialAnova`, without weights
 * @returns the table that `factorialAnova` gives for the rows
 * @throws StatsError on an unknown level, a cell that stands twice, a size below 1 or a missing standard deviation
 * @example
 * const cells = [{ levels: { group: "a" }, n: 2, mean: 2, sd: Math.SQRT2 }, { levels: { group: "b" }, n: 2, mean: 6, sd: Math.SQRT2 }];
 * factorialAnovaFromCells({ factors: [{ name: "group", levels: ["a", "b"] }], cells }).terms[0].f; // 8
 */
export function factorialAnovaFromCells(table: CellTable, options: Omit<AnovaOptions, "weights"> = {}): AnovaTable {
  return tableOfFit(fitCells(table, options.terms), tableOptions(options));
}

function fitCells({ factors, cells }: CellTable, termNames: readonly string[] | undefined): LeastSquares {
  for (const cell of cells) checkCell(cell);
  const codes = cells.map((cell) => factors.map((factor) => levelPosition(cell, factor)));
  const used = factors.map((factor, index) => {
    const seen = new Uint8Array(factor.levels.length);
    for (const code of codes) seen[code[index]!] = 1;
    return usedLevels({ ...factor, codes: [] }, seen);
  });
  const places = codes.map((code) => code.map((level, index) => used[index]!.position[level]!));
  if (new Set(places.map(String)).size < places.length) throw new StatsError("argument_range", "cells", "a cell twice", "each cell once");
  const names = factors.map((factor) => factor.name);
  const terms = [interceptTerm, ...parseTerms(termNames ?? factorialTerms(names), names, [])];
  const design = layOut(
    used.map((level): ModelFactor => level.factor),
    terms,
  );
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  return { covariateNames: [], rows: null, dropped: 0, ...solveReduced(design, reducedCells(cells, places, n), n) };
}

function reducedCells(cells: readonly CellSummary[], places: readonly number[][], n: number): ReducedRows {
  const origin = cells[0]?.mean ?? 0;
  const grand = n > 0 ? cells.reduce((sum, cell) => sum + cell.n * (cell.mean - origin), 0) / n : 0;
  const moments = cells.map((cell, index) => ({ codes: places[index]!, n: cell.n, means: Float64Array.of(cell.mean - origin - grand) }));
  const squares = Float64Array.from(cells, (cell) => (cell.n - 1) * (cell.sd ?? 0) ** 2);
  return {
    cells: moments,
    rows: moments.map((cell, index) => meanRow(cell, index, 1)),
    centres: Float64Array.of(origin + grand),
    withinCells: [Float64Array.of(squares.reduce((sum, square) => sum + square, 0))],
    cellSquares: [squares],
  };
}

function levelPosition(cell: CellSummary, factor: { readonly name: string; readonly levels: readonly string[] }): number {
  const level = cell.levels[factor.name];
  const position = level === undefined ? -1 : factor.levels.indexOf(level);
  if (position < 0) throw new StatsError("unknown_level", factor.name, String(level), factor.levels.join(", "));
  return position;
}

function checkCell({ n, mean, sd }: CellSummary): void {
  if (!(Number.isInteger(n) && n >= 1)) throw new StatsError("argument_range", "n", String(n), "a whole number from 1 up");
  if (!Number.isFinite(mean)) throw new StatsError("argument_range", "mean", String(mean), "a finite number");
  if (n > 1 && !(sd !== null && sd >= 0 && Number.isFinite(sd)))
    throw new StatsError("argument_range", "sd", String(sd), "a finite number, 0 or more");
}
