import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { capitalise } from "../../format/capitalise.ts";
import { type Rich, rich } from "../../format/rich.ts";
import { countPeople, type People } from "./people.ts";
import { shareInWords } from "./share.ts";

/**
 * How many changed by more than the questionnaire's own uncertainty; worsened always stands beside improved.
 *
 * @param outcome the outcome
 * @param people the nouns
 * @returns one sentence, or null where it could not be computed
 */
export function plainReliable(outcome: ReleasedOutcome, people: People): Rich | null {
  const { n, threshold, increased, decreased, improved, worsened } = outcome.reliableChange;
  if (n === 0 || n === null || threshold === null) return null;
  const ordered = outcome.direction !== "unordered";
  const up = { part: ordered ? improved : increased, verb: ordered ? "improved" : "rose" };
  const down = { part: ordered ? worsened : decreased, verb: ordered ? "worsened" : "fell" };
  const share = (part: number): string => shareInWords(part, n);
  // in small groups the shares name their whole themselves
  const whole = share(0).includes("of the") ? "" : ` (of ${countPeople(n, people)})`;
  const said = [up, down]
    .flatMap(({ part, verb }) => (part === null ? [] : [{ share: share(part), verb }]))
    .map(({ share, verb }, at) => `${share}${at === 0 ? ` ${people.many}` : ""} ${verb} reliably`);
  const untold = [up, down].filter(({ part }) => part === null).map(({ verb }) => `${verb} reliably`);
  const silence = `how many ${untold.join(" or ")} is not shown, so that no ${people.one} can be pointed to`;
  if (said.length === 0) return rich`${capitalise(silence)}.`;
  const sentence = `${capitalise(said.join(" and ").replace(/^none (?!of )/, "no "))}${whole}`;
  return rich`${sentence}${untold.length === 0 ? "" : `; ${silence}`}.`;
}
