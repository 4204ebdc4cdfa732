import { describe, expect, it } from "vitest";
import { chunksOf } from "../../src/ingest/bytes/chunksOf.ts";
import { textOf } from "../../src/ingest/bytes/decodeText.ts";
import { binaryFormat, markupFormat } from "../../src/ingest/bytes/foreignFormat.ts";
import { inspectText } from "../../src/ingest/bytes/inspectText.ts";
import { findBadQuote } from "../../src/ingest/rows/findBadQuote.ts";
import { recordsOf } from "../../src/ingest/rows/tokenise.ts";
import { memorySource } from "../../src/ingest/source.ts";

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const sourceOf = (data: Uint8Array) => memorySource({ name: "data.csv", data });

async function decoded(data: Uint8Array) {
  const { encoding, encodingName, guessed } = await inspectText(sourceOf(data));
  const pieces: string[] = [];
  for await (const piece of textOf(chunksOf(sourceOf(data)), encoding)) pieces.push(piece);
  return { text: pieces.join(""), encoding: encodingName, guessed };
}

describe("records", () => {
  it("start at the physical line where an editor shows them, whatever ends the lines", () => {
    const records = recordsOf('a,b\r\n"1\r\n\n2",x\r3,y\n\n4,z', ",", 1, 100);
    expect(records.map(({ line, fields }) => [line, fields[0]])).toEqual([
      [1, "a"],
      [2, "1\r\n\n2"],
      [5, "3"],
      [6, ""],
      [7, "4"],
    ]);
  });

  it("end at CRLF, LF and CR and at nothing else", () => {
    const records = recordsOf("a\u2028b\u0085c\vd\fe,1", ",", 1, 100);
    expect(records.map((record) => record.fields)).toEqual([["a\u2028b\u0085c\vd\fe", "1"]]);
  });

  it("keep a quote inside an unquoted field as text, and a backslash as a backslash", () => {
    expect(recordsOf('5" scar,"a\\"', ",", 1, 100)[0]?.fields).toEqual(['5" scar', "a\\"]);
  });
});

describe("quotes", () => {
  it("are sound where RFC 4180 says so", () => {
    for (const text of ['a,"b ""c"" d"\n', 'x"y,z\n', '"",""', '"a\n\nb",c\r\n']) expect(findBadQuote(text, ",")).toBeNull();
  });

  it("are told at the record in which they break", () => {
    expect(findBadQuote('a,b\n1,"x\ny"\n2,"z"q\n', ",")).toMatchObject({ code: "malformed_quote", recordLine: 4, field: 1, found: '"z"q' });
    expect(findBadQuote('a,b\r\n1,2\r\n3,"z\r\n4,5', ",")).toMatchObject({ code: "unterminated_quote", recordLine: 3, field: 1 });
  });
});

describe("bytes", () => {
  it("are decoded by mark, by NUL at every second byte, as UTF-8, else as Windows-1252", async () => {
    expect((await decoded(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61, 0x1a))).text).toBe("a");
    expect(await decoded(Buffer.from("child,1", "utf16le"))).toMatchObject({ text: "child,1", encoding: "utf-16le" });
    expect(await decoded(bytes(0x93, 0xe9, 0x94, 0x80))).toEqual({ text: "“é”€", encoding: "windows-1252", guessed: true });
  });

  it("of other formats are named for what they are", async () => {
    expect((await binaryFormat(sourceOf(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))))?.name).toContain("Excel");
    expect(await binaryFormat(sourceOf(new TextEncoder().encode("child_id,eaq_1")))).toBeNull();
    expect(markupFormat("  <!DOCTYPE html>")?.name).toBe("HTML");
    expect(markupFormat('[{"id":1}]')?.name).toBe("JSON");
    expect(markupFormat("[export] of the hub,\n")).toBeNull();
  });
});
