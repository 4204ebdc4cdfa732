import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { capitalise } from "../../format/capitalise.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { factorTitle } from "../../tables/labels.ts";
import { insideSentence } from "./joinWords.ts";
import { likelyRange } from "./likelyRange.ts";
import { peopleOf } from "./people.ts";

/**
 * What becomes of the likely range when people of one group may be alike.
 *
 * @param outcome holds change by cluster
 * @returns one sentence, or null where nothing groups them
 */
export function plainClusters(outcome: ReleasedOutcome): Rich | null {
  const { cluster, robust } = outcome.clustering;
  const { interval } = outcome.pairedT;
  if (cluster === null || robust.interval === null || interval === null) return null;
  return rich`${strong(`${outcome.title}:`)} counting this in, change on average is likely ${likelyRange(robust.interval)}; taking everybody as independent, ${likelyRange(interval)}.`;
}

/**
 * Why people of one group may be alike.
 *
 * @param evaluation gives names
 * @returns one or two sentences
 */
export function clusterMeaning(evaluation: ReleasedEvaluation): Rich {
  const { many } = peopleOf(evaluation);
  const ids = new Set(evaluation.outcomes.flatMap(({ clustering }) => [clustering.cluster, clustering.broader?.cluster ?? null]));
  const titles = [...ids].flatMap((id) => (id === null ? [] : [insideSentence(factorTitle(evaluation, id))]));
  if (titles.length === 0)
    return rich`The data do not say which ${many} were seen together, so all are taken as independent. If ${many} of one group changed alike, the likely ranges here are too narrow.`;
  return rich`${capitalise(many)} who share a ${titles.join(" or a ")} may change alike. Then they tell less than as many who have nothing in common, and the likely range is wider.`;
}
