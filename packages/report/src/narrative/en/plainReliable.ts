import type { Outcome } from "@headway/core";
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
  const beyond = rich`by more than chance wobble in the answers could explain`;
  if (improved === null || worsened === null) {
    return rich`${capital(share(increased))} ${people.many} rose ${beyond}, and ${share(decreased)} fell (of ${countPeople(n, people)}).`;
  }
  return rich`${capital(share(improved))} ${people.many} improved ${beyond}; ${share(worsened)} worsened (of ${countPeople(n, people)}).`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
