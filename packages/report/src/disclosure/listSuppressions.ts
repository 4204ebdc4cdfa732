import type { Evaluation } from "@headway/core";
import { isAlike, tellsEveryScore } from "./areAlike.ts";
import type { Released, ReleasedOutcome, Suppression } from "./released.ts";
import type { ReleasedGroups } from "./releasedGroups.ts";
import { NAMES_OF_STAFF } from "./releaseParticipants.ts";

function ofFlow(flow: Released<Evaluation["flow"]>): readonly Suppression[] {
  const reasons = flow.excluded.filter(({ n }) => n === null).map(({ reason }) => reason);
  const steps = (["enrolled", "pre", "post", "paired"] as const).filter((step) => flow[step] === null);
  return [
    ...(reasons.length === 0 ? [] : [{ what: "flow_reasons", about: reasons, reason: "small-count" } as const]),
    ...(reasons.length === 0 ? [] : [{ what: "left", about: [], reason: "protects-another" } as const]),
    ...(steps.length === 0 ? [] : [{ what: "flow_steps", about: steps, reason: "protects-another" } as const]),
  ];
}

/** Why levels are withheld, in the order in which it is told. */
const WHY_LEVELS: readonly Suppression["reason"][] = ["small-count", "too-precise", "protects-another"];

/** Arms of children who are all alike take the comparison with them. */
function ofArms({ outcomes }: Evaluation, threshold: number): readonly Suppression[] {
  const alike = outcomes.flatMap(({ comparison: { factor, arms } }) =>
    factor === null ? [] : arms.filter((one) => one.n >= threshold && isAlike(one)).map(({ arm }) => ({ factor, arm })),
  );
  const [first] = alike;
  return first === undefined
    ? []
    : [{ what: "levels", about: [first.factor, ...new Set(alike.map(({ arm }) => arm))], reason: "too-precise" }];
}

function ofGroups(evaluation: Evaluation, groups: ReleasedGroups): readonly Suppression[] {
  const levels = evaluation.participants.factors
    .filter(({ factor }) => !NAMES_OF_STAFF.has(factor))
    .flatMap(({ factor, levels: all }): Suppression[] => {
      const hidden = all.map(({ level }) => level).filter((level) => groups.hides(factor, level));
      return WHY_LEVELS.flatMap((reason) => {
        const levels = hidden.filter((level) => groups.reasonOf(factor, level) === reason);
        return levels.length === 0 ? [] : [{ what: "levels", about: [factor, ...levels], reason }];
      });
    });
  const staff = evaluation.participants.factors.map(({ factor }) => factor).filter((factor) => NAMES_OF_STAFF.has(factor));
  const terms = [...new Set(evaluation.outcomes.flatMap(({ anovaOfChange }) => anovaOfChange.terms.map(({ term }) => term)))];
  const pairs = terms.filter((term) => term.includes(":") && !groups.shows(term.split(":")));
  const alike = pairs.filter((term) => groups.holdsAlike(term.split(":")));
  const few = pairs.filter((term) => !alike.includes(term));
  const losses = evaluation.participants.factors
    .filter(({ factor, levels: all }) => all.some(({ level }) => groups.hidesLoss(factor, level) && !groups.hides(factor, level)))
    .map(({ factor }) => factor)
    .filter((factor) => !NAMES_OF_STAFF.has(factor));
  return [
    ...levels,
    ...(losses.length === 0 ? [] : [{ what: "losses", about: losses, reason: "small-count" } as const]),
    ...(staff.length === 0 ? [] : [{ what: "staff", about: staff, reason: "names-people" } as const]),
    ...(few.length === 0 ? [] : [{ what: "combinations", about: few, reason: "small-count" } as const]),
    ...(alike.length === 0 ? [] : [{ what: "combinations", about: alike, reason: "too-precise" } as const]),
  ];
}

function whyOutcome(before: Evaluation["outcomes"][number], threshold: number): Suppression["reason"] {
  if (before.n < threshold) return "small-count";
  return tellsEveryScore(before) ? "too-precise" : "protects-another";
}

function ofOutcome(before: Evaluation["outcomes"][number], after: ReleasedOutcome, threshold: number): readonly Suppression[] {
  const about = [before.scale];
  if (after.n === null) return [{ what: "outcome", about, reason: whyOutcome(before, threshold) }];
  const { reliableChange, available, change } = after;
  const withheld: readonly (readonly [boolean, Suppression])[] = [
    [
      reliableChange.threshold !== null && [reliableChange.increased, reliableChange.unchanged, reliableChange.decreased].includes(null),
      { what: "reliable_change", about, reason: "small-count" },
    ],
    [before.available.pre.n > 0 && available.pre.n === null, { what: "all_before", about, reason: "protects-another" }],
    [before.available.post.n > 0 && available.post.n === null, { what: "all_after", about, reason: "protects-another" }],
    [change.sd === null && before.change.sd !== null, { what: "spread", about, reason: "too-precise" }],
  ];
  return withheld.flatMap(([applies, suppression]) => (applies ? [suppression] : []));
}

/**
 * Lists what was withheld and why, so that a reader knows what is not there.
 *
 * @param computed the evaluation as it was computed, and the smallest count that is shown
 * @param flow as released
 * @param groups which groups are shown
 * @param outcomes as released
 */
export function listSuppressions(
  { evaluation, threshold }: { readonly evaluation: Evaluation; readonly threshold: number },
  flow: Released<Evaluation["flow"]>,
  groups: ReleasedGroups,
  outcomes: readonly ReleasedOutcome[],
): readonly Suppression[] {
  const codes = Object.entries(evaluation.issues.byCode).flatMap(([code, n]) => (n > 0 && n < threshold ? [code] : []));
  return [
    { what: "single_values", about: [], reason: "single-values" },
    { what: "file_sizes", about: [], reason: "tells-the-file" },
    ...ofFlow(flow),
    ...ofGroups(evaluation, groups),
    ...ofArms(evaluation, threshold),
    ...(codes.length === 0 ? [] : [{ what: "data_problems", about: codes, reason: "small-count" } as const]),
    ...gathered(evaluation.outcomes.flatMap((outcome, at) => ofOutcome(outcome, outcomes[at]!, threshold))),
  ];
}

/** One entry for each kind of number and reason, about all the scales of which it is withheld. */
function gathered(each: readonly Suppression[]): readonly Suppression[] {
  const kindOf = ({ what, reason }: Suppression): string => `${what} ${reason}`;
  return [...new Set(each.map(kindOf))].map((kind) => {
    const same = each.filter((one) => kindOf(one) === kind);
    return { ...same[0]!, about: same.flatMap(({ about }) => about) };
  });
}
