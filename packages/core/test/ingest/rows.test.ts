import { describe, expect, it } from "vitest";
import { chunksOf } from "../../src/ingest/bytes/chunksOf.ts";
import { textOf } from "../../src/ingest/bytes/decodeText.ts";
import { binaryFormat, markupFormat } from "../../src/ingest/bytes/foreignFormat.ts";
import { inspectText } from "../../src/ingest/bytes/inspectText.ts";
import { sha256 } from "../../src/ingest/bytes/sha256.ts";
import { readOutcomes } from "../../src/ingest/readOutcomes.ts";
import { findBadQuote } from "../../src/ingest/records/findBadQuote.ts";
import { recordsOf } from "../../src/ingest/records/tokenise.ts";
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

  it.each<[what: string, members: string, name: string]>([
    ["a workbook", "xl/workbook.xml", "Excel workbook"],
    ["a workbook by its list of contents", "[Content_Types].xml", "Excel workbook"],
    ["an OpenDocument table", "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet"],
    ["a text document", "[Content_Types].xml word/document.xml", "Word document"],
    ["slides", "[Content_Types].xml ppt/presentation.xml", "PowerPoint presentation"],
    ["a table of Numbers", "Index/Document.iwa", "Numbers spreadsheet"],
    ["an index of something else", "Index/readme.txt", "ZIP archive"],
    ["a packed CSV", "data.csv", "ZIP archive"],
  ])("of %s are told from their members", async (_, members, name) => {
    const zip = new TextEncoder().encode(`PK\u0003\u0004\u0014${members}`);
    expect(await binaryFormat(sourceOf(zip))).toEqual({ name, line: null });
  });

  it.each([
    ['<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "Excel workbook (XML)"],
    ['<?xml version="1.0"?><html xmlns="x">', "HTML"],
    ['<?xml version="1.0"?><children/>', "XML"],
    ["MIME-Version: 1.0\nContent-Type: multipart/related", "HTML (web archive)"],
    ["%!PS-Adobe-3.0", "PostScript"],
  ])("that begin with %j are %s", (text, name) => {
    expect(markupFormat(text)).toEqual({ name, line: 1 });
  });

  it("in UTF-16 that lack half a character are told with the line, however many blank lines stand before", async () => {
    const text = `child_id,pre_DE,post_DE\nA,9,12\n${"\n".repeat(150_000)}`;
    const data = Buffer.concat([Buffer.from(`\ufeff${text}`, "utf16le"), Buffer.from([0x41])]);
    await expect(readOutcomes({ name: "a.csv", data })).rejects.toThrow(
      `a.csv line 150003: the file stops in the middle of a character; found an odd number of bytes (${data.length} bytes)`,
    );
  });

  it("that are no text are refused as such, and a few odd ones among text are not", async () => {
    const control = bytes(...Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? 1 : 65)));
    await expect(readOutcomes({ name: "a.csv", data: control })).rejects.toThrow("a.csv: the file is not CSV; found binary data");
    const few = new TextEncoder().encode(`child_id,site,pre_DE,post_DE\n${"A,York\u001b\u001a,9,12\n"}`);
    expect((await readOutcomes({ name: "a.csv", data: few })).children).toHaveLength(1);
  });

  it("that a disk no longer gives are told as that, not as another encoding", async () => {
    const source = sourceOf(new TextEncoder().encode("child_id,pre_DE,post_DE\n"));
    let reads = 0;
    const failing = {
      ...source,
      slice: (from: number, to: number) => (reads++ === 0 ? source.slice(from, to) : Promise.reject(new Error("EIO"))),
    };
    await expect(inspectText(failing)).rejects.toThrow("EIO");
  });

  it("have their SHA-256, whatever memory they lie in", async () => {
    // FIPS 180-2, appendix B.1
    const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    const shared = new Uint8Array(new SharedArrayBuffer(3));
    shared.set([0x61, 0x62, 0x63]);
    expect(await sha256(shared)).toBe(abc);
    expect(await sha256(bytes(0x60, 0x61, 0x62, 0x63).subarray(1))).toBe(abc);
  });

  it("of other formats are named for what they are", async () => {
    expect((await binaryFormat(sourceOf(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))))?.name).toContain("Excel");
    expect(await binaryFormat(sourceOf(new TextEncoder().encode("child_id,eaq_1")))).toBeNull();
    expect(markupFormat("  <!DOCTYPE html>")?.name).toBe("HTML");
    expect(markupFormat('[{"id":1}]')?.name).toBe("JSON");
    expect(markupFormat("[export] of the hub,\n")).toBeNull();
  });
});
