import type { Logo } from "./document.ts";
import { ReportOptionsError } from "./reportOptionsError.ts";

const MOST_BYTES = 1_000_000;
const MOST_PIXELS = 10_000;
const PNG: readonly number[] = [137, 80, 78, 71, 13, 10, 26, 10];

/** What makes a drawing run something, load something or hide something. */
const NOT_DRAWING: readonly (readonly [RegExp, string])[] = [
  [/<!doctype|<!entity/i, "a document type"],
  [/<\?xml-stylesheet/i, "a style sheet of its own"],
  [/<(?:[\w-]+:)?(?:script|foreignobject|iframe|object|embed|audio|video|handler|listener)[\s/>]/i, "a script or a page"],
  [/\son[a-z]+\s*=/i, "an event handler"],
  [/href\s*=\s*(?:"(?!#|data:image\/(?:png|jpeg);)|'(?!#|data:image\/(?:png|jpeg);)|[^"'\s])/i, "a link"],
  [/javascript:|@import|url\(\s*["']?(?!#)/i, "something to load"],
];

function refuse(found: string): never {
  throw new ReportOptionsError(`logo: cannot be used; found ${found}, expected a PNG or SVG picture under 1 MB`);
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Width and height stand in the first chunk, IHDR, at bytes 16 and 20 (PNG specification, 11.2.1). */
function pngSize(bytes: Uint8Array): readonly [number, number] {
  if (bytes.length < 45 || String.fromCharCode(...bytes.subarray(12, 16)) !== "IHDR") refuse("a broken PNG");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}

function svgSize(bytes: Uint8Array): readonly [number, number] {
  const text = new TextDecoder().decode(bytes);
  const root = /^\ufeff?(?:\s|<\?xml[^>]*\?>|<!--[\s\S]*?-->)*(<svg[\s>][^>]*>?)/.exec(text)?.[1];
  if (root === undefined || !/<\/svg\s*>\s*(?:<!--[\s\S]*?-->\s*)*$/.test(text)) refuse("neither");
  const forbidden = NOT_DRAWING.find(([pattern]) => pattern.test(text));
  if (forbidden !== undefined) refuse(`an SVG with ${forbidden[1]}`);
  const box = /\sviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/i.exec(root);
  const side = (name: string): number => Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1]);
  return box === null ? [side("width"), side("height")] : [Number(box[1]), Number(box[2])];
}

/**
 * Reads a picture of who reports, and refuses one that could run or load anything.
 *
 * @param bytes the content of a PNG or SVG file
 * @returns the picture and its size
 * @throws ReportOptionsError where it is neither, broken, too large, or an SVG with more than a drawing
 */
export function readLogo(bytes: Uint8Array): Logo {
  if (bytes.length > MOST_BYTES) refuse(`${bytes.length} bytes`);
  const type = PNG.every((byte, at) => bytes[at] === byte) ? "png" : "svg";
  const [width, height] = type === "png" ? pngSize(bytes) : svgSize(bytes);
  const fits = [width, height].every((side) => Number.isFinite(side) && side > 0 && side <= MOST_PIXELS);
  if (!fits) refuse("a picture without a size");
  return Object.freeze({ type, base64: base64Of(bytes), width, height });
}
