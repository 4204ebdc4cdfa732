import type { WaveMark } from "../header/waveInName.ts";
import { waveValues } from "../readingRules.ts";
import { asciiDigits } from "../text/asciiDigits.ts";
import { foldLevel } from "../text/foldText.ts";

const PROGRAMME = /(?: of)? (?:the )?(?:programme|program|intervention)$/;

/**
 * Reads the cell of a timepoint column, compared whole.
 *
 * @param cell cell as written
 * @returns the timepoint, or null where it is not known
 */
export function readTimepoint(cell: string): WaveMark | null {
  const text = asciiDigits(foldLevel(cell)).replace(/^(t|time) ?(\d)$/, (_, word: string, digit: string) =>
    word === "t" ? `t${digit}` : `time ${digit}`,
  );
  return waveValues.get(text) ?? waveValues.get(text.replace(PROGRAMME, "")) ?? waveValues.get(text.replace(/^([012])\.0+$/, "$1")) ?? null;
}
