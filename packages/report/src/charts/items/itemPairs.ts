import type { ReleasedOutcome } from "../../disclosure/released.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { cleanText } from "../words/cleanText.ts";

type Answers = ReleasedOutcome["measure"]["pre"]["itemAnswers"][number];

/** Shares of the answers at one time; null where they are not shown. */
export interface AnswerShares {
  readonly n: number | null;
  readonly shares: readonly number[] | null;
  /** Nobody answered, so that there is nothing to hide. */
  readonly empty: boolean;
  /** Average answer; null without shares. */
  readonly mean: number | null;
}

/** One item before and after. */
export interface ItemPair {
  readonly label: string;
  readonly reversed: boolean;
  readonly pre: AnswerShares;
  readonly post: AnswerShares;
}

const NOBODY: AnswerShares = { n: 0, shares: null, empty: true, mean: null };

function sharesOf(item: Answers | undefined): AnswerShares {
  if (item === undefined || item.n === 0) return NOBODY;
  const shown = item.answers.flatMap(({ answer, share }) => (answer === null || share === null ? [] : [{ answer, share }]));
  if (shown.length < item.answers.length) return { n: item.n, shares: null, empty: false, mean: null };
  const mean = shown.reduce((sum, { answer, share }) => sum + answer * share, 0);
  return { n: item.n, shares: shown.map(({ share }) => share), empty: false, mean };
}

/** The items of a scale in the order of the questionnaire, each before and after. */
export function itemPairs({ measure: { pre, post } }: ReleasedOutcome, words: ChartTexts["items"]): ItemPair[] {
  const there = pre.itemAnswers.length > 0 ? pre.itemAnswers : post.itemAnswers;
  return there.map(({ item, reversed }) => ({
    label: words.item(cleanText(item), reversed),
    reversed,
    pre: sharesOf(pre.itemAnswers.find((one) => one.item === item)),
    post: sharesOf(post.itemAnswers.find((one) => one.item === item)),
  }));
}

/** The answers that can be given, lowest first. */
export function possibleAnswers(
  { measure: { pre, post } }: ReleasedOutcome,
  { range }: { readonly range: { readonly minimum: number } },
): number[] {
  const count = (pre.itemAnswers[0] ?? post.itemAnswers[0])?.answers.length ?? 0;
  return Array.from({ length: count }, (_, at) => range.minimum + at);
}
