import type { Outcome } from "@headway/core";
import { areAlike, isAlike, tellsEveryScore } from "./areAlike.ts";
import { toOneDecimal } from "./roundNumbers.ts";

type Cell = Outcome["anovaOfChange"]["cells"][number];
type Group = readonly string[];

const sumOf = (cells: readonly Cell[], value: (cell: Cell) => number): number => cells.reduce((sum, cell) => sum + value(cell), 0);

/** Standard deviation of the changes of several cells together: their squares within, and between their means. */
function spreadOf(cells: readonly Cell[], n: number): number {
  const mean = sumOf(cells, (cell) => cell.n * Number(cell.mean)) / n;
  const squares = sumOf(cells, (cell) => (cell.n - 1) * Number(cell.sd) ** 2 + cell.n * (Number(cell.mean) - mean) ** 2);
  return Math.sqrt(squares / (n - 1));
}

/** Groups of the model whose changes are all the same. */
function ofCells({ anovaOfChange }: Outcome, factors: readonly string[], threshold: number): readonly Group[] {
  const { cells } = anovaOfChange;
  if (!factors.every((factor) => anovaOfChange.factors.includes(factor))) return [];
  const levelsOf = ({ levels }: Cell): Group => factors.map((factor) => levels[factor]!);
  const groups = new Map(cells.map((cell) => [JSON.stringify(levelsOf(cell)), levelsOf(cell)]));
  return [...groups].flatMap(([key, group]) => {
    const own = cells.filter((cell) => JSON.stringify(levelsOf(cell)) === key);
    const n = sumOf(own, (cell) => cell.n);
    return n >= threshold && areAlike(spreadOf(own, n)) ? [group] : [];
  });
}

/** Groups all of whose scores before, or after, lie at one end of the scale: their mean does. */
function ofMeans({ marginalMeans, range }: Outcome, factors: readonly string[], threshold: number): readonly Group[] {
  const term = ["time", ...factors].join(":");
  const atEnd = (mean: number | null): boolean => [range.minimum, range.maximum].includes(toOneDecimal(mean) ?? Number.NaN);
  return marginalMeans
    .filter((table) => table.term === term)
    .flatMap(({ cells }) => cells.filter(({ n, mean }) => n >= threshold && atEnd(mean)))
    .map(({ levels }) => factors.map((factor) => levels[factor]!));
}

const ofSubgroups = ({ subgroups }: Outcome, factors: readonly string[], threshold: number): readonly Group[] =>
  subgroups.filter((one) => factors.join() === one.factor && one.n >= threshold && isAlike(one)).map(({ level }) => [level]);

/**
 * Finds the groups of enough children who all have the same score before, the same after, or the same change, in an outcome
 * that is shown: their mean would tell every one's.
 *
 * @param outcomes as they were computed
 * @param factors whose levels, or combinations of levels, are the groups
 * @param threshold smallest group that is shown
 * @returns the levels of each such group, in the order of the factors
 */
export function alikeGroups(outcomes: readonly Outcome[], factors: readonly string[], threshold: number): readonly Group[] {
  const shown = outcomes.filter((outcome) => outcome.n >= threshold && !tellsEveryScore(outcome));
  return shown.flatMap((outcome) => [ofCells, ofMeans, ofSubgroups].flatMap((find) => find(outcome, factors, threshold)));
}
