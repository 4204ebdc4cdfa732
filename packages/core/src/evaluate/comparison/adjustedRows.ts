import type { Dropped } from "../evaluation.ts";
import { agesOf, withoutAges } from "../factors/ageColumn.ts";
import { countChildren, keepRows, type ScoreTable } from "../table/scoreTable.ts";

/** Factors of which every level that occurs has children in both arms, and those of which some level has not. */
export interface ComparableFactors {
  readonly within: readonly string[];
  readonly without: readonly string[];
}

/** Which factors the arms can be compared within; the arm stands first among the factors of the table. */
export function comparableFactors({ factors, weights }: ScoreTable): ComparableFactors {
  const [arm, ...others] = factors;
  const comparable = ({ codes, levels }: (typeof others)[number]): boolean => {
    const inArm = (level: number, at: number): boolean => weights.some((_, row) => codes[row] === level && arm!.codes[row] === at);
    const used = levels.map((_, level) => level).filter((level) => inArm(level, 0) || inArm(level, 1));
    return used.length > 1 && used.every((level) => inArm(level, 0) && inArm(level, 1));
  };
  const within = others.filter(comparable).map(({ name }) => name);
  return { within, without: others.map(({ name }) => name).filter((name) => !within.includes(name)) };
}

/** The rows that have all that is adjusted for, their ages, and how many children lack what. */
export interface AdjustedRows {
  readonly rows: ScoreTable;
  readonly ages: readonly (number | null)[];
  readonly dropped: readonly Dropped[];
}

/**
 * The rows with every factor that is adjusted for, and with an age where that is.
 *
 * @param all children with both scores in two arms; the arm stands first among the factors, ages among them
 */
export function adjustedRows(all: ScoreTable, factors: readonly string[], withAge: boolean): AdjustedRows {
  const ages = agesOf(all);
  const aged = keepRows(all, (row) => !withAge || ages[row] !== null);
  const known = agesOf(aged);
  const plain = withoutAges(aged);
  const chosen = { ...plain, factors: plain.factors.filter(({ name }, at) => at === 0 || factors.includes(name)) };
  const complete = (row: number): boolean => chosen.factors.every(({ codes }) => codes[row]! >= 0);
  const rows = keepRows(chosen, complete);
  const dropped = [
    { reason: "age_missing", n: countChildren(all) - countChildren(aged) },
    { reason: "factor_missing", n: countChildren(aged) - countChildren(rows) },
  ];
  return { rows, ages: known.filter((_, row) => complete(row)), dropped: dropped.filter(({ n }) => n > 0) };
}
