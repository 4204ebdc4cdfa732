import { changeTestOf, clearCombinations, isClear } from "../../../charts/interaction/changeTests.ts";
import { outcomeName } from "../../../charts/words/outcomeWords.ts";
import type { ReleasedOutcome } from "../../../disclosure/released.ts";
import { firstWords, insideSentence, joinWords } from "../joinWords.ts";

const MOST_WORDS = 15;

/** A factor as a title needs it. */
export interface NamedFactor {
  readonly factor: string;
  readonly title: string;
}

/**
 * Says by which factors change seems to differ; nothing in it denies a combination of factors that is clear.
 *
 * @param outcome whose model it is
 * @param factors those that the chart shows, each by itself
 * @returns a title of at most 15 words
 */
export function interactionTitle(outcome: ReleasedOutcome, factors: readonly NamedFactor[]): string {
  const clear = factors.filter(({ factor }) => isClear(changeTestOf(outcome, [factor])));
  const unclear = factors.filter((factor) => !clear.includes(factor));
  const ids = factors.map(({ factor }) => factor);
  const alone = clearCombinations(outcome, ids, 1).length > 0;
  const short = alone
    ? "No clear difference in change between groups of one factor alone"
    : "We cannot tell whether change differed between groups";
  if (clear.length === 0) {
    const long = alone
      ? `No clear difference in change by ${names(unclear, "or")} alone`
      : `We cannot tell whether change differed by ${names(unclear, "or")}`;
    return fitting(long, short);
  }
  const first = `Change seems to differ by ${names(clear, "and")}`;
  if (unclear.length === 0) return fitting(first, `Change seems to differ by each of ${clear.length} factors`);
  const end = alone ? " alone" : "";
  const several = `Change seems to differ by ${clear.length} of ${factors.length} factors${end}`;
  return fitting(`${first}; unclear for ${names(unclear, "and")}${end}`, fitting(`${first}; unclear for the others${end}`, several));
}

/**
 * Says whether change seems to differ by two factors together.
 *
 * @param outcome whose model it is
 * @param pair the factors of the chart
 * @returns a title of at most 15 words
 */
export function pairTitle(outcome: ReleasedOutcome, pair: readonly [NamedFactor, NamedFactor]): string {
  const ids = pair.map(({ factor }) => factor);
  if (isClear(changeTestOf(outcome, ids))) {
    const finding = `seems to differ by ${names(pair, "and")} together`;
    return fitting(`Change in ${insideSentence(outcomeName(outcome))} ${finding}`, `Change ${finding}`);
  }
  const clear = pair.filter(({ factor }) => isClear(changeTestOf(outcome, [factor])));
  if (clear.length > 0)
    return fitting(
      `Change seems to differ by ${names(clear, "and")}; we cannot tell for both together`,
      "Change seems to differ between groups; we cannot tell for both factors together",
    );
  if (clearCombinations(outcome, ids, 2).length > 0) return "No clear difference in change by these two factors alone";
  return fitting(
    `We cannot tell whether change differed by ${names(pair, "or")}, or both together`,
    "We cannot tell whether change differed between groups",
  );
}

const fitting = (long: string, short: string): string => (long.split(/\s+/).length <= MOST_WORDS ? long : short);

function names(factors: readonly NamedFactor[], last: "and" | "or"): string {
  return joinWords(
    factors.map(({ title }) => firstWords(insideSentence(title), 4)),
    last,
  );
}
