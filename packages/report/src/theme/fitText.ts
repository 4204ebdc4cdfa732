import { textWidth } from "./textWidth.ts";
import type { TextStyle } from "./typography.ts";

const ELLIPSIS = "\u2026";
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Shortens a text that is too wide, never inside a character.
 *
 * @param line the text
 * @param width room in pixels
 * @param style its size and weight
 * @returns the text itself, or its beginning and an ellipsis
 */
export function fitText(line: string, width: number, style: TextStyle): string {
  if (textWidth(line, style) <= width) return line;
  const room = width - textWidth(ELLIPSIS, style);
  return `${line.slice(0, fittingLength(line, room, style)).trimEnd()}${ELLIPSIS}`;
}

/**
 * Breaks a text into lines between words, and inside a word that no line can hold.
 *
 * @param paragraph the text
 * @param width room in pixels
 * @param style its size and weight
 * @param most lines at most; the last is shortened
 * @returns the lines, at least one
 */
export function wrapText(paragraph: string, width: number, style: TextStyle, most: number = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/[ \t\n\r]+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const { whole, rest } = brokenWord(word, width, style);
    lines.push(...whole);
    line = rest;
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitText(lines.slice(most - 1).join(" "), width, style)];
}

/** Pieces of a word that each fill a line, and what is left of it. */
function brokenWord(word: string, width: number, style: TextStyle): { readonly whole: readonly string[]; readonly rest: string } {
  const whole: string[] = [];
  let rest = word;
  while (textWidth(rest, style) > width) {
    const end = Math.max(1, fittingLength(rest, width, style));
    whole.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return { whole, rest };
}

/** Length of the longest beginning of whole characters that fits. */
function fittingLength(line: string, width: number, style: TextStyle): number {
  let end = 0;
  for (const { index, segment } of graphemes.segment(line)) {
    if (textWidth(line.slice(0, index + segment.length), style) > width) break;
    end = index + segment.length;
  }
  return end;
}
