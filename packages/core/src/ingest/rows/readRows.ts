import type { ItemColumn } from "../header/columns.ts";
import type { WaveId } from "../header/settleWaves.ts";
import { CodingCheck } from "./codingCheck.ts";
import { eachDataRow } from "./eachDataRow.ts";
import { sameAtBoth } from "./readFacts.ts";
import { readRow, type UnusedReason } from "./readRow.ts";
import type { ReadingContext, RowContext } from "./rowContext.ts";
import type { RowSurvey } from "./surveyRows.ts";
import { TidyReader } from "./tidyReader.ts";
import { MeansCheck } from "./totalsAreMeans.ts";

/** What is known of a file whose rows are read. */
export interface ReadRows {
  /** Number of rows of data. */
  readonly rows: number;
  /** Rows left out, by reason code. */
  readonly notUsed: ReadonlyMap<string, number>;
}

function spanOf(indexes: readonly number[]): RowContext["factSpan"] {
  const first = Math.min(...indexes);
  const last = Math.max(...indexes);
  return indexes.length > 0 && last - first + 1 === new Set(indexes).size ? { first, last } : null;
}

function contextOf({ table: { columns }, dates }: RowSurvey, shared: ReadingContext): RowContext {
  const at = (wave: WaveId): ItemColumn[] => columns.items.filter((item) => item.wave === null || item.wave === wave);
  const factColumns = [...columns.facts, ...columns.factors].map((column) => column.index);
  return {
    ...shared,
    columns,
    itemsAt: { pre: at("pre"), post: at("post") },
    dates: dates.settle(shared.log),
    coding: new CodingCheck(shared.instrument),
    bandColumns: new Set(),
    factColumns,
    factSpan: spanOf(factColumns),
    factsAlike: sameAtBoth(columns),
    knownFacts: { pre: new Map(), post: new Map() },
    knownFactors: new Map(),
  };
}

/**
 * Reads every row of a file as what it says about one child at one timepoint, or at both.
 *
 * @param survey the file and what is known of all its rows
 * @param shared what the reading of all files shares; its visits get what the rows say
 * @returns number of rows, and how many were left out by reason
 */
export async function readRows(survey: RowSurvey, shared: ReadingContext): Promise<ReadRows> {
  const { table } = survey;
  const { columns } = table;
  const { instrument, log, visits } = shared;
  const context = contextOf(survey, shared);
  const means = new MeansCheck(columns, instrument);
  const tidy = columns.tidy === null ? null : new TidyReader(columns.tidy, context);
  const unused = new Map<UnusedReason, number>();
  const fromTotals = columns.items.length === 0 && columns.tidy === null;
  visits.addFile({ name: columns.file, idColumn: columns.names[columns.id]!, wide: columns.shape === "wide", fromTotals });
  const { rows, skipped } = await eachDataRow(table, instrument, log, (row) => {
    means.note(row);
    const reason = tidy === null ? readRow(row, context) : tidy.add(row);
    if (reason !== null) unused.set(reason, (unused.get(reason) ?? 0) + 1);
  });
  if (rows === 0 && !log.refused) {
    log.refuse("no_data_rows", { file: columns.file, line: columns.headerLine, found: "no rows", expected: "rows below the header" });
  }
  tidy?.end();
  context.coding.refuseOdd(columns.file, log);
  means.refuseMeans(log);
  return { rows, notUsed: new Map([...skipped, ...unused]) };
}
