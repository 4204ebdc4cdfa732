import type { Instrument, Scale } from "../../instrument/instrument.ts";
import type { Measure } from "../schema/measure.ts";
import type { AnswerPatterns } from "./answerPatterns.ts";

/** More answers than this are a number line rather than answers to choose from. */
const MOST_ANSWERS = 10;

/**
 * Counts the answers to each item of a scale, in one direction.
 *
 * @param patterns the answers, reversed items turned
 * @param scale names the items in the order of the patterns
 * @param instrument gives the answers that can be given
 */
export function itemAnswersOf(
  { items, weights }: AnswerPatterns,
  scale: Scale,
  { range: { minimum, maximum } }: Instrument,
): Measure["itemAnswers"] {
  const possible = Array.from({ length: Math.round(maximum - minimum) + 1 }, (_, step) => minimum + step);
  if (weights.length === 0 || possible.length > MOST_ANSWERS) return [];
  return scale.items.map((item, at) => {
    const answered = (holds: (answer: number) => boolean): number =>
      weights.reduce((sum, n, row) => {
        const answer = items[at]![row] ?? null;
        return answer !== null && holds(answer) ? sum + n : sum;
      }, 0);
    const n = answered(() => true);
    const answers = possible.map((answer) => {
      const given = answered((one) => one === answer);
      return { answer, n: given, share: n === 0 ? null : given / n };
    });
    return { item, reversed: scale.reversed.includes(item), n, answers };
  });
}
