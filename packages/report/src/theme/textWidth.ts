import { boldWidths, regularWidths, type WidthBlock } from "./arimoWidths.ts";
import type { TextStyle } from "./typography.ts";

const UNITS = 2048;
const WIDE = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Extended_Pictographic}/u;
const WEIGHTLESS = /\p{Mark}|\p{Cf}/u;

const byCharacter = (blocks: readonly WidthBlock[]): ReadonlyMap<string, number> =>
  new Map(blocks.flatMap(({ from, widths }) => widths.map((width, at) => [String.fromCodePoint(from + at), width])));
const regular = byCharacter(regularWidths);
const bold = byCharacter(boldWidths);

/**
 * The width of one line of text in the fonts of the charts.
 *
 * @param line the text
 * @param style its size in pixels and its weight
 * @returns width in pixels; scripts that the table lacks are counted generously
 * @example
 * textWidth("Before", { size: 12, bold: false, lead: 15 }) // 35.36
 */
export function textWidth(line: string, style: TextStyle): number {
  const widths = style.bold ? bold : regular;
  let units = 0;
  for (const character of line) units += unitsOf(character, widths);
  return Math.round((100 * units * style.size) / UNITS) / 100;
}

function unitsOf(character: string, widths: ReadonlyMap<string, number>): number {
  if (WEIGHTLESS.test(character)) return 0;
  return widths.get(character) ?? (WIDE.test(character) ? UNITS : 0.7 * UNITS);
}
