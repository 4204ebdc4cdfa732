import { nextPlace } from "../text/nextPlace.ts";
import { countLineEnds } from "./findBadQuote.ts";
import type { RawRecord } from "./rawRecord.ts";
import { behindQuotes, SplitText, TextRecord } from "./textRecord.ts";

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Searches of one text from places that only grow. */
interface Searches {
  readonly lineEnd: (from: number) => number;
  readonly delimiter: (from: number) => number;
}

function searchesOf(text: string, delimiter: string): Searches {
  const lf = nextPlace(text, "\n");
  const cr = nextPlace(text, "\r");
  return { lineEnd: (from) => Math.min(lf(from), cr(from)), delimiter: nextPlace(text, delimiter) };
}

// the end of a record with quotes: the first line end outside them
function endBehindQuotes(text: string, from: number, next: Searches): number {
  for (let at = from; ; at += 1) {
    const behind = text.charCodeAt(at) === QUOTE ? behindQuotes(text, at) : at;
    const end = next.lineEnd(behind);
    at = next.delimiter(behind);
    if (at >= end) return end;
  }
}

/**
 * All records of a text. A record holds its place; its fields are split when they are asked for.
 *
 * @param text decoded text with sound quotes
 * @param delimiter one character
 * @param firstLine physical line at which `text` starts
 * @param most number of records after which the reading stops
 * @returns records in order
 */
export function recordsOf(text: string, delimiter: string, firstLine: number, most: number): RawRecord[] {
  const split = new SplitText(text, delimiter);
  const next = searchesOf(text, delimiter);
  const quote = nextPlace(text, '"');
  const records: RawRecord[] = [];
  let line = firstLine;
  for (let from = 0; from < text.length && records.length < most; ) {
    const lineEnd = next.lineEnd(from);
    const quoted = quote(from) < lineEnd;
    const to = quoted ? endBehindQuotes(text, from, next) : lineEnd;
    records.push(new TextRecord(line, from, to, split));
    line += quoted ? countLineEnds(text, from, to) + 1 : 1;
    from = to + (text.charCodeAt(to) === CR && text.charCodeAt(to + 1) === LF ? 2 : 1);
  }
  return records;
}
