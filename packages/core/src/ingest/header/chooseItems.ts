import type { Instrument } from "../../instrument/instrument.ts";
import type { IssueLog } from "../../issues/issueLog.ts";
import type { NamedColumn } from "./columnName.ts";
import type { NamedItem } from "./itemInName.ts";
import { itemsOfGrid } from "./itemsOfGrid.ts";
import type { Header } from "./locateHeader.ts";

/** An item's name with the place of its column. */
export interface PlacedItem extends NamedItem {
  readonly index: number;
}

const isItem = (meaning: NamedColumn): meaning is NamedItem => meaning?.kind === "item";

const keyOf = (item: PlacedItem): string => `${item.number} ${item.wave}`;

// where several questionnaires stand in one file only names with the instrument's own word count
function ownOf(items: readonly PlacedItem[]): readonly PlacedItem[] {
  const best = new Map<string, number>();
  for (const item of items) best.set(keyOf(item), Math.max(best.get(keyOf(item)) ?? 0, item.rank));
  return items.filter((item) => item.rank === best.get(keyOf(item)));
}

// where no name says the instrument's word, the form that most names have counts, so that another questionnaire's
// column never fills a gap; two forms with almost as many names stay, and are refused as duplicates
function commonOf(items: readonly PlacedItem[], length: number): readonly PlacedItem[] {
  const counts = new Map<number, number>();
  for (const { rank, number } of items) if (number >= 1 && number <= length) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const common = items.filter(({ rank }) => 2 * (counts.get(rank) ?? 0) > most);
  const named = common.filter(({ rank }) => rank > 1);
  return named.length > 0 ? named : common;
}

function checkNumbers(items: readonly PlacedItem[], header: Header, length: number, place: { file: string }, log: IssueLog): void {
  const numbers = new Set(items.map((item) => item.number));
  const complete = Array.from({ length }, (_, index) => index + 1).every((number) => numbers.has(number));
  const wrong = items.find((item) => item.number === 0 || (item.number > length && item.rank === 3));
  if (wrong === undefined || complete) return;
  const column = header.names[wrong.index]!;
  log.refuse("item_numbering", { ...place, line: header.line, column, found: column, expected: `items numbered 1 to ${length}` });
}

function checkDuplicates(items: readonly PlacedItem[], header: Header, place: { file: string }, log: IssueLog): void {
  const seen = new Set<string>();
  for (const item of items) {
    const key = keyOf(item);
    if (seen.has(key)) {
      const column = header.names[item.index]!;
      log.refuse("duplicate_header", {
        ...place,
        line: header.line,
        column,
        found: column,
        expected: "unique column names, one for each item and timepoint",
      });
    }
    seen.add(key);
  }
}

function checkReversed(items: readonly PlacedItem[], header: Header, place: { file: string }, log: IssueLog): void {
  const marked = items.find((item) => item.reversed);
  if (marked === undefined) return;
  const column = header.names[marked.index]!;
  const expected = "raw answers, or the option that says whether they are reversed already";
  log.refuse("ambiguous_reversed", { ...place, line: header.line, column, found: column, expected });
}

/**
 * Chooses the columns that hold the items, and refuses names that cannot be trusted.
 *
 * @param header the header
 * @param instrument the questionnaire
 * @param settings file name, and whether marked items are known to be reversed or raw
 * @param log gets the refusals
 * @returns the items' columns in file order
 */
export function chooseItems(
  header: Header,
  instrument: Instrument,
  settings: { readonly file: string; readonly reversedAlready: boolean | null },
  log: IssueLog,
): readonly PlacedItem[] {
  const all = header.meanings.flatMap((meaning, index): PlacedItem[] => (isItem(meaning) ? [{ ...meaning, index }] : []));
  const own = all.filter((item) => item.own);
  const { length } = instrument.items;
  const chosen = itemsOfGrid(own.length > 0 ? ownOf(own) : commonOf(all, length), length);
  const place = { file: settings.file };
  checkNumbers(chosen, header, length, place, log);
  const items = chosen.filter((item) => item.number >= 1 && item.number <= length);
  checkDuplicates(items, header, place, log);
  if (settings.reversedAlready === null) checkReversed(items, header, place, log);
  return items;
}
