import type { Evaluation } from "@headway/core";
import type { Released, ReleasedEvaluation, ReleasedOutcome } from "./released.ts";
import { tellsFew } from "./tellsFew.ts";
import { withhold } from "./withhold.ts";

/** Fields that count children in results about answers, scores and who is missing. */
const COUNTS: ReadonlySet<string> = new Set(["n", "of", "complete", "answered", "scored", "dropped", "withPost", "withoutPost"]);

/** Two counts that with their share give one another. */
const SHARED: readonly (readonly [string, string])[] = [
  ["n", "of"],
  ["answered", "n"],
  ["withPost", "n"],
];

type Tells = (n: number) => boolean;
type Fields = Record<string, unknown>;

function hide(value: unknown, tells: Tells): unknown {
  if (Array.isArray(value)) return value.map((item) => hide(item, tells));
  if (typeof value !== "object" || value === null) return value;
  const fields: Fields = Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      if (typeof field !== "number") return [key, hide(field, tells)];
      return [key, COUNTS.has(key) && tells(field) ? null : field];
    }),
  );
  return withoutPartners(fields, value as Fields, tells);
}

/** What a count that is hidden could be worked out from inside the same result. */
function withoutPartners(fields: Fields, before: Fields, tells: Tells): Fields {
  const partners: string[] = [];
  if (typeof fields["share"] === "number")
    for (const [part, whole] of SHARED) if (part in fields && fields[whole] === null && before[whole] !== undefined) partners.push(part);
  const { n, dropped } = before;
  if (typeof n === "number" && typeof dropped === "number" && (fields["n"] === null || tells(n + dropped))) partners.push("dropped");
  return { ...fields, ...Object.fromEntries(partners.map((key) => [key, null])) };
}

type Baseline = ReleasedOutcome["missing"]["baseline"];

/** How many left between the timepoints is nearly one of the reasons of the flow: where one is withheld, so is it, level by level. */
const withoutLosses = (baseline: Baseline): Baseline => ({
  ...baseline,
  withoutPost: null,
  // from the width of an interval the number of children can be worked out
  differences: baseline.differences.map((one) =>
    one.kind === "share" ? withhold(one) : { ...one, nWithoutPost: null, nWithPost: null, interval: null },
  ),
  retention: withhold(baseline.retention),
});

function missingOf(missing: ReleasedOutcome["missing"], toldReasons: boolean): ReleasedOutcome["missing"] {
  if (toldReasons) return missing;
  const imputation = { ...missing.imputation, imputed: { pre: null, post: null } };
  return { baseline: withoutLosses(missing.baseline), imputation, tippingPoint: withhold(missing.tippingPoint) };
}

/**
 * Withholds what repeats, or nearly repeats, a step or a reason of the flow that is withheld.
 *
 * @param evaluation as released so far
 * @param flow as it was counted
 * @param threshold smallest difference that is shown
 */
export function withoutHiddenTotals(evaluation: ReleasedEvaluation, flow: Evaluation["flow"], threshold: number): ReleasedEvaluation {
  const hidden = (["enrolled", "pre", "post", "paired"] as const)
    .filter((step) => evaluation.flow[step] === null)
    .map((step) => flow[step]);
  const toldReasons = evaluation.flow.excluded.every(({ n }) => n !== null);
  if (hidden.length === 0 && toldReasons) return evaluation;
  const outcomeOf = (outcome: ReleasedOutcome): ReleasedOutcome => {
    // how many children an outcome has stands beside each of its results
    const tells: Tells = (n) => n !== outcome.n && hidden.some((total) => total > 0 && (n === total || tellsFew(n, total, threshold)));
    const open = <T>(value: T): T => hide(value, tells) as T;
    const { available, scoring, measure, missing, reliability } = outcome;
    const scores = (at: "pre" | "post"): Released<typeof available.pre> => {
      const { n } = available[at];
      return n !== null && tells(n) ? withhold(available[at]) : available[at];
    };
    return {
      ...outcome,
      available: { pre: scores("pre"), post: scores("post") },
      scoring: open(scoring),
      measure: open(measure),
      reliability: open(reliability),
      missing: missingOf(open(missing), toldReasons),
    };
  };
  const near: Tells = (n) => hidden.some((total) => total > 0 && (n === total || tellsFew(n, total, threshold)));
  return {
    ...evaluation,
    responses: hide(evaluation.responses, near) as typeof evaluation.responses,
    outcomes: evaluation.outcomes.map(outcomeOf),
  };
}
