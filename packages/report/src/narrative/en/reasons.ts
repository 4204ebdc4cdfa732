import { WITHHELD } from "../../disclosure/withhold.ts";
import { givenWords } from "./givenWords.ts";

const REASONS: ReadonlyMap<string, string> = new Map([
  ["no_answers", "no answers at either timepoint"],
  ["no_pre", "no answers before"],
  ["no_post", "no answers after"],
  ["too_few_items_answered", "too few questions answered to give a score"],
  ["pre_not_scorable", "too few of the scale\u2019s questions answered before"],
  ["post_not_scorable", "too few of the scale\u2019s questions answered after"],
  ["factor_missing", "a group that the analysis needs is not recorded"],
  ["missing_factor", "a group that the analysis needs is not recorded"],
  ["change_outside_fences", "a change far outside the others"],
  ["no_score_before", "no score before"],
  ["age_missing", "the age is not known"],
  ["no_cluster", "who they belong with is not recorded"],
  ["no_score", "no score at either timepoint"],
  ["missing_id", "no identifier, so the row could not be matched"],
  ["duplicate_id", "several different answers for the same person and timepoint"],
  ["timepoint_unrecognised", "the timepoint was not recognised"],
  ["summary_row", "a row of totals, not a person"],
  ["repeated_header", "a repeat of the column names"],
  ["footer_line", "a note below the data"],
  ["blank_rows", "an empty row"],
  ["ragged_row", "the row was cut short"],
]);

/** How the reasons of a model begin that name its parameters or the ids of levels. */
const OF_MODELS: readonly (readonly [beginning: string, words: string])[] = [
  [WITHHELD, "so few are in some groups that their numbers are not shown"],
  ["not estimable", "some combinations of groups are empty"],
  ["no residual degrees of freedom", "there are too few people for so many groups"],
  ["no residual variance", "everybody in a group changed by the same"],
];

/** A code that the catalogue does not know is shown as words rather than lost. */
const spoken = (code: string): string => code.replaceAll("_", " ");

/**
 * Why somebody or something is not in the numbers.
 *
 * @param code reason code of the evaluation
 * @returns words that fit after "not analysed:"
 */
export function reasonInWords(code: string): string {
  return REASONS.get(code) ?? spoken(code);
}

/**
 * Why groups could not be compared, for everybody: the model's own words name its levels by their ids.
 *
 * @param reason of a model of the evaluation
 * @returns words that fit after a colon
 */
export function plainReason(reason: string): string {
  const plain = OF_MODELS.find(([beginning]) => reason.startsWith(beginning));
  return plain === undefined ? givenWords(reason) : plain[1];
}
