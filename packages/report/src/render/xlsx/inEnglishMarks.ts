import type { NumberForm } from "../../format/numberForm.ts";

/**
 * Writes the numbers of a text with the marks that formats of Excel are made of, whatever its language is.
 *
 * @param numbers how the text writes them
 * @param shown such as `1\u202f204,5 [\u22120,3; 2,0]`
 * @returns such as `1204.5 [\u22120.3; 2.0]`
 */
export function inEnglishMarks({ decimal, grouping, minus, percent }: NumberForm, shown: string): string {
  const marks: readonly (readonly [string, string])[] = [
    // first, because it may be the sign that stands for the decimal mark below
    [grouping, ""],
    [percent.before, ""],
    [percent.after, "%"],
    [decimal, "."],
    [minus, "\u2212"],
  ];
  return marks.reduce((text, [from, to]) => (from === "" ? text : text.replaceAll(from, to)), shown);
}
