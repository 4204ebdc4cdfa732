import type { WaveMark } from "../header/waveInName.ts";
import { waveValues } from "../readingRules.ts";
import { asciiDigits } from "../text/asciiDigits.ts";
import { foldLevel } from "../text/foldText.ts";

const AROUND = /^[(["'“‘]\s*|[)\]"'”’.:]+$/gu;
const SURVEY = / ?(?:test|assessment|survey|questionnaire|measure)$/;
const NUMBERED = /^(t|tp|time|timepoint|time point|wave) ?(\d)$/;
const PROGRAMME = /(?: of)? ?(?:the )?(?:programme|program|intervention)$/;

// East Asian keyboards write full-width letters
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));

/** Cells that stand for each timepoint, where the user names them. */
export interface NamedTimepoints {
  readonly pre: readonly string[];
  readonly post: readonly string[];
}

/**
 * Makes the reader of timepoint cells: the words that the user names, and no others, or those of the reading rules.
 *
 * @param named cells that stand for pre and for post, compared without case and outer spaces; null takes the reading rules
 * @returns reader of one cell
 * @example
 * timepointReader({ pre: ["T2"], post: ["T3"] })("t3"); // "post"
 */
export function timepointReader(named: NamedTimepoints | null): (cell: string) => WaveMark | null {
  if (named === null) return readTimepoint;
  const marks = new Map<string, WaveMark>();
  for (const wave of ["pre", "post"] as const) for (const cell of named[wave]) marks.set(foldLevel(cell), wave);
  return (cell) => marks.get(foldLevel(cell)) ?? null;
}

/**
 * Reads the cell of a timepoint column, compared whole.
 *
 * @param cell cell as written
 * @returns the timepoint, or null where it is not known
 */
export function readTimepoint(cell: string): WaveMark | null {
  const text = asciiDigits(foldLevel(halfWidth(cell)))
    .replace(AROUND, "")
    .replace(NUMBERED, (_, word: string, digit: string) => (word === "t" ? `t${digit}` : `time ${digit}`));
  const known = (words: string): WaveMark | null => waveValues.get(words) ?? null;
  return known(text) ?? known(text.replace(PROGRAMME, "")) ?? known(text.replace(SURVEY, "")) ?? known(text.replace(/^([012])\.0+$/, "$1"));
}
