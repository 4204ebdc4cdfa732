import type { NamedColumn } from "../header/columnName.ts";
import { type Header, locateHeader } from "../header/locateHeader.ts";
import type { NameReader } from "../header/nameReader.ts";
import { isBlankCell } from "../text/trimCell.ts";
import type { RawRecord } from "./rawRecord.ts";
import { sampleOf } from "./sampleOf.ts";

/** A delimiter with the rows and the header that it gives. */
export interface SniffedText {
  readonly delimiter: string;
  /** First records of the file. */
  readonly sample: readonly RawRecord[];
  readonly header: Header | null;
}

const CANDIDATES = [",", ";", "\t", "|"];
const SAMPLE_LENGTH = 524_288;
const SAMPLE_RECORDS = 200;

// a text is sniffed for each questionnaire that it may hold, and split once
const sampled = new WeakMap<object, Map<string, readonly RawRecord[]>>();

function widthOf(record: RawRecord): number {
  let width = record.fields.length;
  while (width > 0 && isBlankCell(record.fields[width - 1]!)) width -= 1;
  return width;
}

const meant = (meanings: readonly NamedColumn[]): number => meanings.filter((meaning) => meaning !== null).length;

// names understood first, then the share of rows that are no wider than the header
function scoreWith({ header, sample }: SniffedText): number {
  if (header === null) return 0;
  const rows = sample.filter((record) => record.line > header.line && widthOf(record) > 0);
  const fitting = rows.filter((record) => record.fields.length === header.names.length || widthOf(record) === header.names.length).length;
  return meant(header.meanings) + (rows.length === 0 ? 1 : fitting / rows.length);
}

// without a header: the most common width above one, by how many rows have it
function scoreWithout({ sample }: SniffedText): number {
  const counts = new Map<number, number>();
  for (const record of sample) counts.set(record.fields.length, (counts.get(record.fields.length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, count]) => (width > 1 ? count + width / 1e6 : 0)));
}

const best = (all: readonly SniffedText[], score: (sniffed: SniffedText) => number): SniffedText | undefined =>
  all.toSorted((a, b) => score(b) - score(a)).find((sniffed) => score(sniffed) > 0);

/**
 * Finds the delimiter: the one under which a row names an id and items, and the rows below have that row's width.
 *
 * @param opened how the text begins, and the line at which it starts
 * @param read says what a column name means
 * @param given delimiter that the user or the file names
 * @returns delimiter, first records and header
 */
export function sniffDelimiter(
  opened: { readonly head: string; readonly firstLine: number },
  read: NameReader,
  given: string | null,
): SniffedText {
  const text = opened.head.slice(0, SAMPLE_LENGTH);
  const samples = sampled.get(opened) ?? new Map<string, readonly RawRecord[]>();
  sampled.set(opened, samples);
  const candidates = given === null ? CANDIDATES.filter((candidate) => candidate === "," || text.includes(candidate)) : [given];
  const all = candidates.map((delimiter): SniffedText => {
    const sample = samples.get(delimiter) ?? sampleOf(text, delimiter, opened.firstLine, SAMPLE_RECORDS);
    samples.set(delimiter, sample);
    return { delimiter, sample, header: locateHeader(sample, read) };
  });
  return best(all, scoreWith) ?? best(all, scoreWithout) ?? all[0]!;
}
