import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBadQuote } from "../../src/ingest/records/findBadQuote.ts";
import { recordsOf } from "../../src/ingest/records/tokenise.ts";

const FORM = { record_delimiter: ["\r\n", "\n", "\r"], relax_quotes: true, relax_column_count: true, max_record_size: 0 };
const piece = fc.constantFrom('"', '""', '"a"', '"b\n"', '"\r\n,"', ",", ";", "\n", "\r", "\r\n", "x", " ", "7", "é", "\u2028", "\t");
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
const delimiter = fc.constantFrom(",", ";", "\t");

describe("tokenise", () => {
  it("splits every text of sound quotes as csv-parse does", () => {
    fc.assert(
      fc.property(text, delimiter, (csv, by) => {
        fc.pre(findBadQuote(csv, by) === null);
        const expected: string[][] = parse(csv, { ...FORM, delimiter: by });
        expect(recordsOf(csv, by, 1, 1000).map((record) => record.fields)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it("gives each record the number of line ends before it, plus one", () => {
    fc.assert(
      fc.property(text, (csv) => {
        fc.pre(findBadQuote(csv, ",") === null);
        const records = recordsOf(csv, ",", 1, 1000);
        let at = 0;
        for (const record of records) {
          expect(record.line).toBe((csv.slice(0, at).match(/\r\n|\n|\r/g)?.length ?? 0) + 1);
          at += record.size;
          at += csv.startsWith("\r\n", at) ? 2 : 1;
        }
      }),
    );
  });

  it("gives the same fields whatever the order in which records are asked", () => {
    const records = recordsOf('a,b\n"c\nd",e\nf,g\n', ",", 1, 100);
    const forwards = records.map((record) => record.fields);
    expect(records.toReversed().map((record) => record.fields)).toEqual(forwards.toReversed());
  });
});
