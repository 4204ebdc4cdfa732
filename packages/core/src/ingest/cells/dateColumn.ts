import { type DateParts, dateParts, dayNumber } from "./readDate.ts";

/** How the dates of one column are read. */
export interface DateColumn {
  /** Day number of a cell, or null where it is no date. */
  readonly dayOf: (cell: string) => number | null;
  /** Place of the first cell whose form contradicts the cells before it; null where all agree. */
  readonly mixedAt: number | null;
  /** Place of the first cell whose day and month cannot be told apart; null where something settles them. */
  readonly ambiguousAt: number | null;
}

type Order = "day-first" | "month-first";

const orderOf = ({ form, parts: [first, second] }: DateParts): Order | null => {
  if (form !== "numeric") return null;
  return first > 12 ? "day-first" : second > 12 ? "month-first" : null;
};

function day(date: DateParts, order: Order): number | null {
  const [first, second, third] = date.parts;
  if (date.form !== "numeric") return dayNumber(first, second, third);
  return (orderOf(date) ?? order) === "day-first" ? dayNumber(third, second, first) : dayNumber(third, first, second);
}

interface Found {
  readonly at: number;
  readonly style: string;
}

/** Looks at the dates of one column in file order and settles how they are read. */
export class DateTally {
  #first: Found | null = null;
  #other: number | null = null;
  #numeric: number | null = null;
  readonly #orders = new Set<Order>();

  /** Notes one cell, `at` is its place, which only grows; returns whether it is one that may be told. */
  note(cell: string, at: number): boolean {
    const date = dateParts(cell);
    if (date === null) return false;
    const order = orderOf(date);
    if (order !== null) this.#orders.add(order);
    if (date.form === "numeric") this.#numeric ??= at;
    const style = `${date.form} ${order ?? ""}`.trim();
    if (style !== "numeric") {
      this.#first ??= { at, style };
      if (style !== this.#first.style) this.#other ??= at;
    }
    return at === this.#numeric || at === this.#first?.at || at === this.#other;
  }

  /** A day above 12 settles the order for the column, else the day comes first. */
  settled(): DateColumn {
    const [first, numeric] = [this.#first, this.#numeric];
    const beside = first !== null && numeric !== null && !first.style.startsWith("numeric") ? Math.max(numeric, first.at) : null;
    const mixed = [this.#other, beside].filter((at) => at !== null);
    const order: Order = this.#orders.size === 1 && this.#orders.has("month-first") ? "month-first" : "day-first";
    return {
      dayOf: (cell) => {
        const date = dateParts(cell);
        return date === null ? null : day(date, order);
      },
      mixedAt: mixed.length > 0 ? Math.min(...mixed) : null,
      ambiguousAt: this.#orders.size === 0 ? numeric : null,
    };
  }
}

/**
 * Settles how a column's dates are read.
 *
 * @param cells the column's cells in file order
 * @returns reader and what was odd, by index of the cell
 */
export function dateColumn(cells: readonly string[]): DateColumn {
  const tally = new DateTally();
  for (const [at, cell] of cells.entries()) tally.note(cell, at);
  return tally.settled();
}
