import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { type Rich, rich } from "../../format/rich.ts";
import { meritOf, movementOf } from "../direction.ts";
import { joinWords } from "./joinWords.ts";
import { peopleOf } from "./people.ts";

/**
 * The first sentence of the report: what moved in the hoped-for direction, then what did not, then what cannot be told.
 *
 * @param evaluation holds the primary outcomes
 * @returns up to three sentences, strengths first
 */
export function overall(evaluation: ReleasedEvaluation): Rich {
  const primary = evaluation.outcomes.filter((outcome) => outcome.family === "primary");
  const { many, occasion } = peopleOf(evaluation);
  const of = (value: string): readonly string[] =>
    primary
      .filter(
        (outcome) =>
          (meritOf(outcome, movementOf(outcome)) ?? (outcome.direction === "unordered" ? movementOf(outcome) : "unclear")) === value,
      )
      .map((outcome) => outcome.title);
  const unclear = [...of("unclear"), ...of("not-known")];
  const unordered = [...of("rose"), ...of("fell")];
  const scores = (titles: readonly string[]): string => joinWords(titles.map((title) => `\u201c${title}\u201d`));
  const parts = [
    of("better").length === 0 ? "" : `After the ${occasion}, ${many} scored better on average than before on ${scores(of("better"))}.`,
    of("worse").length === 0
      ? ""
      : `On ${scores(of("worse"))} ${of("better").length === 0 ? many : "they"} scored less well on average than before.`,
    unordered.length === 0
      ? ""
      : `On ${scores(unordered)}, which ${unordered.length === 1 ? "is" : "are"} not ordered from good to bad, the average moved.`,
    unclear.length === 0 ? "" : `On ${scores(unclear)} we cannot tell whether scores changed.`,
  ].filter((part) => part !== "");
  return rich`${parts.length === 0 ? "No main outcome was declared." : parts.join(" ")}`;
}
