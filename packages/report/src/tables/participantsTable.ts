import type { ReleasedEvaluation } from "../disclosure/released.ts";
import { WITHHELD } from "../disclosure/withhold.ts";
import { formatPart } from "../format/percent.ts";
import { type Rich, rich } from "../format/rich.ts";
import { countCell, emptyCell, textCell } from "./cell.ts";
import { countColumn, textColumn } from "./column.ts";
import { type Cell, makeTable, type Row, type Table } from "./table.ts";

type Factor = ReleasedEvaluation["participants"]["factors"][number];

const keptCell = (paired: number | null, pre: number | null, profile: ReleasedEvaluation["release"]["profile"]): Cell => ({
  text: rich`${formatPart(paired, pre, profile)}`,
  values: [paired !== null && pre !== null && pre > 0 ? paired / pre : null],
  reason: paired === null || pre === null ? WITHHELD : null,
});

/** Factors whose levels are people's names. */
const NAMES: ReadonlySet<string> = new Set(["facilitator"]);

const unlisted = (factor: Factor): Rich => rich`${factor.title}: ${String(factor.levels.length)}, not listed by name.`;

function factorRows(factor: Factor, profile: ReleasedEvaluation["release"]["profile"]): readonly Row[] {
  const rows = factor.levels.map((level) => ({
    rowHeader: textCell(factor.title),
    cells: [
      textCell(level.level),
      countCell(level.enrolled),
      countCell(level.pre),
      countCell(level.post),
      countCell(level.paired),
      keptCell(level.paired, level.pre, profile),
    ],
  }));
  if (factor.missing === 0 || factor.missing === null) return rows;
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
export function participantsTable(evaluation: ReleasedEvaluation): Table {
  const { flow, participants, release } = evaluation;
  const total = {
    rowHeader: textCell("Everybody"),
    cells: [
      textCell(""),
      countCell(flow.enrolled),
      countCell(flow.pre),
      countCell(flow.post),
      countCell(flow.paired),
      keptCell(flow.paired, flow.pre, release.profile),
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
    rows: [
      total,
      ...participants.factors.filter((factor) => !NAMES.has(factor.factor)).flatMap((factor) => factorRows(factor, release.profile)),
    ],
    notes: [
      rich`Before, After: at least one score at that timepoint. Both: a score on the same scale at both.`,
      ...participants.factors.filter((factor) => NAMES.has(factor.factor)).map(unlisted),
    ],
  });
}
