import type { IssueLog } from "../../issues/issueLog.ts";
import { readTimepoint } from "../cells/readTimepoint.ts";
import { occasionWords } from "../readingRules.ts";
import type { FileRole } from "../source.ts";
import { camelTokens } from "../text/nameTokens.ts";
import { isBlankCell, trimCell } from "../text/trimCell.ts";
import { bestOf } from "./bestOf.ts";
import type { Header } from "./locateHeader.ts";
import { settleWave } from "./settleWaves.ts";
import type { WaveMark } from "./waveInName.ts";

/** Rows of a file as far as the choice of columns needs them. */
export type RowsToLookAt = readonly { readonly fields: readonly string[] }[];

const LOOKED_AT = 400;

/**
 * Which rows are looked at: some of the whole file, since the first ones may all be of one timepoint.
 *
 * @param at place of a row
 * @param count number of rows
 * @returns true for about four hundred rows and the last one
 */
export const isLookedAt = (at: number, count: number): boolean => at % Math.max(1, Math.ceil(count / LOOKED_AT)) === 0 || at === count - 1;

/**
 * Whether more than the first rows is to be looked at: no name says the timepoint, and no column named for it holds one.
 *
 * @param header the header
 * @param role single file, or the file of one timepoint
 * @param first first rows below the header
 * @returns true where the timepoint column has to be looked for in the cells
 */
export function looksAtRows(header: Header, role: FileRole, first: RowsToLookAt): boolean {
  if (role !== "single") return false;
  const unnamed = header.meanings.some(
    (meaning) => meaning !== null && ["item", "total", "response"].includes(meaning.kind) && "wave" in meaning && meaning.wave === null,
  );
  return unnamed && !header.meanings.some((meaning, index) => meaning?.kind === "timepoint" && contentOf(index, first).waves.length > 0);
}

interface Content {
  readonly filled: number;
  readonly waves: readonly WaveMark[];
  /** Whether every filled cell is a bare number. */
  readonly numbers: boolean;
}

function contentOf(index: number, rows: RowsToLookAt): Content {
  const cells = rows.map(({ fields }) => trimCell(fields[index] ?? "")).filter((cell) => !isBlankCell(cell));
  const waves = cells.flatMap((cell) => readTimepoint(cell) ?? []);
  return { filled: cells.length, waves, numbers: cells.every((cell) => /^[\p{Nd}.,]+$/u.test(cell)) };
}

// most cells are timepoints and both occur; bare numbers say it only under a name that can mean an occasion
function isTimepoint(name: string, { filled, waves, numbers }: Content, rows: number): boolean {
  if (2 * waves.length <= rows || (numbers && waves.length < filled)) return false;
  if (numbers && !camelTokens(name).some((token) => occasionWords.has(token))) return false;
  const settled = new Set(waves.map((wave) => settleWave(wave, waves.includes("zero"))));
  return settled.has("pre") && settled.has("post");
}

function byContent(header: Header, rows: RowsToLookAt): number[] {
  return header.meanings.flatMap((meaning, index) => {
    const free = meaning === null || meaning.kind === "date" || meaning.kind === "timestamp";
    return free && isTimepoint(header.names[index]!, contentOf(index, rows), rows.length) ? [index] : [];
  });
}

/**
 * Chooses the timepoint column: the best named one that holds timepoints; where none is named so, the one column whose
 * cells are timepoints, which is told. Two such columns are refused.
 *
 * @param header the header
 * @param rows rows below it
 * @param settings file name, and whether the rows have to say the timepoint
 * @param log gets the refusal or what was guessed
 * @returns index of the column, null where there is none, "refused" where there are two
 */
export function chooseTimepoint(
  header: Header,
  rows: RowsToLookAt,
  settings: { readonly file: string; readonly needed: boolean },
  log: IssueLog,
): number | null | "refused" {
  const { file, needed } = settings;
  const named = header.meanings.flatMap((meaning, index) =>
    meaning?.kind === "timepoint" ? [{ index, rank: meaning.rank, wave: null }] : [],
  );
  const declared = named.some(({ rank }) => rank < 0);
  if (!needed || declared) return bestOf(named, header, file, log)?.index ?? null;
  const looked = rows.filter((_, at) => isLookedAt(at, rows.length));
  const holding = named.filter(({ index }) => contentOf(index, looked).waves.length > 0);
  if (holding.length > 0) return bestOf(holding, header, file, log)!.index;
  const [first, second] = byContent(header, looked);
  if (first === undefined) return bestOf(named, header, file, log)?.index ?? null;
  const place = { file, line: header.line, column: header.names[first]! };
  if (second === undefined) {
    log.warn("header_guessed", { ...place, found: place.column, expected: "a timepoint column, known by what it holds" });
    return first;
  }
  const found = `timepoints in ${place.column} and in ${header.names[second]!}`;
  log.refuse("no_timepoint", { ...place, found, expected: "one timepoint column; name it Timepoint or map it" });
  return "refused";
}
