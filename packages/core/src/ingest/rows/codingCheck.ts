import type { Instrument } from "../../instrument/instrument.ts";
import type { IssueLog } from "../../issues/issueLog.ts";
import type { Answer } from "../cells/readAnswer.ts";
import type { WaveId } from "../header/settleWaves.ts";
import { wrongScaleShare } from "../readingRules.ts";

/** Where a cell stands. */
export interface CellPlace {
  readonly line: number;
  readonly column: string;
  readonly found: string;
}

interface Tally {
  firstZero: CellPlace | null;
  maximumSeen: boolean;
  readable: number;
  unreadable: number;
  firstUnreadable: CellPlace | null;
}

// with few categories a timepoint at which the highest never occurs and 0 does is coded from 0
const FEW_CATEGORIES = 5;

/** What an answer may be, in words. */
export function expectedAnswer({ range: { minimum, maximum } }: Pick<Instrument, "range">): string {
  if (maximum - minimum >= FEW_CATEGORIES) return `${minimum} to ${maximum}`;
  const values = Array.from({ length: maximum - minimum + 1 }, (_, index) => String(minimum + index));
  return values.length === 2 ? values.join(" or ") : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}

/** Watches the answers of each timepoint of a file for another coding or scale. */
export class CodingCheck {
  readonly #tallies = new Map<WaveId, Tally>();
  readonly #instrument: Instrument;

  constructor(instrument: Instrument) {
    this.#instrument = instrument;
  }

  #tallyOf(wave: WaveId): Tally {
    const known = this.#tallies.get(wave);
    if (known !== undefined) return known;
    const tally: Tally = { firstZero: null, maximumSeen: false, readable: 0, unreadable: 0, firstUnreadable: null };
    this.#tallies.set(wave, tally);
    return tally;
  }

  /** Notes the answers of one record that can be used: how many, and the highest of them. */
  noteValues(wave: WaveId, count: number, highest: number): void {
    const tally = this.#tallyOf(wave);
    tally.readable += count;
    tally.maximumSeen ||= highest === this.#instrument.range.maximum;
  }

  /** Notes an answer that cannot be used. */
  noteOdd(wave: WaveId, answer: Answer, place: CellPlace): void {
    if (answer.kind === "missing" || answer.kind === "code" || answer.kind === "value") return;
    const tally = this.#tallyOf(wave);
    if (answer.kind === "out_of_range" && answer.value === 0) tally.firstZero ??= place;
    tally.unreadable += 1;
    tally.firstUnreadable ??= place;
  }

  refuseOdd(file: string, log: IssueLog): void {
    const { range } = this.#instrument;
    const expected = expectedAnswer(this.#instrument);
    const few = range.minimum === 1 && range.maximum - range.minimum < FEW_CATEGORIES;
    for (const tally of this.#tallies.values()) {
      if (few && tally.firstZero !== null && !tally.maximumSeen) log.refuse("zero_based_coding", { file, ...tally.firstZero, expected });
      else if (tally.unreadable > wrongScaleShare * (tally.readable + tally.unreadable)) {
        log.refuse("wrong_scale", { file, ...tally.firstUnreadable, expected });
      }
    }
  }
}
