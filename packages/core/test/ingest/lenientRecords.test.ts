import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBadQuote } from "../../src/ingest/records/findBadQuote.ts";
import { type Dialect, lenientRecords } from "../../src/ingest/records/lenientRecords.ts";
import { recordsOf } from "../../src/ingest/records/tokenise.ts";

const read = (text: string, dialect: Partial<Dialect> = {}) => lenientRecords(text, { delimiter: ",", ...dialect });
const fields = (text: string, dialect: Partial<Dialect> = {}) => read(text, dialect).map((record) => record.fields);
const problems = (text: string) => read(text).map((record) => record.problems.map(({ kind }) => kind));

describe("lenient records", () => {
  it("are the strict ones, without problems of quotes, where the quotes are sound", () => {
    const piece = fc.constantFrom('"a"', '"b\n,"', '""', ",", "\n", "\r\n", "\r", "x", " ", 'y"', "é");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        fc.pre(findBadQuote(text, ",") === null);
        const strict = recordsOf(text, ",", 1, 1000);
        expect(read(text).map(({ line, fields }) => [line, fields])).toEqual(strict.map(({ line, fields }) => [line, fields]));
      }),
    );
  });

  it("read a quote as its own escape where the dialect says so", () => {
    expect(fields('"a ""b""",c\n', { escape: '"' })).toEqual([['a "b"', "c"]]);
    expect(fields('"a \\"b\\"",c\n', { escape: "\\" })).toEqual([['a "b"', "c"]]);
    expect(fields('"a",b\n', { quote: null })).toEqual([['"a"', "b"]]);
  });

  it("note rows that are too short or too long", () => {
    expect(fields("a,b\n1\n2,3,4\n")).toEqual([["a", "b"], ["1"], ["2", "3", "4"]]);
    expect(problems("a,b\n1\n2,3,4\n")).toEqual([[], ["too_few_fields"], ["too_many_fields"]]);
  });

  it("keep quotes inside a field and text behind a closing quote", () => {
    expect(fields('5" scar,"said "yes" loudly"\n')).toEqual([['5" scar', 'said "yes" loudly']]);
    expect(problems('5" scar,"said "yes" loudly"\n')).toEqual([["stray_quote", "text_after_quote"]]);
    expect(fields('"a" ,b\n')).toEqual([["a", "b"]]);
  });

  it("end a quoted field that is never closed at its delimiter, also where a later one is quoted", () => {
    expect(fields('"a,b\nc,d\n')).toEqual([
      ['"a', "b"],
      ["c", "d"],
    ]);
    expect(fields('"a,1\n"b",2\n')).toEqual([
      ['"a', "1"],
      ["b", "2"],
    ]);
    expect(problems('"a,1\n"b",2\n')).toEqual([["unclosed_quote"], []]);
  });

  it("follow the dialect: delimiter, quote, escape and line end", () => {
    expect(fields("'a;;''b'';;c\\;;d'|'e'", { delimiter: ";;", quote: "'", lineEnd: "|" })).toEqual([["a;;'b';;c\\;;d"], ["e"]]);
    expect(fields('"a \\"b\\"",c\\,d\n', { escape: "\\" })).toEqual([['a "b"', "c,d"]]);
    expect(fields('"a",b', { quote: null })).toEqual([['"a"', "b"]]);
    expect(fields("a,b\rc\n1,2\n", { lineEnd: "\n" })).toEqual([
      ["a", "b\rc"],
      ["1", "2"],
    ]);
  });

  it("come of any text, and soon", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", " ", "\\") }), (text) => read(text).length >= 0));
    const start = performance.now();
    expect(read(`"a${'\n""x'.repeat(100_000)}`)).toHaveLength(100_001);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
