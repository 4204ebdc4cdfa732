import type { Interval } from "@headway/core";
import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatBound } from "../../format/bound.ts";
import { boundsOf } from "../../format/interval.ts";
import { formatNumber } from "../../format/number.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { type Movement, meritOf, movementOf } from "../direction.ts";
import { likelyRange } from "./likelyRange.ts";
import { numbers } from "./numbers.ts";
import { countPeople, type People } from "./people.ts";
import { pointsIn } from "./pointsIn.ts";

const one = (value: number): string => formatBound(numbers, value, 1);

/** `7 to 21` */
export function rangeInWords(outcome: ReleasedOutcome): string {
  return `${formatNumber(numbers, outcome.range.minimum, 0)}\u00a0to\u00a0${formatNumber(numbers, outcome.range.maximum, 0)}`;
}

function clear(outcome: ReleasedOutcome, interval: Interval, mean: number, movement: "rose" | "fell"): Rich {
  const { lower, upper } = boundsOf(interval);
  const [least, most] = movement === "rose" ? [lower, upper] : [-upper, -lower];
  const value = meritOf(outcome, movement);
  const meaning = value === null ? "" : value === "better" ? ", the hoped-for direction" : ", not the hoped-for direction";
  return rich`On average, scores ${strong(`${movement} by about ${pointsIn(Math.abs(mean))}`)} on a ${rangeInWords(outcome)} scale${meaning} (likely between ${one(least)} and ${one(most)}).`;
}

function unclear(interval: Interval, people: People): Rich {
  return rich`${strong("We cannot tell whether scores rose or fell")}: the average for all such ${people.many} could be anything from ${likelyRange(interval)}.`;
}

/**
 * What happened on one scale, in words for everybody.
 *
 * @param outcome the outcome
 * @param people the nouns
 * @returns one or two sentences with size, likely range and number of people
 */
export function plainChange(outcome: ReleasedOutcome, people: People): Rich {
  const movement: Movement = movementOf(outcome);
  const { interval } = outcome.pairedT;
  const { mean } = outcome.change;
  if (outcome.n === null)
    return rich`We cannot show these scores, as they could point to one of the ${people.many}. Too few may have answered both times, or the average would give each score away.`;
  if (interval === null || mean === null || movement === "not-known") {
    return rich`We cannot tell whether scores changed: ${countPeople(outcome.n, people)} answered both before and after${outcome.n < 2 ? "" : ", and no likely range of their change can be given"}.`;
  }
  const sentence = movement === "unclear" ? unclear(interval, people) : clear(outcome, interval, mean, movement);
  const neutral = outcome.direction === "unordered" ? rich` A higher score on this scale is neither better nor worse.` : rich``;
  return rich`${sentence} This is from ${countPeople(outcome.n, people)} with answers both times.${neutral}`;
}
