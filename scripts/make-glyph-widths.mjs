// Writes packages/report/src/theme/arimoWidths.ts: the advance widths of Arimo, whose metrics are those of Arial.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import opentype from "opentype.js";

const require = createRequire(new URL("../packages/report/package.json", import.meta.url));
const fonts = { regular: "400Regular/Arimo_400Regular.ttf", bold: "700Bold/Arimo_700Bold.ttf" };

// Latin with its extensions, Greek, Cyrillic, Hebrew, further Latin and Greek, punctuation, letterlike, arrows, mathematics, shapes
const blocks = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x5d0, 0x5f4],
  [0x1e00, 0x1fff],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2190, 0x2195],
  [0x2200, 0x2265],
  [0x25a0, 0x25cf],
];

function widths(path) {
  const font = opentype.loadSync(require.resolve(`@expo-google-fonts/arimo/${path}`));
  const scale = 2048 / font.unitsPerEm;
  const missing = font.glyphs.get(0).advanceWidth;
  const width = (code) =>
    Math.round(
      scale * (font.charToGlyphIndex(String.fromCodePoint(code)) ? font.charToGlyph(String.fromCodePoint(code)).advanceWidth : missing),
    );
  return blocks.map(([from, to]) => [from, Array.from({ length: to - from + 1 }, (_, i) => width(from + i))]);
}

const table = (name, path) =>
  `export const ${name}: readonly WidthBlock[] = [\n${widths(path)
    .map(([from, list]) => `  { from: 0x${from.toString(16)}, widths: [${list.join(", ")}] },`)
    .join("\n")}\n];\n`;

const source = `// Made by scripts/make-glyph-widths.mjs from the font files of @expo-google-fonts/arimo; do not edit.

/** Advance widths of the characters that follow each other from a code point, in 1/2048 of the font size. */
export interface WidthBlock {
  readonly from: number;
  readonly widths: readonly number[];
}

${table("regularWidths", fonts.regular)}
${table("boldWidths", fonts.bold)}`;
writeFileSync(fileURLToPath(new URL("../packages/report/src/theme/arimoWidths.ts", import.meta.url)), source);
