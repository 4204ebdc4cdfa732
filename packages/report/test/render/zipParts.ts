import { strFromU8, unzipSync } from "fflate";

/** The parts of a Word or Excel file by path, those of XML as text. */
export function zipParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&amp;": "&" };

/** The text of XML elements of one name, in order. */
export function textsIn(xml: string, element: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)</${element}>`, "g"))].map(([, text = ""]) =>
    text.replace(/&(?:lt|gt|quot|apos|amp|#39);/g, (entity) => ENTITIES[entity] ?? entity),
  );
}

/** Throws where XML is not well formed: tags that do not close, signs that XML does not hold. */
export function wellFormed(xml: string): void {
  // a stack of open tags finds what spoils a file
  const open: string[] = [];
  const bare = xml.replace(/<\?[\s\S]*?\?>/g, "");
  for (const [tag, closing, name = "", empty] of bare.matchAll(/<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing === "/") {
      if (open.pop() !== name) throw new Error(`not well formed at ${tag}`);
    } else if (empty !== "/") open.push(name);
  }
  const rest = bare.replace(/<\/?[\w:.-]+(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>/g, "");
  if (open.length > 0 || /[<]|&(?!(?:lt|gt|quot|apos|amp|#\d+|#x[\da-f]+);)/i.test(rest)) throw new Error("not well formed");
  if (/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.test(xml)) throw new Error("holds signs that XML forbids");
}
