import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatPercent } from "../../format/percent.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { cleanText } from "../words/cleanText.ts";

/** How many answered an item at one time. */
export interface Answered {
  /** Share of those who answered anything; null where it is not shown. */
  readonly share: number | null;
  /** The share is not told more exactly than this or more. */
  readonly atLeast: boolean;
  /** Such as `312 of 318 (98%)`. */
  readonly figures: string;
}

/** One item before and after; null where nobody answered anything at that time. */
export interface AnsweredItem {
  readonly label: string;
  readonly pre: Answered | null;
  readonly post: Answered | null;
}

/** A share without counts that is no smaller than this stands for this or more. */
const MOST = 0.9;

type Completeness = ReleasedEvaluation["outcomes"][number]["measure"]["pre"]["itemCompleteness"][number];

function answeredOf(item: Completeness | undefined, { numbers, completeness: words }: ChartTexts): Answered | null {
  if (item === undefined || item.n === 0) return null;
  const { answered, n, share } = item;
  if (share === null) return { share: null, atLeast: false, figures: words.notShown };
  if (answered === null && share >= MOST) return { share, atLeast: true, figures: words.mostShare };
  if (answered === null || n === null) return { share, atLeast: false, figures: formatPercent(numbers, share, 1) };
  const percent = formatPercent(numbers, answered, n, answered < n && share > 0.99 ? 1 : 0);
  return { share, atLeast: false, figures: `${formatCount(numbers, answered)}/${formatCount(numbers, n)}, ${percent}` };
}

/** The least answered first; items that were answered alike in the order of the questionnaire. */
export function answeredItems({ outcomes }: ReleasedEvaluation, scales: readonly string[] | undefined, texts: ChartTexts): AnsweredItem[] {
  const found = new Map<string, AnsweredItem>();
  for (const { scale, measure } of outcomes) {
    if (scales?.includes(scale) === false) continue;
    const names = measure.pre.itemCompleteness.length > 0 ? measure.pre.itemCompleteness : measure.post.itemCompleteness;
    for (const { item } of names) {
      const at = (time: "pre" | "post"): Answered | null =>
        answeredOf(
          measure[time].itemCompleteness.find((one) => one.item === item),
          texts,
        );
      found.set(item, { label: texts.completeness.item(cleanText(item)), pre: at("pre"), post: at("post") });
    }
  }
  const byNumber = [...found].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true })).map(([, item]) => item);
  return byNumber.sort((a, b) => leastShare(a) - leastShare(b));
}

/** The smaller share of the two times; those not shown stand first. */
export const leastShare = ({ pre, post }: AnsweredItem): number =>
  Math.min(...[pre, post].map((one) => (one === null ? 1 : (one.share ?? 0))));
