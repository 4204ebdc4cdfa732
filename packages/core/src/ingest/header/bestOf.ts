import type { IssueLog } from "../../issues/issueLog.ts";
import { nameTokens } from "../text/nameTokens.ts";
import type { Header } from "./locateHeader.ts";
import type { WaveMark } from "./waveInName.ts";

/** A column with how well its name says what it holds; the lower rank the better. */
export interface RankedColumn {
  readonly index: number;
  readonly rank: number;
  readonly wave: WaveMark | null;
}

const sameName = (a: string, b: string): boolean => nameTokens(a).join("") === nameTokens(b).join("");

/**
 * Of several columns for one thing the best named counts; the same name twice is refused.
 *
 * @param columns columns for one thing
 * @param header the header
 * @param file file name
 * @param log gets the refusal
 * @returns the best column, or null where there is none
 */
export function bestOf<T extends RankedColumn>(columns: readonly T[], header: Header, file: string, log: IssueLog): T | null {
  const best = columns.toSorted((a, b) => a.rank - b.rank || a.index - b.index)[0] ?? null;
  if (best === null) return null;
  const twin = columns.find((column) => column !== best && sameName(header.names[column.index]!, header.names[best.index]!));
  if (twin !== undefined) {
    const column = header.names[twin.index]!;
    log.refuse("duplicate_header", { file, line: header.line, column, found: column, expected: "unique column names" });
  }
  return best;
}
