import type { Evaluation } from "@headway/core";
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

/**
 * Groups, combinations and outcomes. Which of them has few children, which is alike, and which only protects another would
 * tell of its children: one reason stands for all.
 */
const COULD_POINT = "could-point";

function ofGroups(evaluation: Evaluation, groups: ReleasedGroups): readonly Suppression[] {
  const levels = evaluation.participants.factors
    .filter(({ factor }) => !NAMES_OF_STAFF.has(factor))
    .flatMap(({ factor, levels: all }): Suppression[] => {
      const hidden = all.map(({ level }) => level).filter((level) => groups.hides(factor, level));
      return hidden.length === 0 ? [] : [{ what: "levels", about: [factor, ...hidden], reason: COULD_POINT }];
    });
  const staff = evaluation.participants.factors.map(({ factor }) => factor).filter((factor) => NAMES_OF_STAFF.has(factor));
  const terms = [...new Set(evaluation.outcomes.flatMap(({ anovaOfChange }) => anovaOfChange.terms.map(({ term }) => term)))];
  const pairs = terms.filter((term) => term.includes(":") && !groups.shows(term.split(":")));
  const losses = evaluation.participants.factors
    .filter(({ factor, levels: all }) => all.some(({ level }) => groups.hidesLoss(factor, level) && !groups.hides(factor, level)))
    .map(({ factor }) => factor)
    .filter((factor) => !NAMES_OF_STAFF.has(factor));
  return [
    ...levels,
    ...(losses.length === 0 ? [] : [{ what: "losses", about: losses, reason: "small-count" } as const]),
    ...(staff.length === 0 ? [] : [{ what: "staff", about: staff, reason: "names-people" } as const]),
    ...(pairs.length === 0 ? [] : [{ what: "combinations", about: pairs, reason: COULD_POINT } as const]),
  ];
}

function ofOutcome(before: Evaluation["outcomes"][number], after: ReleasedOutcome): readonly Suppression[] {
  const about = [before.scale];
  if (after.n === null) return [{ what: "outcome", about, reason: COULD_POINT }];
  const { reliableChange, available, change } = after;
  const withheld: readonly (readonly [boolean, Suppression])[] = [
    [
      reliableChange.threshold !== null && [reliableChange.increased, reliableChange.unchanged, reliableChange.decreased].includes(null),
      { what: "reliable_change", about, reason: "small-count" },
    ],
    [before.available.pre.n > 0 && available.pre.n === null, { what: "all_before", about, reason: "protects-another" }],
    [before.available.post.n > 0 && available.post.n === null, { what: "all_after", about, reason: "protects-another" }],
    [before.comparison.n > 0 && after.comparison.n === null, { what: "arms", about, reason: COULD_POINT }],
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
    ...(codes.length === 0 ? [] : [{ what: "data_problems", about: codes, reason: "small-count" } as const]),
    ...gathered(evaluation.outcomes.flatMap((outcome, at) => ofOutcome(outcome, outcomes[at]!))),
  ];
}

/** One entry for each kind of number, about all the scales of which it is withheld. */
function gathered(each: readonly Suppression[]): readonly Suppression[] {
  return [...new Set(each.map(({ what }) => what))].map((what) => {
    const same = each.filter((one) => one.what === what);
    return { ...same[0]!, about: same.flatMap(({ about }) => about) };
  });
}
