import { cleanText } from "../../../charts/words/cleanText.ts";
import type { ReleasedEvaluation } from "../../../disclosure/released.ts";
import { formatCount } from "../../../format/count.ts";
import { upperFirst } from "../joinWords.ts";
import { numbers } from "../numbers.ts";
import { countPeople, peopleOf } from "../people.ts";
import { reasonInWords } from "../reasons.ts";
import { shareInWords } from "../share.ts";

function title(evaluation: ReleasedEvaluation): string {
  const { enrolled, paired } = evaluation.flow;
  const people = peopleOf(evaluation);
  if (paired === null) return `How many ${people.many} have scores both before and after is not shown`;
  // where that is withheld, both scores are shown of many or of none
  if (enrolled === null) return `${upperFirst(countPeople(paired, people))} have scores both before and after`;
  if (paired === enrolled) return `Every ${people.one} has scores both before and after`;
  if (paired === 0) return `No ${people.one} has scores both before and after`;
  const share = upperFirst(shareInWords(paired, enrolled));
  return `${share} ${people.many} ${share.startsWith("1 of") ? "has" : "have"} scores both before and after`;
}

/** Each reason with its number; the reasons alone where the numbers are withheld. */
function reasons({ flow: { excluded } }: ReleasedEvaluation): readonly string[] {
  const told = excluded.map(({ reason, n }) => `${n === null ? "" : `${formatCount(numbers, n)} `}${cleanText(reasonInWords(reason))}`);
  return excluded.some(({ n }) => n === null) ? [...told, "(numbers that point to few are not shown)"] : told;
}

function note(evaluation: ReleasedEvaluation): string {
  const { rowsNotUsed } = evaluation.flow;
  const pairing = `Each ${peopleOf(evaluation).one} is analysed on the scales that could be scored both before and after, so numbers differ a little between scales.`;
  if (rowsNotUsed.length === 0) return pairing;
  const rows = rowsNotUsed.map(({ reason, n }) => `${formatCount(numbers, n)} (${cleanText(reasonInWords(reason))})`);
  return `${pairing} Rows of the file not used: ${rows.join(", ")}.`;
}

function altText(evaluation: ReleasedEvaluation): string {
  const { enrolled, pre, post, paired } = evaluation.flow;
  const people = peopleOf(evaluation);
  const told = (n: number | null, what: string): readonly string[] =>
    n === null ? [] : [`${formatCount(numbers, n)} ${n === 1 ? "has" : "have"} ${what}`];
  const steps = [...told(pre, "a score before"), ...told(post, "a score after"), ...told(paired, "both")].join(", ");
  const lost = reasons(evaluation);
  return `Flow chart of ${people.many} from the data to the analysis for ${countPeople(enrolled, people)}. ${title(evaluation)}${steps === "" ? "" : `: ${steps}`}.${lost.length > 0 ? ` Not in the analysis: ${lost.join(", ")}.` : ""}`;
}

/** Words of the chart of where everybody went. */
export const flow = {
  columns: ["Stage", "n"] as readonly string[],
  subtitle: (many: string, enrolled: number | null): string =>
    `Number of ${many} at each stage${enrolled === null ? "" : `; percentages are of the ${formatCount(numbers, enrolled)} whom the data name`}`,
  nobody: {
    subtitle: (many: string): string => `Number of ${many} at each stage`,
    reason: (one: string): string => `The data name no ${one}.`,
  },
  title: (evaluation: ReleasedEvaluation): string => title(evaluation),
  note: (evaluation: ReleasedEvaluation): string => note(evaluation),
  altText: (evaluation: ReleasedEvaluation): string => altText(evaluation),
  reasons: (evaluation: ReleasedEvaluation): readonly string[] => reasons(evaluation),
  inData: (many: string): string => `${upperFirst(many)} in the data`,
  before: "With a score before",
  after: "With a score after",
  both: "With scores before and after",
  analysed: "Before and after: analysed",
  notAnalysed: "Not in the analysis",
  lost: (reason: string): string => `Not in the analysis: ${reasonInWords(reason)}`,
};
