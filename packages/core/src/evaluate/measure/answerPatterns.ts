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

/** The answers at a timepoint of those who gave any, with the number of children: the same for every scale. */
interface Answered {
  readonly responses: readonly (number | null)[];
  readonly count: number;
}

const answeredBy = remembered((children: readonly Child[]) => ({ pre: answeredAt(children, "pre"), post: answeredAt(children, "post") }));

function answeredAt(children: readonly Child[], wave: "pre" | "post"): Answered[] {
  return children.flatMap(({ [wave]: there, count }) => {
    const { responses = null } = there ?? {};
    return responses === null || responses.every((answer) => answer === null) ? [] : [{ responses, count }];
  });
}

function countPatterns(children: readonly Child[], wave: "pre" | "post", scale: Scale, instrument: Instrument): AnswerPatterns {
  const { minimum, maximum } = instrument.range;
  const positions = scale.items.map((item) => instrument.items.indexOf(item));
  const turned = scale.items.map((item) => scale.reversed.includes(item));
  const counts = new Map<string, { readonly answers: readonly (number | null)[]; n: number }>();
  for (const { responses, count } of answeredBy(children)[wave]) {
    const answers = positions.map((position, at) => {
      const answer = responses[position] ?? null;
      return answer !== null && turned[at] ? minimum + maximum - answer : answer;
    });
    const key = answers.join("|");
    const pattern = counts.get(key) ?? { answers, n: 0 };
    pattern.n += count;
    counts.set(key, pattern);
  }
  // in an order of their own, so that the file's row order does not reach the last digit
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pattern]) => pattern);
  return {
    items: positions.map((_, at) => sorted.map((pattern) => pattern.answers[at] ?? null)),
    weights: sorted.map((pattern) => pattern.n),
  };
}
