import type { ByteSource } from "../source.ts";

/** A file format that is not CSV. */
export interface ForeignFormat {
  readonly name: string;
  /** Line at which the content shows it; null for binary formats. */
  readonly line: number | null;
}

const binarySignatures: readonly (readonly [signature: string, name: string])[] = [
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel workbook or other Office file (old binary format)"],
  ["\x09\x08\x10\x00", "Excel workbook (old binary format)"],
  ["\x09\x08\x08\x00", "Excel workbook (old binary format)"],
  ["\x09\x00\x04\x00", "Excel workbook (old binary format)"],
  ["\x09\x02\x06\x00", "Excel workbook (old binary format)"],
  ["\x09\x04\x06\x00", "Excel workbook (old binary format)"],
  ["%PDF", "PDF"],
  ["\x1f\x8b", "gzip archive"],
  ["$FL2", "SPSS data file"],
  ["$FL3", "SPSS data file"],
  ["ASCII SPSS PORT FILE", "SPSS portable file"],
  ["<stata_dta>", "Stata data file"],
  ["PAR1", "Parquet file"],
  ["SQLite format 3", "SQLite database"],
  ["RDX2", "R data file"],
  ["RDX3", "R data file"],
  ["7z\xbc\xaf\x27\x1c", "7-Zip archive"],
  ["Rar!", "RAR archive"],
  ["BZh", "bzip2 archive"],
  ["\xfd7zXZ", "xz archive"],
  ["\x28\xb5\x2f\xfd", "Zstandard archive"],
  ["\x89PNG", "PNG image"],
  ["\xff\xd8\xff", "JPEG image"],
  ["GIF8", "GIF image"],
  ["{\\rtf", "RTF document"],
];

const asLatin = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

const END_BYTES = 65_536;

async function zipKind({ bytes, slice }: ByteSource): Promise<string> {
  // names of a zip's members stand at its start and again in the directory at its end
  const ends = asLatin(await slice(0, END_BYTES)) + asLatin(await slice(Math.max(0, bytes - END_BYTES), bytes));
  if (ends.includes("opendocument.spreadsheet")) return "OpenDocument spreadsheet";
  if (ends.includes("word/")) return "Word document";
  if (ends.includes("ppt/")) return "PowerPoint presentation";
  if (ends.includes("xl/") || ends.includes("[Content_Types].xml")) return "Excel workbook";
  if (ends.includes("Index/") && ends.includes(".iwa")) return "Numbers spreadsheet";
  return "ZIP archive";
}

/**
 * Names a binary format by its first bytes, whatever the file is called.
 *
 * @param source the file
 * @returns the format, or null where the bytes may be text
 */
export async function binaryFormat(source: ByteSource): Promise<ForeignFormat | null> {
  const head = asLatin(await source.slice(0, 32));
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return { name: await zipKind(source), line: null };
  const known = binarySignatures.find(([signature]) => head.startsWith(signature));
  return known === undefined ? null : { name: known[1], line: null };
}

/**
 * Names a text format that is not CSV by how the text begins.
 *
 * @param text how the decoded file begins
 * @returns the format, or null where the text may be CSV
 */
export function markupFormat(text: string): ForeignFormat | null {
  const start = text.slice(0, 4096).trimStart();
  const line = 1;
  if (/^<\?xml/i.test(start)) {
    const name = /excel|spreadsheet/i.test(start) ? "Excel workbook (XML)" : /<html/i.test(start) ? "HTML" : "XML";
    return { name, line };
  }
  if (/^<(?:!doctype|!--|\/?[a-z][a-z0-9]*[\s/>])/i.test(start)) return { name: "HTML", line };
  if (/^mime-version:/i.test(start)) return { name: "HTML (web archive)", line };
  if (/^\{\s*(?:["}]|$)/.test(start) || /^\[\s*(?:[{["\]]|-?\d|null|$)/.test(start)) return { name: "JSON", line };
  if (start.startsWith("%!PS")) return { name: "PostScript", line };
  return null;
}
