import type { Instrument } from "../instrument/instrument.ts";
import type { Chance } from "./chance.ts";
import type { SimulatedRow, SimulatedTable } from "./simulatedTable.ts";
import { type SlipKind, slipKinds } from "./slipKinds.ts";

/** Every which row has each kind of slip where many are asked for. */
const EVERY = 50;

/** Puts slips into a table, at most one in a row and none in two rows of one child. */
export function withSlips(table: SimulatedTable, level: "some" | "many", instrument: Instrument, draws: Chance): SimulatedTable {
  const waiting = draws.shuffled(table.rows.map((_, at) => at));
  const replaced = new Map<number, readonly SimulatedRow[]>();
  const used = new Set<number | null>();
  const isFree = (at: number): boolean => !used.has(table.rows[at]!.child);
  // rows before this place are all used
  let from = 0;
  const place = (kind: SlipKind): void => {
    while (from < waiting.length && !isFree(waiting[from]!)) from += 1;
    for (let next = from; next < waiting.length; next += 1) {
      const at = waiting[next]!;
      if (!isFree(at)) continue;
      const row = table.rows[at]!;
      const rows = kind(row, table, instrument, draws);
      if (rows === null) continue;
      used.add(row.child);
      replaced.set(at, rows);
      return;
    }
  };
  const times = level === "some" ? 1 : Math.max(2, Math.round(table.rows.length / EVERY));
  for (let time = 0; time < times; time += 1) for (const kind of Object.values(slipKinds)) place(kind);
  return { ...table, rows: table.rows.flatMap((row, at) => replaced.get(at) ?? [row]) };
}
