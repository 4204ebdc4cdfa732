import { instrumentCatalog } from "../instrument/catalog/catalog.ts";
import { eaq30 } from "../instrument/catalog/eaq-30.ts";
import type { Instrument } from "../instrument/instrument.ts";
import { IssueLog } from "../issues/issueLog.ts";
import type { Child, InputFile, Outcomes } from "../outcomes.ts";
import { childOf } from "../pair/childOf.ts";
import { pairChildren } from "../pair/pairChildren.ts";
import { tellNearIds } from "../pair/tellNearIds.ts";
import { type OpenedText, openText } from "./bytes/openText.ts";
import { sameBytes, sha256 } from "./bytes/sha256.ts";
import { answerReader } from "./cells/readAnswer.ts";
import { readTimepoint } from "./cells/readTimepoint.ts";
import type { Columns } from "./header/columns.ts";
import { nameReader } from "./header/nameReader.ts";
import { ledgerOf } from "./ledgerOf.ts";
import { defaultLimits, type ReadOptions } from "./readOptions.ts";
import { ReadOptionsError } from "./readOptionsError.ts";
import { CodingCheck, expectedAnswer } from "./rows/codingCheck.ts";
import { dateColumns } from "./rows/dateColumns.ts";
import { LevelBook } from "./rows/levelBook.ts";
import { readTable } from "./rows/readTable.ts";
import { readVisits } from "./rows/readVisits.ts";
import { sniffDelimiter } from "./rows/sniffDelimiter.ts";
import type { Table } from "./rows/table.ts";
import { refuseMeans } from "./rows/totalsAreMeans.ts";
import { type DataInputs, type Source, sourcesOf } from "./source.ts";
import { foldText } from "./text/foldText.ts";
import { memoByText } from "./text/memoByText.ts";
import type { Visit } from "./visit.ts";

// of the catalog's questionnaires the first one that the columns name, EAQ-30 where none is
function recognise(opened: readonly OpenedText[], delimiter: string | null, options: ReadOptions): Instrument {
  const first = opened[0];
  if (options.instrument !== undefined || first === undefined) return options.instrument ?? eaq30;
  const named = (instrument: Instrument): boolean => {
    const read = nameReader(instrument, declaredFor(instrument, options));
    return sniffDelimiter(first, read, delimiter ?? first.namedDelimiter).header !== null;
  };
  return instrumentCatalog.find(named) ?? eaq30;
}

// while the questionnaire is looked for, what is mapped to another one's items says nothing
const declaredFor = (instrument: Instrument, options: ReadOptions): Readonly<Record<string, string>> =>
  instrument === eaq30 && options.map !== undefined ? options.map : {};

function openAll(sources: readonly Source[], options: ReadOptions, log: IssueLog): OpenedText[] {
  const limits = { ...defaultLimits, ...options.limits };
  const [pre, post] = sources;
  if (pre !== undefined && post !== undefined && pre.data.length > 0 && sameBytes(pre.data, post.data)) {
    log.refuse("identical_files", { file: post.name, found: `the same bytes as ${pre.name}`, expected: "two different files" });
  }
  return sources.flatMap((source) => openText(source, { encoding: options.encoding, limits }, log) ?? []);
}

function zeroStandsIn(tables: readonly Table[]): boolean {
  const isZero = memoByText((cell) => readTimepoint(cell) === "zero");
  return tables.some(({ rows, columns: { timepoint } }) => timepoint !== null && rows.some((row) => isZero(row.fields[timepoint] ?? "")));
}

interface ReadFiles {
  readonly visits: readonly Visit[];
  readonly levels: LevelBook;
  readonly notUsed: Map<string, number>;
}

function readRows(tables: readonly Table[], instrument: Instrument, options: ReadOptions, log: IssueLog): ReadFiles {
  const levels = new LevelBook();
  const zeroOccurs = zeroStandsIn(tables);
  const readAnswer = answerReader(instrument, options.itemCoding === "0-2" ? 1 : 0);
  const tokens = new Set(instrument.missing.tokens);
  const isMissing = memoByText((cell) => tokens.has(foldText(cell)));
  const readWaveCell = memoByText(readTimepoint);
  const unanswered = new Array<null>(instrument.items.length).fill(null);
  const shared = {
    instrument,
    expected: expectedAnswer(instrument),
    isMissing,
    readWaveCell,
    readAnswer,
    levels,
    zeroOccurs,
    unanswered,
    log,
  };
  const visits: Visit[] = [];
  const notUsed = new Map<string, number>();
  const add = (counts: ReadonlyMap<string, number>): void => {
    for (const [reason, count] of counts) notUsed.set(reason, (notUsed.get(reason) ?? 0) + count);
  };
  for (const table of tables) {
    const { columns } = table;
    const coding = new CodingCheck(instrument);
    const dates = dateColumns(table.rows, columns, log);
    const read = readVisits(table, { ...shared, columns, dates, coding, bandColumns: new Set(), knownFacts: new Map() });
    for (const visit of read.visits) visits.push(visit);
    coding.refuseOdd(table.file, log);
    if (columns.items.length === 0 && columns.tidy === null) refuseMeans(table, instrument, log);
    add(table.skipped);
    add(read.notUsed);
  }
  return { visits, levels, notUsed };
}

function levelsOf(children: readonly Child[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { factors } of children) {
    for (const [factor, level] of factors) {
      const levels = found.get(factor) ?? new Set<string>();
      found.set(factor, levels.add(level));
    }
  }
  const folded = (level: string): string => level.toLowerCase();
  const ordered = (levels: ReadonlySet<string>): string[] =>
    [...levels].sort((a, b) => (folded(a) < folded(b) ? -1 : folded(a) > folded(b) ? 1 : 0));
  return new Map([...found].map(([factor, levels]) => [factor, ordered(levels)]));
}

function delimiterOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  const character = given === "tab" || given === "\\t" ? "\t" : given;
  if (character.length !== 1 || /["\r\n]/.test(character)) throw new ReadOptionsError("delimiter", given, "one character, or tab");
  return character;
}

const scored = (child: Child): boolean =>
  [child.pre, child.post].some((wave) => wave !== null && [...wave.scores.values()].some((score) => score !== null));

interface TableFacts {
  readonly columns: Columns;
  /** Number of rows of data. */
  readonly rows: number;
}

async function inputsOf(sources: readonly Source[], tables: readonly TableFacts[]): Promise<InputFile[]> {
  return Promise.all(
    sources.map(async ({ name, data }, index) => ({
      name,
      bytes: data.length,
      rows: tables[index]?.rows ?? 0,
      sha256: await sha256(data),
    })),
  );
}

interface ReadSources extends ReadFiles {
  readonly instrument: Instrument;
  /** What is needed of the tables later, without their text. */
  readonly tables: readonly TableFacts[];
}

// nothing that it returns holds the texts, so that they are gone when the children are scored
function readFiles(sources: readonly Source[], options: ReadOptions, log: IssueLog): ReadSources {
  const delimiter = delimiterOf(options.delimiter);
  const opened = openAll(sources, options, log);
  const instrument = recognise(opened, delimiter, options);
  const read = nameReader(instrument, options.map ?? {});
  const limits = { ...defaultLimits, ...options.limits };
  const settings = { instrument, delimiter, limits, read, reversedAlready: options.reversedAlready ?? null };
  const tables = opened.flatMap((text) => readTable(text, settings, log) ?? []);
  const rows = readRows(tables, instrument, options, log);
  return { instrument, tables: tables.map((table) => ({ columns: table.columns, rows: table.rows.length })), ...rows };
}

/**
 * Reads one or two files of answers, scores and pairs them. Nothing is guessed in silence: what is odd is told with file,
 * line and column, and what cannot be trusted is refused.
 *
 * @param inputs one file with both timepoints, or a pre and a post file, as bytes with their names
 * @param options questionnaire, duplicates, and what the user declares about the files
 * @returns children, levels, issues, ledger and inputs
 * @throws DataRefusedError with every problem at once, each with file, line, column, what was found and expected
 * @throws ReadOptionsError where an option is unknown
 * @example
 * const data = new TextEncoder().encode("id,site,pre_knowledge,post_knowledge\nF1,York,4,7\n");
 * (await readOutcomesFromBytes({ name: "training.csv", data }, { instrument: facilitatorSurvey })).children.length; // 1
 */
export async function readOutcomes(inputs: DataInputs, options: ReadOptions = {}): Promise<Outcomes> {
  const log = new IssueLog();
  const sources = sourcesOf(inputs);
  const files = sources.map((source) => source.name);
  const { instrument, tables, visits, levels, notUsed } = readFiles(sources, options, log);
  log.stopIfRefused(files);
  const paired = pairChildren(visits, options.duplicates ?? "exclude", log);
  tellNearIds(paired.children, log);
  const context = { instrument, levels, factors: new Map(), log };
  const children = paired.children.map((child) => childOf(child, context));
  if (!children.some(scored))
    log.refuse("no_scored_data", { file: files.at(-1) ?? "", found: "0 scored records", expected: expectedAnswer(instrument) });
  log.stopIfRefused(files);
  const issues = log.list(files);
  if (paired.rowsLeftOut > 0) notUsed.set("duplicate_id", paired.rowsLeftOut);
  return Object.freeze({
    instrument,
    children: Object.freeze(children),
    levels: levelsOf(children),
    issues,
    ledger: ledgerOf(
      tables.map((table) => table.columns),
      instrument.items,
      issues,
    ),
    inputs: await inputsOf(sources, tables),
    rowsNotUsed: notUsed,
  });
}
