import { unzipSync } from "fflate";
import { fixedZip } from "../zip/fixedZip.ts";

const RELATIONS = /^word\/_rels\/.*\.rels$/;

/** Random ids of links, by the order in which the file names them. */
function linkIds(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = unzipSync(bytes, { filter: ({ name }) => RELATIONS.test(name) });
  const ids = new Map<string, string>();
  for (const name of Object.keys(parts).sort())
    for (const [tag] of new TextDecoder().decode(parts[name]).matchAll(/<Relationship\b[^>]*>/g)) {
      const id = /\bId="([^"]+)"/.exec(tag)?.[1];
      if (id !== undefined && tag.includes("/hyperlink")) ids.set(id, `rIdLink${ids.size + 1}`);
    }
  return ids;
}

/**
 * Takes the clock and everything random out of a Word file.
 *
 * @param bytes what the library wrote
 * @returns the same document, the same bytes every time
 */
export function steadyXml(bytes: Uint8Array): Uint8Array {
  const links = linkIds(bytes);
  let drawings = 0;
  return fixedZip(bytes, (path, text) => {
    if (path === "docProps/core.xml") return text.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, "");
    if (!path.startsWith("word/")) return text;
    return text
      .replace(/\b(r:id|Id)="([^"]+)"/g, (match, name: string, id: string) => (links.has(id) ? `${name}="${links.get(id)}"` : match))
      .replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*"/g, (_match, start: string) => `${start}${++drawings}"`);
  });
}
