import type { Scale } from "../../instrument/instrument.ts";
import type { Outcome } from "../evaluation.ts";
import type { Missing } from "../schema/missing.ts";
import { countChildren, keepRows, type ScoreTable } from "../table/scoreTable.ts";

type TippingPoint = Missing["tippingPoint"];

/** What is known of the children with both scores. */
export type ObservedChange = Pick<Outcome, "change" | "pairedT" | "range">;

/** Mean change of the missing children if each had gone to the lower, and to the upper, end of the scale. */
function reachOf(missing: ScoreTable, { minimum, maximum }: Outcome["range"]): { readonly lowest: number; readonly highest: number } {
  const mean = (of: (row: number) => number): number =>
    missing.weights.reduce((sum, n, row) => sum + n * of(row), 0) / countChildren(missing);
  const [pre, post] = [missing.pre, missing.post];
  return {
    lowest: mean((row) => (post[row] ?? minimum) - (pre[row] ?? maximum)),
    highest: mean((row) => (post[row] ?? maximum) - (pre[row] ?? minimum)),
  };
}

/** The end nearer to zero of an interval that leaves zero out; null where it does not. */
function nearerEndOf(interval: Outcome["pairedT"]["interval"]): number | null {
  const [lower, upper] = [Number(interval?.lower ?? 0), Number(interval?.upper ?? 0)];
  if (lower > 0) return lower;
  return upper < 0 ? upper : null;
}

function whyNot(missing: number, { pairedT: { interval, reason } }: ObservedChange): string | null {
  if (interval === null) return reason!;
  if (missing === 0) return "nobody lacks one of the scores";
  return nearerEndOf(interval) === null ? "the interval of the mean change includes zero already" : null;
}

const betterIf = (direction: Scale["direction"], rises: boolean): "better" | "worse" | null =>
  direction === "unordered" ? null : rises === (direction === "higher-is-better") ? "better" : "worse";

/**
 * How far from the others' the missing children's mean change would have to be for the interval of the overall mean to reach zero.
 *
 * Overall mean = meanChange + share * difference, its standard error held at that of the children with both scores;
 * so the interval moves as a whole and meets zero at difference = -nearerEnd / share.
 *
 * @param table children with at least one score
 * @param observed the mean change of those with both
 */
export function tippingPointOf(table: ScoreTable, observed: ObservedChange, direction: Scale["direction"]): TippingPoint {
  const unpaired = keepRows(table, (row) => table.pre[row] === null || table.post[row] === null);
  const [n, missing] = [countChildren(table), countChildren(unpaired)];
  const { mean, sd } = observed.change;
  const nearerEnd = nearerEndOf(observed.pairedT.interval);
  const base = {
    kind: "tipping-point",
    method: "delta adjustment of the missing children's mean change, standard error of the observed mean",
    ...{ n, paired: n - missing, missing, share: missing / n, meanChange: mean, nearerEnd },
    reference: "Permutt 2016, doi 10.1002/sim.6753",
  } as const;
  const none = { difference: null, differenceInSd: null, meanChangeOfMissing: null, missingWouldBe: null, reachable: null };
  const reason = whyNot(missing, observed);
  if (reason !== null) return { ...base, ...none, reason };
  const difference = (-nearerEnd! * n) / missing;
  const meanChangeOfMissing = mean! + difference;
  const { lowest, highest } = reachOf(unpaired, observed.range);
  return {
    ...base,
    difference,
    differenceInSd: difference / sd!,
    meanChangeOfMissing,
    missingWouldBe: betterIf(direction, difference > 0),
    reachable: lowest <= meanChangeOfMissing && meanChangeOfMissing <= highest,
    reason: null,
  };
}
