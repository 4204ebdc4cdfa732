import type { Evaluation } from "@headway/core";
import { formatPercent } from "../format/percent.ts";
import { type Rich, rich } from "../format/rich.ts";
import { countCell, emptyCell, textCell } from "./cell.ts";
import { countColumn, textColumn } from "./column.ts";
import { type Cell, makeTable, type Row, type Table } from "./table.ts";

type Factor = Evaluation["participants"]["factors"][number];

const keptCell = (paired: number, pre: number): Cell => ({
  text: rich`${formatPercent(paired, pre)}`,
  values: [pre > 0 ? paired / pre : null],
  reason: null,
});

/** Factors whose levels are people's names. */
const NAMES: ReadonlySet<string> = new Set(["facilitator"]);

const unlisted = (factor: Factor): Rich => rich`${factor.title}: ${String(factor.levels.length)}, not listed by name.`;

function factorRows(factor: Factor): readonly Row[] {
  const rows = factor.levels.map((level) => ({
    rowHeader: textCell(factor.title),
    cells: [
      textCell(level.level),
      countCell(level.enrolled),
      countCell(level.pre),
      countCell(level.post),
      countCell(level.paired),
      keptCell(level.paired, level.pre),
    ],
  }));
  if (factor.missing === 0) return rows;
  const missing = {
    rowHeader: textCell(factor.title),
    cells: [textCell("not recorded"), countCell(factor.missing), ...Array.from({ length: 4 }, () => emptyCell())],
  };
  return [...rows, missing];
}

/**
 * Who took part, by each factor.
 *
 * @param evaluation holds the participants
 * @returns the table: Factor, group, enrolled, before, after, both, kept
 * @example
 * participantsTable(evaluation).columns[0].key; // "factor"
 */
export function participantsTable(evaluation: Evaluation): Table {
  const { flow, participants } = evaluation;
  const total = {
    rowHeader: textCell("Everybody"),
    cells: [
      textCell(""),
      countCell(flow.enrolled),
      countCell(flow.pre),
      countCell(flow.post),
      countCell(flow.paired),
      keptCell(flow.paired, flow.pre),
    ],
  };
  return makeTable({
    id: "participants",
    caption: rich`Who took part and who answered`,
    columns: [
      textColumn("factor", "By"),
      textColumn("level", "Group"),
      countColumn("enrolled", "Enrolled"),
      countColumn("before", "Before"),
      countColumn("after", "After"),
      countColumn("both", "Both"),
      countColumn("kept", "Both, of those before"),
    ],
    rows: [total, ...participants.factors.filter((factor) => !NAMES.has(factor.factor)).flatMap(factorRows)],
    notes: [
      rich`Before, After: at least one score at that timepoint. Both: a score on the same scale at both.`,
      ...participants.factors.filter((factor) => NAMES.has(factor.factor)).map(unlisted),
    ],
  });
}
