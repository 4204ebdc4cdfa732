import type { Instrument, Scale } from "../../instrument/instrument.ts";
import type { Child } from "../../outcomes.ts";
import { remembered } from "../table/remembered.ts";

/** Answers to a scale's items, scored in one direction: each pattern once, with the number of children who gave it. */
export interface AnswerPatterns {
  /** One column per item. */
  readonly items: readonly (number | null)[][];
  readonly weights: readonly number[];
}

/**
 * Counts the answers to a scale's items of all who answered anything in the questionnaire at a timepoint.
 *
 * @param children everyone who was read
 * @param wave the timepoint
 * @param scale the scale, whose reversed items are turned
 * @param instrument gives the range of answers
 */
export function answerPatterns(children: readonly Child[], wave: "pre" | "post", scale: Scale, instrument: Instrument): AnswerPatterns {
  const known = patternsOf(children)(scale);
  known[wave] ??= countPatterns(children, wave, scale, instrument);
  return known[wave];
}

/** A scale belongs to one instrument. */
const patternsOf = remembered((_: readonly Child[]) => remembered((_: Scale): { pre?: AnswerPatterns; post?: AnswerPatterns } => ({})));

function countPatterns(children: readonly Child[], wave: "pre" | "post", scale: Scale, instrument: Instrument): AnswerPatterns {
  const { minimum, maximum } = instrument.range;
  const positions = scale.items.map((item) => instrument.items.indexOf(item));
  const turned = scale.items.map((item) => scale.reversed.includes(item));
  const scored = (responses: readonly (number | null)[], at: number): number | null => {
    const answer = responses[positions[at]!] ?? null;
    return answer !== null && turned[at] ? minimum + maximum - answer : answer;
  };
  const counts = new Map<string, { readonly answers: readonly (number | null)[]; n: number }>();
  for (const { [wave]: there, count } of children) {
    const { responses = null } = there ?? {};
    if (responses === null || responses.every((answer) => answer === null)) continue;
    let key = "";
    for (let at = 0; at < positions.length; at++) key += `${scored(responses, at) ?? ""}|`;
    const pattern = counts.get(key);
    if (pattern === undefined) counts.set(key, { answers: positions.map((_, at) => scored(responses, at)), n: count });
    else pattern.n += count;
  }
  // in an order of their own, so that the file's row order does not reach the last digit
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pattern]) => pattern);
  return {
    items: positions.map((_, at) => sorted.map((pattern) => pattern.answers[at] ?? null)),
    weights: sorted.map((pattern) => pattern.n),
  };
}
