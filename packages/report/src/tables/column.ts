import { type Rich, rich } from "../format/rich.ts";
import type { Column } from "./table.ts";

const column = (kind: Column["kind"], key: string, title: string | Rich): Column => ({
  key,
  header: typeof title === "string" ? rich`${title}` : title,
  align: kind === "text" ? "left" : "right",
  kind,
  fields: [key],
  parts: null,
});

/** The column of words, on the left. */
export function textColumn(key: string, title: string | Rich): Column {
  return column("text", key, title);
}

/** A column of whole numbers. */
export function countColumn(key: string, title: string | Rich): Column {
  return column("count", key, title);
}

/** A column of numbers; more than one field where a cell shows two, such as M (SD). */
export function numberColumn(
  key: string,
  title: string | Rich,
  fields: readonly string[] = [key],
  parts: readonly string[] | null = null,
): Column {
  return { ...column("number", key, title), fields, parts };
}

/** A column of p values. */
export function pColumn(key: string, title: string | Rich): Column {
  return column("p", key, title);
}

/** A column of estimates with their intervals. */
export function intervalColumn(key: string, title: string | Rich): Column {
  return { ...column("interval", key, title), fields: [key, `${key}_lower`, `${key}_upper`] };
}
