const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ["age_band", "Ages came as bands, so they were used as groups"],
  ["age_missing", "The age was not given; the child stays in"],
  ["age_out_of_range", "An age was outside 3 to 19 years and was read as missing; the child stays in"],
  ["age_unparsed", "An age could not be read and was taken as missing; the child stays in"],
  ["bidi_text", "Hidden text-direction marks were removed"],
  ["blank_rows", "Empty rows were skipped"],
  ["date_ambiguous", "Dates could be day first or month first; they were read as day first"],
  ["delimiter_guessed", "The separator of the columns was worked out from the file"],
  ["digits_normalised", "Digits of another script were read as ordinary digits"],
  ["duplicate_id", "The same person had several rows for one timepoint; the plan\u2019s rule for duplicates was used"],
  ["encoding_guessed", "The file\u2019s text encoding was worked out from its content"],
  ["extra_column", "A column was not needed and was not used"],
  ["footer_line", "A note below the data was skipped"],
  ["formula_like_text", "A text began like a spreadsheet formula; it was kept as plain text"],
  ["header_guessed", "The meaning of a column was worked out from its name"],
  ["id_near_match", "Two identifiers look nearly alike but were not joined"],
  ["id_normalised", "Identifiers that differ only in case or spaces were joined"],
  ["id_scientific", "An identifier looks as if a spreadsheet had turned it into a number"],
  ["inconsistent_factor", "A group differed between before and after; the one from before was used"],
  ["invalid_response", "An answer could not be read and was taken as missing"],
  ["level_normalised", "Spellings of the same group were joined"],
  ["missing_code_assumed", "A number outside the answers, such as 99, was taken as missing"],
  ["missing_factor", "A group was not recorded"],
  ["missing_id", "A row had no identifier and was not used"],
  ["missing_item_column", "The column of a question is not in the file"],
  ["missing_items", "Some questions were left blank"],
  ["mixed_date_formats", "Dates were written in several ways"],
  ["out_of_range", "An answer was outside the possible range and was taken as missing"],
  ["ragged_row", "A row was shorter than the others, in columns that are not needed"],
  ["repeated_header", "The column names were repeated among the data and skipped"],
  ["similar_levels", "Two group names look alike and may be the same group"],
  ["small_n", "Few people have both timepoints"],
  ["summary_row", "A row of totals or means was skipped"],
  ["swapped_dates", "The date after is earlier than the date before"],
  ["timepoint_unrecognised", "A timepoint was not recognised and the row was not used"],
  ["total_mismatch", "A total did not agree with its questions; the questions were used"],
  ["unknown_level", "A way of delivery was not recognised and was read as missing"],
  ["unmatched_post", "Answers after without answers before"],
  ["unmatched_pre", "Answers before without answers after"],
]);

/**
 * What a data problem is and what was done about it.
 *
 * @param code issue code of the evaluation
 * @returns one plain sentence without its full stop
 */
export function problemInWords(code: string): string {
  return PROBLEMS.get(code) ?? code.replaceAll("_", " ");
}
