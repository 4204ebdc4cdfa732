import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** First where readers look for it first; then by name. */
const FIRST: readonly string[] = ["[Content_Types].xml", "_rels/.rels"];

function before(a: string, b: string): number {
  const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** The earliest date that a zip can hold; it is written in local time, so that it is made in local time. */
const date = (): Date => new Date(1980, 0, 1);

/**
 * Packs a zip again so that the same content gives the same bytes: no clock, files in a fixed order.
 *
 * @param bytes a zip, such as a Word or Excel file
 * @param rewrite gets each XML part's path and text, and gives the text to put there
 * @returns the zip
 */
export function fixedZip(bytes: Uint8Array, rewrite: (path: string, text: string) => string): Uint8Array {
  const out: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes)).sort(([a], [b]) => before(a, b))) {
    const text = /\.(?:xml|rels)$/.test(path);
    out[path] = [
      text ? strToU8(rewrite(path, strFromU8(content))) : content,
      { mtime: date(), os: 0, level: path.endsWith(".png") ? 0 : 6 },
    ];
  }
  return zipSync(out);
}
