import { readDelivery } from "../cells/readDelivery.ts";
import { foldLevel, shownLevel } from "../text/foldText.ts";
import { memoByText } from "../text/memoByText.ts";

interface Level {
  shown: string;
  /** Whether `shown` is a spelling of the file. */
  written: boolean;
  readonly spellings: Set<string>;
}

/** The levels of all factors: how they are compared, and how they are shown. */
export class LevelBook {
  readonly #factors = new Map<string, Map<string, Level>>();
  readonly #fold = memoByText(foldLevel);
  readonly #delivery = memoByText(readDelivery);

  /**
   * Notes one cell.
   *
   * @param factor factor id
   * @param text cell as written
   * @returns the folded level (null: no known delivery), and whether this is another spelling of a level met before
   */
  note(factor: string, text: string): { readonly level: string | null; readonly respelled: boolean } {
    const levels = this.#factors.get(factor) ?? new Map<string, Level>();
    this.#factors.set(factor, levels);
    const delivery = factor === "delivery" ? this.#delivery(text) : null;
    if (factor === "delivery" && delivery === null) return { level: null, respelled: false };
    const level = delivery ?? this.#fold(text);
    const shown = shownLevel(text);
    const known = levels.get(level) ?? { shown: level, written: false, spellings: new Set<string>() };
    levels.set(level, known);
    // "1:1" is read as one-to-one and shown so, unless the file has the words
    const worthy = delivery === null || shown.toLowerCase() === delivery;
    if (worthy && !known.written) Object.assign(known, { shown, written: true });
    const respelled = known.spellings.size > 0 && !known.spellings.has(shown);
    known.spellings.add(shown);
    return { level, respelled };
  }

  /** The level as it is shown: as first written. */
  shown(factor: string, level: string): string {
    return this.#factors.get(factor)?.get(level)?.shown ?? level;
  }
}
