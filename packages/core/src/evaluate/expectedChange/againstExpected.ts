import { oneSampleT } from "@headway/stats";
import { descriptionOf } from "../change/description.ts";
import { changesOf } from "../change/pairedResults.ts";
import type { ExpectedChange } from "../schema/expectedChange.ts";
import { countChildren, type ScoreTable } from "../table/scoreTable.ts";

/** What the expectation is made from. */
export interface Expectation {
  /** Correlation of scores before and after. */
  readonly r: number;
  /** Mean that scores return to. */
  readonly mean: number;
  readonly reliability: number | null;
}

type Comparison = Pick<ExpectedChange, "n" | "preMean" | "expected" | "expectedFromError" | "observed" | "excess" | "interval" | "reason">;

/** A comparison that was not made; what one child's scores would tell is left out. */
export function notCompared(rows: ScoreTable): Omit<Comparison, "reason"> {
  const n = countChildren(rows);
  const known = n > 1;
  return {
    n,
    preMean: known ? descriptionOf(rows.pre, rows.weights).mean : null,
    expected: null,
    expectedFromError: null,
    observed: known ? descriptionOf(changesOf(rows), rows.weights).mean : null,
    excess: null,
    interval: null,
  };
}

/** Holds the mean change of some children against (1 - r)(mean - mean before). */
export function againstExpected(rows: ScoreTable, { r, mean, reliability }: Expectation, confidenceLevel: number): Comparison {
  const base = notCompared(rows);
  const { n, preMean } = base;
  if (preMean === null) return { ...base, reason: n === 0 ? "no child" : "one child" };
  const changes = changesOf(rows);
  const excess = oneSampleT(
    changes.map((change, row) => change - (1 - r) * (mean - rows.pre[row]!)),
    { confidenceLevel, weights: rows.weights },
  );
  return {
    ...base,
    expected: (1 - r) * (mean - preMean),
    expectedFromError: reliability === null ? null : (1 - reliability) * (mean - preMean),
    excess: excess.estimate,
    interval: excess.interval,
    reason: excess.reason,
  };
}
