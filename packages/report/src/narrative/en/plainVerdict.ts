import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { insideSentence, joinWords } from "./joinWords.ts";
import { methodInWords } from "./methodNames.ts";
import { numbers } from "./numbers.ts";

/**
 * Whether a finding is the same whichever way it is computed.
 *
 * @param outcome holds the verdict
 * @returns one or two sentences that start with the outcome
 */
export function plainVerdict(outcome: ReleasedOutcome): Rich {
  const { kind, direction, methods, dissenting, main } = outcome.verdict;
  const title = strong(`${outcome.title}:`);
  if (outcome.n === null || methods.compared === null || main === null)
    return rich`${title} we cannot tell; too little can be shown or computed to compare ways.`;
  const compared = formatCount(numbers, methods.compared);
  if (kind === "holds")
    return rich`${title} ${strong("this holds")}. All ${compared} ways of computing it say that scores ${direction === "higher" ? "rose" : "fell"}.`;
  if (kind === "depends-on-method") {
    const others = joinWords(dissenting.map((id) => insideSentence(methodInWords(id))));
    return rich`${title} ${strong("this depends on the method")}. Of ${compared} ways of computing it, ${formatCount(numbers, methods.agreeing)} conclude as the main one does (${insideSentence(methodInWords(main))}). Otherwise: ${others}. Take it as not settled.`;
  }
  return methods.compared < 2
    ? rich`${title} ${strong("we cannot tell")}. Fewer than two ways of computing it gave a likely range.`
    : rich`${title} ${strong("we cannot tell")}. None of the ${compared} ways of computing it can say whether scores rose or fell.`;
}
