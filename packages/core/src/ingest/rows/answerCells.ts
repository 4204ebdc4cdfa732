import type { Answer } from "../cells/readAnswer.ts";
import type { RowRecord } from "../records/rawRecord.ts";

const CHARACTERS = 128;

/** Reads cells as answers; those of one character, which most are, without cutting them out of the text. */
export class AnswerCells {
  readonly #read: (cell: string) => Answer;
  readonly #byCharacter: readonly (number | null)[];

  /** @param read reader of a cell's text */
  constructor(read: (cell: string) => Answer) {
    this.#read = read;
    this.#byCharacter = Array.from({ length: CHARACTERS }, (_, code) => {
      const answer = read(code === 0 ? "" : String.fromCharCode(code));
      return answer.kind === "value" ? answer.value : null;
    });
  }

  /** What a cell says. */
  answer(row: RowRecord, index: number): Answer {
    return this.#read(row.cell(index));
  }

  /** The answer of a cell, null where it is none that can be used. */
  value(row: RowRecord, index: number): number | null {
    const code = row.character(index);
    if (code >= 0 && code < CHARACTERS) return this.#byCharacter[code] ?? null;
    const answer = this.answer(row, index);
    return answer.kind === "value" ? answer.value : null;
  }
}
