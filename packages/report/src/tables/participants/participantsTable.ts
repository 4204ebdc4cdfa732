import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, emptyCell, textCell } from "../cell.ts";
import { countColumn, textColumn } from "../column.ts";
import { partCell } from "../shareCell.ts";
import { makeTable, type RowDraft, type Table } from "../table.ts";

type Factor = ReleasedEvaluation["participants"]["factors"][number];
type Profile = ReleasedEvaluation["release"]["profile"];

/** Factors whose levels are people's names. */
const NAMES: ReadonlySet<string> = new Set(["facilitator"]);

function factorRows(factor: Factor, profile: Profile, texts: TableTexts): readonly RowDraft[] {
  const rows = factor.levels.map((level) => ({
    rowHeader: textCell(factor.title),
    cells: [
      textCell(level.level),
      countCell(level.enrolled),
      countCell(level.pre),
      countCell(level.post),
      countCell(level.paired),
      partCell(level.paired, level.pre, profile, texts),
    ],
  }));
  if (factor.missing === 0 || factor.missing === null) return rows;
  const missing = {
    rowHeader: textCell(factor.title),
    cells: [textCell(texts.missing.participants.notRecorded), countCell(factor.missing), ...Array.from({ length: 4 }, () => emptyCell())],
  };
  return [...rows, missing];
}

/**
 * Who took part, by each factor.
 *
 * @param evaluation holds the participants
 * @param texts the words of tables
 * @returns the table: Factor, group, enrolled, before, after, both, kept
 * @example
 * participantsTable(releaseEvaluation(evaluation)).columns[0].key; // "factor"
 */
export function participantsTable(evaluation: ReleasedEvaluation, texts: TableTexts = tableTexts): Table {
  const words = texts.missing.participants;
  const { flow, participants, release } = evaluation;
  const total = {
    rowHeader: textCell(words.everybody),
    cells: [
      textCell(""),
      countCell(flow.enrolled),
      countCell(flow.pre),
      countCell(flow.post),
      countCell(flow.paired),
      partCell(flow.paired, flow.pre, release.profile, texts),
    ],
  };
  return makeTable(
    {
      id: "participants",
      caption: rich`${words.caption}`,
      columns: [
        textColumn("factor", texts.shared.factor),
        textColumn("level", texts.shared.level),
        countColumn("enrolled", words.enrolled),
        countColumn("before", words.before),
        countColumn("after", words.after),
        countColumn("both", words.both),
        countColumn("kept", words.kept),
      ],
      rows: [
        total,
        ...participants.factors
          .filter((factor) => !NAMES.has(factor.factor))
          .flatMap((factor) => factorRows(factor, release.profile, texts)),
      ],
      notes: [
        rich`${words.note}`,
        ...participants.factors
          .filter((factor) => NAMES.has(factor.factor))
          .map((factor) => rich`${words.unlisted(factor.title, factor.levels.length)}`),
      ],
    },
    texts,
  );
}
