import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { capitalise } from "../../format/capitalise.ts";
import { formatNumber } from "../../format/number.ts";
import { type Rich, rich, strong } from "../../format/rich.ts";
import { SYMBOL } from "../../tables/symbols.ts";
import { numbers } from "./numbers.ts";
import { partInWords } from "./part.ts";
import { countPeople, type People, peopleOf } from "./people.ts";

/** Who is not in the comparison of before and after. */
function restInWords(paired: number, missing: number, { one }: People): string {
  if (missing === 0) return "Everybody is in the comparison.";
  if (paired === 0) return "So there is no comparison.";
  return missing === 1
    ? `The other ${one} is not in the comparison, and their change may have been different.`
    : `The other ${formatNumber(numbers, missing, 0)} are not in the comparison, and their change may have been different.`;
}

/**
 * Who is in the numbers and who is not.
 *
 * @param evaluation holds the flow
 * @returns two or three sentences
 */
export function participation(evaluation: ReleasedEvaluation): Rich {
  const { flow } = evaluation;
  const people = peopleOf(evaluation);
  if (flow.enrolled === 0) return rich`There are no ${people.many} in the data, so there is nothing to evaluate.`;
  if (flow.paired === null)
    return rich`How many ${people.many} have a score both before and after is not shown. So nobody can be pointed to.`;
  const paired = rich`${strong(capitalise(countPeople(flow.paired, people)))} ${flow.paired === 1 ? "has" : "have"} a score both before and after.`;
  if (flow.enrolled === null) return rich`${paired} How many others are in the data is not shown, so that none of them can be pointed to.`;
  const missing = flow.enrolled - flow.paired;
  const part = partInWords(flow.paired, flow.pre, evaluation.release.profile);
  const share = flow.pre === 0 || flow.pre === null || flow.paired === 0 ? "" : ` That is ${part} of those who answered before.`;
  const rest = restInWords(flow.paired, missing, people);
  return rich`${capitalise(countPeople(flow.enrolled, people))} ${flow.enrolled === 1 ? "is" : "are"} in the data. ${paired}${share} ${rest}`;
}

/**
 * Their ages, without the youngest and the oldest, who would be single people.
 *
 * @param evaluation holds the ages
 * @returns one sentence, or null where no age is known
 */
export function ages(evaluation: ReleasedEvaluation): Rich | null {
  const { n, missing, mean, sd } = evaluation.participants.age;
  if (mean === null || (n !== null && n < 2)) return null;
  const unknown = missing === 0 || missing === null ? "" : `; not known for ${formatNumber(numbers, missing, 0)}`;
  const spread = sd === null ? rich`` : rich` (${SYMBOL.sd}\u00a0=\u00a0${formatNumber(numbers, sd, 1)}${unknown})`;
  return rich`Their mean age was ${formatNumber(numbers, mean, 1)} years${spread}.`;
}
