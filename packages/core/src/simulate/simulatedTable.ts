import type { Instrument } from "../instrument/instrument.ts";
import type { SimulatedChild } from "./simulatedChild.ts";
import type { ResolvedSimulation } from "./simulateOptions.ts";

/** A slip that a row holds, by the code under which the reader tells it. */
export interface Slip {
  readonly code: string;
  readonly column: string | null;
}

/** One row of a table: its cells by column, and the slips in them. */
export interface SimulatedRow {
  /** Place of the child; null where the row is about none. */
  readonly child: number | null;
  readonly cells: string[];
  readonly slips: Slip[];
}

/** One file before it is written. */
export interface SimulatedTable {
  readonly name: string;
  readonly role: "single" | "pre" | "post";
  readonly columns: readonly string[];
  /** Place of the first column of answers; all behind it are answers too. */
  readonly answersFrom: number;
  readonly rows: SimulatedRow[];
}

/** What answers of one timepoint look like in a row; null where the child has none. */
type Answers = (child: SimulatedChild, wave: "pre" | "post") => readonly string[] | null;

/** A column's name for an item, without the timepoint: `eaq_1`, `item_1` or the item's own name. */
function itemNames({ items, naming }: Instrument): readonly string[] {
  return items.map((item) => (naming.numbered ? `${naming.prefixes[0] ?? "item"}_${item}` : item));
}

const idName = ({ respondent }: Instrument): string => `${respondent}_id`;

function wide(children: readonly SimulatedChild[], instrument: Instrument, answers: Answers): SimulatedTable[] {
  const facts = Object.keys(children[0]!.facts);
  const items = itemNames(instrument);
  const columns = [idName(instrument), ...facts, ...["pre", "post"].flatMap((wave) => items.map((item) => `${wave}_${item}`))];
  const rows = children.map((child, at) => {
    const waves = (["pre", "post"] as const).flatMap((wave) => answers(child, wave) ?? items.map(() => ""));
    return { child: at, cells: [child.id, ...Object.values(child.facts), ...waves], slips: [] };
  });
  return [{ name: "programme.csv", role: "single", columns, answersFrom: 1 + facts.length, rows }];
}

function long(children: readonly SimulatedChild[], instrument: Instrument, answers: Answers): SimulatedTable[] {
  const facts = ["timepoint", ...Object.keys(children[0]!.facts)];
  const columns = [idName(instrument), ...facts, ...itemNames(instrument)];
  const rowsOf = (child: SimulatedChild, at: number, wave: "pre" | "post"): SimulatedRow[] => {
    const given = answers(child, wave);
    return given === null ? [] : [{ child: at, cells: [child.id, wave, ...Object.values(child.facts), ...given], slips: [] }];
  };
  const rows = (["pre", "post"] as const).flatMap((wave) => children.flatMap((child, at) => rowsOf(child, at, wave)));
  return [{ name: "programme.csv", role: "single", columns, answersFrom: 1 + facts.length, rows }];
}

function twoFiles(children: readonly SimulatedChild[], instrument: Instrument, answers: Answers): SimulatedTable[] {
  const facts = Object.keys(children[0]!.facts);
  const columns = [idName(instrument), ...facts, ...itemNames(instrument)];
  return (["pre", "post"] as const).map((role) => ({
    name: role === "pre" ? "before.csv" : "after.csv",
    role,
    columns,
    answersFrom: 1 + facts.length,
    rows: children.flatMap((child, at) => {
      const given = answers(child, role);
      return given === null ? [] : [{ child: at, cells: [child.id, ...Object.values(child.facts), ...given], slips: [] }];
    }),
  }));
}

const LAYOUTS = { wide, long, "two-files": twoFiles } as const;

/** Lays the answers out as one table or two. */
export const simulatedTables = (
  children: readonly SimulatedChild[],
  { instrument, layout }: ResolvedSimulation,
  answers: Answers,
): readonly SimulatedTable[] => LAYOUTS[layout](children, instrument, answers);
