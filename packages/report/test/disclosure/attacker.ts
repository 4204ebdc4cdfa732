import { solve } from "yalps";

/** What somebody knows who holds the report: sums of unknown counts. */
export interface Known {
  /** Positions of the unknowns that are summed; a negative position (~at) is subtracted. */
  readonly of: readonly number[];
  readonly equal?: number;
  readonly min?: number;
}

/**
 * The range in which a sum of unknown counts must lie, by linear programming over everything that is known.
 *
 * @param unknowns number of counts, none below zero
 * @param known sums
 * @param target positions of the counts whose sum is attacked
 */
function rangeOf(unknowns: number, known: readonly Known[], target: readonly number[]): { readonly low: number; readonly high: number } {
  const constraints = known.map(({ equal, min }, at): [string, { equal?: number; min?: number }] => [
    `k${at}`,
    equal === undefined ? { min: min ?? 0 } : { equal },
  ]);
  const variables = Array.from({ length: unknowns }, (_, unknown): [string, [string, number][]] => [
    `x${unknown}`,
    [
      ["goal", target.includes(unknown) ? 1 : 0],
      ...known.flatMap(({ of }, at): [string, number][] =>
        of.includes(unknown) ? [[`k${at}`, 1]] : of.includes(~unknown) ? [[`k${at}`, -1]] : [],
      ),
    ],
  ]);
  const end = (direction: "minimize" | "maximize"): number => {
    const { status, result } = solve({ direction, objective: "goal", constraints, variables }, { includeZeroVariables: false });
    if (status === "unbounded") return direction === "minimize" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    if (status !== "optimal") throw new Error(`attack: ${status}`);
    return result;
  };
  return { low: end("minimize"), high: end("maximize") };
}

/** Rounding of the solver. */
const SLACK = 1e-6;

/** How far apart the ends of the range are. */
export function widthOf(unknowns: number, known: readonly Known[], target: readonly number[]): number {
  const { low, high } = rangeOf(unknowns, known, target);
  return high - low + SLACK;
}
