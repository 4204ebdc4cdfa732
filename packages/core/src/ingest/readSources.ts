import type { Instrument } from "../instrument/instrument.ts";
import { IssueLog } from "../issues/issueLog.ts";
import type { Child, InputFile, Outcomes } from "../outcomes.ts";
import { childOf } from "../pair/childOf.ts";
import { pairChildren } from "../pair/pairChildren.ts";
import type { PairTable } from "../pair/pairTable.ts";
import { waveTableOf } from "../pair/storedWave.ts";
import { tellNearIds } from "../pair/tellNearIds.ts";
import { answerScorer } from "../score/answerScorer.ts";
import { ledgerOf } from "./ledgerOf.ts";
import { levelsOf } from "./levelsOf.ts";
import { openFiles } from "./openFiles.ts";
import { openTables } from "./openTables.ts";
import { type ReadFiles, readFiles } from "./readFiles.ts";
import type { ReadOptions } from "./readOptions.ts";
import { expectedAnswer } from "./rows/codingCheck.ts";
import type { LevelBook } from "./rows/levelBook.ts";
import type { OpenTable } from "./rows/openTable.ts";
import type { Source } from "./source.ts";
import type { VisitTable } from "./visitTable.ts";

// totals that a file gives are scores already
function scoreVisits(visits: VisitTable, instrument: Instrument): void {
  const score = answerScorer(instrument, visits.answers, visits.scores);
  for (let visit = 0; visit < visits.visits; visit += 1) if (!visits.hasTotals(visit)) score(visit);
}

function childrenOf(pairs: PairTable, visits: VisitTable, levels: LevelBook, log: IssueLog): readonly Child[] {
  const context = { visits, waves: waveTableOf(visits), levels, factors: new Map(), log };
  return Object.freeze(Array.from({ length: pairs.length }, (_, child) => childOf(pairs.at(child), context)));
}

// a file of totals holds no answers that could be right
const expectedScores = (instrument: Instrument, tables: readonly OpenTable[]): string =>
  tables.every(({ columns }) => columns.items.length === 0 && columns.tidy === null)
    ? "a total of at least one scale"
    : expectedAnswer(instrument);

function refuseUnscored(pairs: PairTable, { scores }: VisitTable, expected: string, file: string, log: IssueLog): void {
  for (let child = 0; child < pairs.length; child += 1) {
    const { pre, post } = pairs.at(child);
    if ((pre !== null && scores.hasAny(pre)) || (post !== null && scores.hasAny(post))) return;
  }
  log.refuse("no_scored_data", { file, found: "0 scored records", expected });
}

const inputsOf = (sources: readonly Source[], hashes: readonly string[], { rows }: ReadFiles): InputFile[] =>
  sources.map(({ name, bytes }, index) => ({ name, bytes, rows: rows[index]!, sha256: hashes[index]! }));

/**
 * Reads one or two files of answers, scores and pairs them. A file is read piece by piece and more than once; what stays
 * in memory is what its rows say of the children.
 *
 * @param sources a file with both timepoints, or a pre and a post file
 * @param options questionnaire, duplicates, and what the user declares about the files
 * @returns children, levels, issues, ledger and inputs
 * @throws DataRefusedError with every problem at once, each with file, line, column, what was found and expected
 * @throws ReadOptionsError where an option is unknown
 */
export async function readSources(sources: readonly Source[], options: ReadOptions): Promise<Outcomes> {
  const log = new IssueLog();
  const files = sources.map((source) => source.name);

  // read
  const opened = await openFiles(sources, options, log);
  // map
  const { instrument, tables } = await openTables(opened.texts, options, log);
  // validate
  const read = await readFiles(tables, instrument, options, log);
  log.stopIfRefused(files);
  const { visits, levels } = read;
  // score
  scoreVisits(visits, instrument);
  // pair
  const { pairs, rowsLeftOut } = pairChildren(visits, options.duplicates ?? "exclude", log);
  tellNearIds(pairs, visits, log);
  const children = childrenOf(pairs, visits, levels, log);

  refuseUnscored(pairs, visits, expectedScores(instrument, tables), files.at(-1)!, log);
  log.stopIfRefused(files);
  const issues = log.list(files);
  const columns = tables.map((table) => table.columns);
  return Object.freeze({
    instrument,
    children,
    levels: levelsOf(children),
    issues,
    ledger: ledgerOf(columns, instrument.items, issues),
    inputs: inputsOf(sources, opened.hashes, read),
    rowsNotUsed: rowsLeftOut > 0 ? new Map([...read.notUsed, ["duplicate_id", rowsLeftOut]]) : read.notUsed,
  });
}
