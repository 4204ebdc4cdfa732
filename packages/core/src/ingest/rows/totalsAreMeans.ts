import type { Instrument } from "../../instrument/instrument.ts";
import type { IssueLog } from "../../issues/issueLog.ts";
import { plainNumber } from "../cells/readAnswer.ts";
import { totalRange } from "../cells/readTotal.ts";
import type { Columns } from "../header/columns.ts";
import type { RowRecord } from "../records/rawRecord.ts";
import { foldText } from "../text/foldText.ts";
import { ownText } from "../text/ownText.ts";
import { trimCell } from "../text/trimCell.ts";

interface Watched {
  readonly index: number;
  readonly expected: string;
  first: { readonly line: number; readonly text: string } | null;
  aboveAnswers: boolean;
}

/**
 * Watches columns of totals for means of the answers: no value above the highest answer, where even the lowest sum is
 * above it.
 */
export class MeansCheck {
  readonly #columns: Columns;
  readonly #instrument: Instrument;
  readonly #watched: readonly Watched[];

  constructor(columns: Columns, instrument: Instrument) {
    this.#columns = columns;
    this.#instrument = instrument;
    const used = columns.items.length === 0 && columns.tidy === null ? columns.totals : [];
    this.#watched = used.flatMap(({ index, scale: id }): Watched[] => {
      const scale = instrument.scales.find((entry) => entry.id === id)!;
      const { minimum, maximum } = totalRange(scale, instrument);
      if (minimum <= instrument.range.maximum) return [];
      return [{ index, expected: `sums from ${minimum} to ${maximum}`, first: null, aboveAnswers: false }];
    });
  }

  note(row: RowRecord): void {
    const { range, missing } = this.#instrument;
    for (const watched of this.#watched) {
      if (watched.aboveAnswers) continue;
      const text = row.cell(watched.index);
      const value = plainNumber(foldText(text));
      if (value === null || missing.codes.includes(value)) continue;
      watched.first ??= { line: row.line, text: ownText(trimCell(text)) };
      watched.aboveAnswers = value > range.maximum;
    }
  }

  refuseMeans(log: IssueLog): void {
    const { file, names } = this.#columns;
    for (const { index, expected, first, aboveAnswers } of this.#watched) {
      if (first === null || aboveAnswers) continue;
      log.refuse("totals_are_means", { file, line: first.line, column: names[index]!, found: first.text, expected });
    }
  }
}
