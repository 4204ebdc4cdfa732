import type { Instrument } from "../../instrument/instrument.ts";
import { asciiDigits } from "../text/asciiDigits.ts";
import { foldText } from "../text/foldText.ts";
import { memoByText } from "../text/memoByText.ts";

/** What a cell says as an answer to one item. */
export type Answer =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "missing" }
  | { readonly kind: "code" }
  | { readonly kind: "out_of_range"; readonly value: number }
  | { readonly kind: "invalid_response" }
  | { readonly kind: "label_conflict" };

const NUMBER = /^-?\d{1,15}(?:[.,]\d{1,15})?$/;
const NUMBER_FIRST = /^[([]?(\d{1,3})(?:[.,]0{1,6})?[)\]]?[ \-–—=.:,;)/_|]{1,6}(.+)$/;
const NUMBER_LAST = /^(.+?)[ \-–—=.:,;/_|]{0,6}[([](\d{1,3})(?:[.,]0{1,6})?[)\]]$|^(.+?)[ \-–—=.:,;/_|]{1,6}(\d{1,3})(?:[.,]0{1,6})?$/;
// an answer is a few words; anything longer is text of another question
const LONGEST_ANSWER = 200;

const missing: Answer = Object.freeze({ kind: "missing" });
const invalid: Answer = Object.freeze({ kind: "invalid_response" });

/**
 * Reads a plain number: digits of any script, an optional decimal part after point or comma, nothing that a language's
 * own number parser would add.
 *
 * @param text a folded cell
 * @returns the number, or null
 */
export function plainNumber(text: string): number | null {
  const digits = asciiDigits(text);
  if (!NUMBER.test(digits) || /^-?0\d/.test(digits)) return null;
  return Number(digits.replace(",", "."));
}

const trimmedLabel = (label: string): string => label.replace(/^[\s([]+/, "").replace(/[\s)\]]+$/, "");

function labelled(text: string, instrument: Instrument, offset: number): Answer | null {
  const digits = asciiDigits(text);
  const first = NUMBER_FIRST.exec(digits);
  const last = NUMBER_LAST.exec(digits);
  const pairs = [
    [first?.[1], first?.[2]],
    [last?.[2] ?? last?.[4], last?.[1] ?? last?.[3]],
  ];
  for (const [number, label] of pairs) {
    const value = label === undefined ? undefined : instrument.answerWords.get(trimmedLabel(label));
    if (number === undefined || value === undefined) continue;
    return Number(number) + offset === value ? { kind: "value", value } : { kind: "label_conflict" };
  }
  return null;
}

function numeric(value: number, instrument: Instrument, offset: number): Answer {
  const { minimum, maximum } = instrument.range;
  const shifted = value + offset;
  if (Number.isInteger(value) && shifted >= minimum && shifted <= maximum) return { kind: "value", value: shifted };
  return instrument.missing.codes.includes(value) ? { kind: "code" } : { kind: "out_of_range", value };
}

/**
 * Makes the function that reads one cell as an answer.
 *
 * @param instrument range, answer words, and what stands for missing
 * @param offset added to each number: 1 where answers count from 0
 * @returns reader of a cell; the same text gives the same object
 */
export function answerReader(instrument: Instrument, offset: number): (cell: string) => Answer {
  const tokens = new Set(instrument.missing.tokens);
  const read = (cell: string): Answer => {
    const text = foldText(cell);
    if (tokens.has(text)) return missing;
    if (text.length > LONGEST_ANSWER) return invalid;
    const number = plainNumber(text);
    if (number !== null) return numeric(number, instrument, offset);
    const word = instrument.answerWords.get(text);
    return word === undefined ? (labelled(text, instrument, offset) ?? invalid) : { kind: "value", value: word };
  };
  return memoByText((cell) => Object.freeze(read(cell)));
}
