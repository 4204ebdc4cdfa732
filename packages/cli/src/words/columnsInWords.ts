import type { ColumnMeaning } from "@headway/core";
import { plainText } from "./plainText.ts";

/** Columns that mean the same kind of thing, in words. */
export interface ColumnGroup {
  readonly file: string;
  /** `pre_eaq_1 … pre_eaq_30`, or the one name. */
  readonly columns: string;
  /** `items 1 to 30, before`. */
  readonly meaning: string;
}

const KINDS: Readonly<Record<string, string>> = {
  id: "the child's id",
  timepoint: "before or after",
  age: "age in years",
  ageMonths: "age in months",
  ageBand: "age band",
  dateOfBirth: "date of birth",
  date: "date of the answers",
  timestamp: "time of the answers",
  answer: "the answer",
};
const WAVES: Readonly<Record<string, string>> = { pre: ", before", post: ", after" };
const SHOWN_NAMES = 4;

interface Parts {
  readonly kind: string;
  readonly name: string;
  readonly wave: string;
}

function partsOf(meaning: string): Parts {
  const wave = /:(pre|post)$/.exec(meaning)?.[1] ?? "";
  const head = wave === "" ? meaning : meaning.slice(0, -wave.length - 1);
  const at = head.indexOf(":");
  return at < 0 ? { kind: head, name: "", wave } : { kind: head.slice(0, at), name: head.slice(at + 1), wave };
}

// 1, 2, 3, 5 becomes 1 to 3, 5
function ranges(names: readonly string[]): string {
  const numbers = names.map(Number);
  if (numbers.some((n) => !Number.isInteger(n))) return names.join(", ");
  const runs: [number, number][] = [];
  for (const n of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && n === run[1] + 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(", ");
}

function inWords({ kind, wave }: Parts, names: readonly string[]): string {
  const after = WAVES[wave] ?? "";
  if (kind === "item") return `${names.length === 1 ? "item" : "items"} ${ranges(names)}${after}`;
  if (kind === "total") return `${names.length === 1 ? "total" : "totals"} of ${names.join(", ")}${after}`;
  if (kind === "compared total") return `totals of ${names.join(", ")}${after} (compared with the items)`;
  if (kind === "factor") return `factor ${plainText(names.join(", "))}${after}`;
  return `${KINDS[kind] ?? kind}${after}`;
}

// items and totals of one timepoint are one group, and so is what is not used
const keyOf = ({ kind, name, wave }: Parts): string =>
  ["item", "total", "compared total", "not used"].includes(kind) ? `${kind} ${wave}` : `${kind} ${name} ${wave}`;

function namesInWords(columns: readonly string[], kind: string): string {
  const shown = columns.map((column) => plainText(column, 40) || "(no name)");
  if (shown.length === 1 || (kind === "not used" && shown.length <= SHOWN_NAMES)) return shown.join(", ");
  const count = kind === "not used" ? ` (${shown.length} columns)` : "";
  return `${shown[0]} … ${shown.at(-1)}${count}`;
}

/**
 * Says in words how each column was understood, those of one kind in one line.
 *
 * @param columns the ledger's columns
 * @returns groups in the order of the file, what is not used last
 */
export function columnsInWords(columns: readonly ColumnMeaning[]): readonly ColumnGroup[] {
  const groups = new Map<string, { readonly file: string; readonly parts: Parts; readonly columns: string[]; readonly names: string[] }>();
  for (const { file, column, meaning } of columns) {
    const parts = partsOf(meaning);
    const key = JSON.stringify([file, keyOf(parts)]);
    const group = groups.get(key) ?? { file, parts, columns: [], names: [] };
    group.columns.push(column);
    group.names.push(parts.name);
    groups.set(key, group);
  }
  return [...groups.values()]
    .toSorted((a, b) => Number(a.parts.kind === "not used") - Number(b.parts.kind === "not used"))
    .map(({ file, parts, columns: own, names }) => ({ file, columns: namesInWords(own, parts.kind), meaning: inWords(parts, names) }));
}
