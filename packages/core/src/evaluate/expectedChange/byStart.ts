import { quantile } from "@headway/stats";
import { descriptionOf } from "../change/description.ts";
import type { ExpectedChange } from "../schema/expectedChange.ts";
import { keepRows, type ScoreTable } from "../table/scoreTable.ts";
import { againstExpected, notCompared } from "./againstExpected.ts";

type ByStart = ExpectedChange["byStart"];
type Group = ByStart["groups"][number];

interface Used {
  readonly r: number | null;
  readonly reliability: number | null;
  /** Why there is no r. */
  readonly reason: string | null;
}

/**
 * The children in thirds by their score before, each held against the change expected from the sample's own mean.
 *
 * Children with the same score stay together, so that thirds are only as equal as ties let them be.
 */
export function byStartOf(pairs: ScoreTable, { r, reliability, reason }: Used, confidenceLevel: number): ByStart {
  const method = "thirds of the scores before; expected (1 - r) (mean before of all - mean before of the third)";
  const { mean, n } = descriptionOf(pairs.pre, pairs.weights);
  const cuts = cutsOf(pairs);
  const tooAlike = n === 0 ? "no child with both scores" : "too many children start alike to make thirds";
  const why = reason ?? (cuts === null ? tooAlike : null);
  const [low, high] = cuts ?? [0, 0];
  const compare = (group: Group["group"], holds: (score: number) => boolean): Group => {
    const rows = keepRows(pairs, (row) => cuts !== null && holds(pairs.pre[row]!));
    const { minimum, maximum, n: held } = descriptionOf(rows.pre, rows.weights);
    const ends = held > 1 ? { from: minimum, to: maximum } : { from: null, to: null };
    if (why !== null) return { group, ...ends, ...notCompared(rows), reason: why };
    return { group, ...ends, ...againstExpected(rows, { r: r!, mean: mean!, reliability }, confidenceLevel) };
  };
  return {
    method,
    sampleMean: n > 1 ? mean : null,
    groups: [
      compare("lowest-third", (score) => score <= low),
      compare("middle-third", (score) => score > low && score < high),
      compare("highest-third", (score) => score >= high),
    ],
    reason: why,
  };
}

/** The last score of the lowest third and the first of the highest; null where they meet. */
function cutsOf({ pre, weights }: ScoreTable): readonly [number, number] | null {
  const low = quantile(pre, 1 / 3, { type: 1, weights });
  // counted from the top, so that turning the scale round gives the same thirds
  const high = quantile(
    pre.map((score) => -score!),
    1 / 3,
    { type: 1, weights },
  );
  return low === null || high === null || low >= -high ? null : [low, -high];
}
