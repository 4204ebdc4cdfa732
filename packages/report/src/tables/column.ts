import { type Rich, rich } from "../format/rich.ts";
import type { Column } from "./table.ts";

const header = (text: string | Rich): Rich => (typeof text === "string" ? rich`${text}` : text);

/** The column of words, on the left. */
export function textColumn(key: string, title: string | Rich): Column {
  return { key, header: header(title), align: "left", kind: "text", fields: [key] };
}

/** A column of whole numbers. */
export function countColumn(key: string, title: string | Rich): Column {
  return { key, header: header(title), align: "right", kind: "count", fields: [key] };
}

/** A column of numbers; more than one field where a cell shows two, such as M (SD). */
export function numberColumn(key: string, title: string | Rich, fields: readonly string[] = [key]): Column {
  return { key, header: header(title), align: "right", kind: "number", fields };
}

/** A column of p values. */
export function pColumn(key: string, title: string | Rich): Column {
  return { key, header: header(title), align: "right", kind: "p", fields: [key] };
}

/** A column of estimates with their intervals. */
export function intervalColumn(key: string, title: string | Rich): Column {
  return { key, header: header(title), align: "right", kind: "interval", fields: [key, `${key}_lower`, `${key}_upper`] };
}
