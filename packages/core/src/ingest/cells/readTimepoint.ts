import { agreedWave, type WaveMark } from "../header/waveInName.ts";
import { waveValues } from "../readingRules.ts";
import { ReadOptionsError } from "../readOptionsError.ts";
import { asciiDigits } from "../text/asciiDigits.ts";
import { foldLevel } from "../text/foldText.ts";
import { trimCell } from "../text/trimCell.ts";

// a timepoint is a few words; anything longer is text of another question
const LONGEST_TIMEPOINT = 100;
const AROUND = /^[(["'“‘]\s*|[)\]"'”’.:=]+$/gu;
const SURVEY = / ?(?:test|assessment|survey|questionnaire|measure)$/;
const NUMBERED = /^(t|tp|time|timepoint|time point|wave) ?(\d)$/;
const PROGRAMME = /(?: of)? ?(?:the )?(?:programme|program|intervention)$/;
// "at baseline", and the event names of a trial's database: "baseline_arm_1"
const AT_OR_ARM = /^at (?:the )?| arm \d$/g;

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
 * @throws ReadOptionsError where one cell stands for both
 * @example
 * timepointReader({ pre: ["T2"], post: ["T3"] })("t3"); // "post"
 */
export function timepointReader(named: NamedTimepoints | null): (cell: string) => WaveMark | null {
  if (named === null) return readTimepoint;
  const marks = new Map<string, WaveMark>();
  for (const cell of named.pre) marks.set(foldLevel(cell), "pre");
  for (const cell of named.post) {
    if (marks.get(foldLevel(cell)) === "pre")
      throw new ReadOptionsError("timepoints", cell, "cells that stand for pre or for post, not for both");
    marks.set(foldLevel(cell), "post");
  }
  return (cell) => marks.get(foldLevel(cell)) ?? null;
}

function knownWords(words: string): WaveMark | null {
  const text = words
    .replace(AROUND, "")
    .replace(NUMBERED, (_, word: string, digit: string) => (word === "t" ? `t${digit}` : `time ${digit}`));
  const known = (part: string): WaveMark | null => waveValues.get(part) ?? null;
  return known(text) ?? known(text.replace(PROGRAMME, "")) ?? known(text.replace(SURVEY, "")) ?? known(text.replace(/^([012])\.0+$/, "$1"));
}

// "1 - Pre" and "Baseline (T0)" say one timepoint twice; "Follow-up 2" may be the second of its kind
function saidTwice(text: string): WaveMark | null {
  const words = text.split(" ");
  for (let at = 1; at < words.length; at += 1) {
    const [left, right] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    if (/^\d/.test(right)) continue;
    const marks = [knownWords(left), knownWords(right)].filter((mark) => mark !== null);
    if (marks.length === 2) return agreedWave(marks);
  }
  return null;
}

/**
 * Reads the cell of a timepoint column, compared whole.
 *
 * @param cell cell as written
 * @returns the timepoint, or null where it is not known
 */
export function readTimepoint(cell: string): WaveMark | null {
  if (cell.length > LONGEST_TIMEPOINT && trimCell(cell).length > LONGEST_TIMEPOINT) return null;
  const text = asciiDigits(foldLevel(halfWidth(cell)));
  return knownWords(text) ?? knownWords(text.replace(AT_OR_ARM, "")) ?? saidTwice(text);
}
