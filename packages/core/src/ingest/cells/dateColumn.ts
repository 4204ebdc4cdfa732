import { type DateParts, dateParts, dayNumber } from "./readDate.ts";

/** How the dates of one column are read. */
export interface DateColumn {
  /** Day number of a cell, or null where it is no date. */
  readonly dayOf: (cell: string) => number | null;
  /** Index of the first cell whose form contradicts the cells before it; null where all agree. */
  readonly mixedAt: number | null;
  /** Index of the first cell whose day and month cannot be told apart; null where something settles them. */
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

/**
 * Settles how a column's dates are read: a day above 12 settles the order for the column, else the day comes first.
 *
 * @param cells the column's cells in file order
 * @returns reader and what was odd
 */
export function dateColumn(cells: readonly string[]): DateColumn {
  const dates = cells.map(dateParts);
  const style = (date: DateParts): string => `${date.form} ${orderOf(date) ?? ""}`.trim();
  const styles = dates.map((date) => (date === null || style(date) === "numeric" ? null : style(date)));
  const first = styles.find((found) => found !== null);
  const numeric = dates.findIndex((date) => date?.form === "numeric");
  const other = styles.findIndex((found) => found !== null && found !== first);
  const beside = first !== undefined && !first.startsWith("numeric") && numeric !== -1 ? Math.max(numeric, styles.indexOf(first)) : -1;
  const mixed = [other, beside].filter((at) => at !== -1);
  const orders = new Set(dates.map((date) => (date === null ? null : orderOf(date))).filter((order) => order !== null));
  const order: Order = orders.size === 1 && orders.has("month-first") ? "month-first" : "day-first";
  return {
    dayOf: (cell) => {
      const date = dateParts(cell);
      return date === null ? null : day(date, order);
    },
    mixedAt: mixed.length > 0 ? Math.min(...mixed) : null,
    ambiguousAt: orders.size === 0 && numeric !== -1 ? numeric : null,
  };
}
