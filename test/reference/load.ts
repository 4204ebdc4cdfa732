import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { ReferenceCase, Tools } from "./case.ts";

/** Columns of a table by name; a cell is a number, a text, or null where it is missing. */
export type Columns = ReadonlyMap<string, readonly (number | string | null)[]>;

function cell(text: string): number | string | null {
  if (text === "" || text === "NA") return null;
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

/** Columns of a CSV file with a header row; an empty field is missing. */
export function readColumns(path: string): Columns {
  const [header, ...rows] = parse(readFileSync(path, "utf8")) as string[][];
  return new Map((header ?? []).map((name, position) => [name, rows.map((row) => cell(row[position] ?? ""))]));
}

/** Columns of a case, from its inline arrays or from the file that `data.csv` names. */
export function caseColumns(reference: ReferenceCase, tools: Tools): Columns {
  const { csv, ...inline } = reference.data;
  if (typeof csv === "string") return readColumns(join(tools.folder, csv));
  return new Map(Object.entries(inline).map(([name, values]) => [name, (Array.isArray(values) ? values : [values]).map(inlineCell)]));
}

function inlineCell(value: unknown): number | string | null {
  if (value === "Inf") return Number.POSITIVE_INFINITY;
  if (value === "-Inf") return Number.NEGATIVE_INFINITY;
  return typeof value === "number" || typeof value === "string" ? value : null;
}

/** A column of numbers, or a named error. */
export function numbers(columns: Columns, name: string): (number | null)[] {
  const column = columns.get(name);
  if (column === undefined) throw new Error(`no column ${name}; there are ${[...columns.keys()].join(", ")}`);
  return column.map((value) => {
    if (typeof value === "string") throw new Error(`column ${name} holds text: ${value}`);
    return value;
  });
}

/** A column as factor codes for the given levels; a missing or unknown value has code -1. */
export function factor(
  columns: Columns,
  name: string,
  levels: readonly string[],
): { name: string; levels: readonly string[]; codes: number[] } {
  const column = columns.get(name);
  if (column === undefined) throw new Error(`no column ${name}; there are ${[...columns.keys()].join(", ")}`);
  return { name, levels, codes: column.map((value) => (value === null ? -1 : levels.indexOf(String(value)))) };
}
