import type { Outcome } from "@headway/core";
import { capitalise } from "../../format/capitalise.ts";
import { type Rich, rich } from "../../format/rich.ts";
import { shareInWords } from "../../format/share.ts";
import { countPeople, type People } from "./people.ts";

/**
 * How many changed by more than the questionnaire's own uncertainty; worsened always stands beside improved.
 *
 * @param outcome the outcome
 * @param people the nouns
 * @returns one sentence, or null where it could not be computed
 */
export function plainReliable(outcome: Outcome, people: People): Rich | null {
  const { n, increased, decreased, improved, worsened } = outcome.reliableChange;
  if (n === 0 || increased === null || decreased === null) return null;
  const share = (part: number): string => shareInWords(part, n);
  // in small groups the shares name their whole themselves
  const whole = share(0).includes("of the") ? "" : ` (of ${countPeople(n, people)})`;
  if (improved === null || worsened === null) {
    return rich`${capitalise(share(increased))} ${people.many} rose reliably and ${share(decreased)} fell reliably${whole}.`;
  }
  return rich`${capitalise(share(improved))} ${people.many} improved reliably and ${share(worsened)} worsened reliably${whole}.`;
}
