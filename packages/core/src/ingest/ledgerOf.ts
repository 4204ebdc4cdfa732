import type { Issue } from "../issues/issue.ts";
import type { Columns } from "./header/columns.ts";
import type { ColumnMeaning, Ledger, LedgerEntry } from "./ledger.ts";

const actions: ReadonlyMap<string, string> = new Map([
  ["missing_items", "read-as-missing"],
  ["out_of_range", "read-as-missing"],
  ["invalid_response", "read-as-missing"],
  ["missing_code_assumed", "read-as-missing"],
  ["age_out_of_range", "read-as-missing"],
  ["age_unparsed", "read-as-missing"],
  ["unknown_level", "read-as-missing"],
  ["missing_factor", "read-as-missing"],
  ["missing_id", "row-not-used"],
  ["timepoint_unrecognised", "row-not-used"],
  ["duplicate_id", "row-not-used"],
  ["summary_row", "row-not-used"],
  ["footer_line", "row-not-used"],
  ["blank_rows", "row-not-used"],
  ["repeated_header", "row-not-used"],
  ["level_normalised", "read-as"],
  ["id_normalised", "joined"],
  ["inconsistent_factor", "pre-used"],
  ["total_mismatch", "items-used"],
  ["date_ambiguous", "read-as"],
  ["ragged_row", "read"],
]);

function meaningsOf(columns: Columns, items: readonly string[]): ColumnMeaning[] {
  const meanings = new Map<number, string>([[columns.id, "id"]]);
  const at = (wave: string | null): string => (wave === null ? "" : `:${wave}`);
  for (const item of columns.items) meanings.set(item.index, `item:${items[item.item]!}${at(item.wave)}`);
  for (const total of columns.totals)
    meanings.set(total.index, `${columns.items.length > 0 ? "compared " : ""}total:${total.scale}${at(total.wave)}`);
  for (const fact of columns.facts) meanings.set(fact.index, `${fact.kind}${at(fact.wave)}`);
  for (const factor of columns.factors) meanings.set(factor.index, `factor:${factor.factor}${at(factor.wave)}`);
  if (columns.timepoint !== null) meanings.set(columns.timepoint, "timepoint");
  if (columns.tidy !== null) meanings.set(columns.tidy.item, "item number").set(columns.tidy.response, "answer");
  return columns.names.map((column, index) => ({ file: columns.file, column, meaning: meanings.get(index) ?? "not used" }));
}

/**
 * Writes down every decision of the reader: what each column was taken for and what was done with odd cells and rows.
 *
 * @param files columns of each file
 * @param items the questionnaire's item ids
 * @param issues everything that was met
 * @returns the ledger; it holds places, no answers and no ids
 */
export function ledgerOf(files: readonly Columns[], items: readonly string[], issues: readonly Issue[]): Ledger {
  const entries = issues.flatMap(({ file, line, column, code }): LedgerEntry[] => {
    const action = actions.get(code);
    return action === undefined || line === null ? [] : [{ file, line, column, action, reason: code }];
  });
  return Object.freeze({ columns: files.flatMap((columns) => meaningsOf(columns, items)), entries });
}
