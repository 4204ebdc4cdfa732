import { boldWidths, regularWidths, type WidthBlock } from "./arimoWidths.ts";
import type { TextStyle } from "./typography.ts";

const UNITS = 2048;
const WIDE = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Extended_Pictographic}/u;
const WEIGHTLESS = /\p{Mark}|\p{Cf}/u;

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
  const blocks = style.bold ? boldWidths : regularWidths;
  let units = 0;
  for (const character of line) units += unitsOf(character, blocks);
  return Math.round((100 * units * style.size) / UNITS) / 100;
}

function unitsOf(character: string, blocks: readonly WidthBlock[]): number {
  if (WEIGHTLESS.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  for (const { from, widths } of blocks) {
    const width = widths[code - from];
    if (code >= from && width !== undefined) return width;
  }
  return WIDE.test(character) ? UNITS : 0.7 * UNITS;
}
