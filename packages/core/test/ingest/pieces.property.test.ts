import { readOutcomesFromBytes } from "@headway/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDecoding } from "../../src/ingest/bytes/decodeText.ts";
import { readSources } from "../../src/ingest/readSources.ts";
import { findBadQuote, QuoteCheck } from "../../src/ingest/records/findBadQuote.ts";
import { recordsOf, Tokeniser } from "../../src/ingest/records/tokenise.ts";
import { type ByteSource, memorySource, withRoles } from "../../src/ingest/source.ts";
import { longFile, sheets, wideFile, writings } from "./answerSheet.ts";

const part = fc.constantFrom('"', '""', '"a"', '"b\n"', '"\r\n,"', ",", "\n", "\r", "\r\n", "x", "é", "\u2028", "\u001a", "\ufeff", "€");
const text = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(""));
const cuts = fc.array(fc.nat(12), { maxLength: 80 });

/** A list cut into pieces of the given lengths and the rest. */
function pieces<T extends { readonly length: number; slice(from: number, to?: number): T }>(whole: T, lengths: readonly number[]): T[] {
  const found: T[] = [];
  let at = 0;
  for (const length of lengths) {
    found.push(whole.slice(at, at + length));
    at += length;
  }
  return [...found, whole.slice(at)];
}

// pieces of a decoded text never end between a CR and its LF
const textPieces = (whole: string, lengths: readonly number[]): string[] => {
  const found: string[] = [];
  let held = "";
  for (const piece of pieces(whole, lengths)) {
    const joined = held + piece;
    held = joined.endsWith("\r") ? "\r" : "";
    found.push(joined.slice(0, joined.length - held.length));
  }
  return [...found, held];
};

function decoded(bytes: Uint8Array, lengths: readonly number[], label: string): string {
  const decoding = new TextDecoding({ label, fatal: false });
  const found = pieces(bytes, lengths).map((piece) => decoding.decode(piece));
  const all = [...found, decoding.end()].filter((piece) => piece !== "");
  expect(all.some((piece, index) => piece.endsWith("\r") && all[index + 1]?.startsWith("\n"))).toBe(false);
  return all.join("");
}

describe("a text that comes in pieces", () => {
  it("is decoded as in one piece, wherever bytes are parted", () => {
    fc.assert(
      fc.property(text, cuts, (csv, lengths) => {
        const utf8 = new TextEncoder().encode(csv);
        const utf16 = new Uint8Array(Buffer.from(csv, "utf16le"));
        // marks at the start and Control-Z among the last line ends are no text
        const plain = csv.replace(/^\ufeff+/, "");
        const body = plain.replaceAll("\u001a", "\n").replace(/[\n\r]+$/, "");
        const control = plain.indexOf("\u001a", body.length);
        const expected = control === -1 ? plain : plain.slice(0, control);
        expect(decoded(utf8, lengths, "utf-8")).toBe(expected);
        expect(decoded(utf16, lengths, "utf-16le")).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("has the records that it has in one piece", () => {
    fc.assert(
      fc.property(text, cuts, (csv, lengths) => {
        fc.pre(findBadQuote(csv, ",") === null);
        const found: [number, readonly string[]][] = [];
        const tokeniser = new Tokeniser(",", 1, (record) => found.push([record.line, record.fields]) > 0);
        for (const piece of textPieces(csv, lengths)) tokeniser.add(piece);
        tokeniser.end();
        expect(found).toEqual(recordsOf(csv, ",", 1, 1000).map(({ line, fields }) => [line, fields]));
      }),
      { numRuns: 1000 },
    );
  });

  it("has the bad quote that it has in one piece", () => {
    fc.assert(
      fc.property(text, cuts, (csv, lengths) => {
        const check = new QuoteCheck(",");
        const found = textPieces(csv, lengths).map((piece) => check.add(piece));
        expect(found.find((bad) => bad !== null) ?? check.end()).toEqual(findBadQuote(csv, ","));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a record", () => {
  it("gives each cell and its only character as its fields say", () => {
    fc.assert(
      fc.property(text, (csv) => {
        fc.pre(findBadQuote(csv, ",") === null);
        const tokeniser = new Tokeniser(",", 1, (record) => {
          for (const [index, field] of record.fields.entries()) {
            expect(record.cell(index)).toBe(field);
            const code = record.character(index);
            if (code >= 0) expect(code === 0 ? "" : String.fromCharCode(code)).toBe(field);
          }
          expect([record.width, record.cell(record.width), record.character(record.width)]).toEqual([record.fields.length, "", 0]);
          return true;
        });
        tokeniser.add(csv);
        tokeniser.end();
      }),
      { numRuns: 500 },
    );
  });
});

describe("a file that is read piece by piece", () => {
  it("gives what its bytes in memory give", async () => {
    // bytes that hold only until the next are asked for
    const passing = (source: ByteSource): ByteSource => {
      let last = new Uint8Array(0);
      return {
        ...source,
        slice: async (from, to) => {
          last.fill(0);
          last = new Uint8Array(await source.slice(from, to));
          return last;
        },
      };
    };
    const plain = (value: unknown): string => JSON.stringify(value, (_, entry) => (entry instanceof Map ? [...entry] : entry));
    await fc.assert(
      fc.asyncProperty(sheets, writings, fc.boolean(), async (children, writing, isWide) => {
        const input = isWide ? wideFile(children, writing) : longFile(children, writing);
        if (!("data" in input)) return;
        const outcomes = await readSources(withRoles(passing(memorySource(input))), {});
        expect(plain(outcomes)).toBe(plain(await readOutcomesFromBytes(input)));
      }),
      { numRuns: 20 },
    );
  });
});
