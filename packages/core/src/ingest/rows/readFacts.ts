import { looksLikeFormula } from "../cells/looksLikeFormula.ts";
import { acceptedAge, readAge } from "../cells/readAge.ts";
import type { Columns, FactColumn, FactorColumn } from "../header/columns.ts";
import type { WaveId } from "../header/settleWaves.ts";
import type { FactKind } from "../readingRules.ts";
import type { RowRecord } from "../records/rawRecord.ts";
import { ownText } from "../text/ownText.ts";
import { trimCell } from "../text/trimCell.ts";
import type { DateCell, FactorCell, Facts } from "../visit.ts";
import type { RowContext } from "./rowContext.ts";

const DAYS_PER_YEAR = 365.25;
const MOST_REMEMBERED = 20_000;

/** The facts of one row before they are dealt to its timepoints. */
export interface RowFacts {
  /** What holds at one timepoint: its own column where there is one, else the column for both. */
  readonly at: (wave: WaveId) => Facts;
}

function readFactor(column: FactorColumn, row: RowRecord, context: RowContext): FactorCell | null {
  const { columns, log, levels, isMissing } = context;
  const text = row.cell(column.index);
  const place = { file: columns.file, line: row.line, column: columns.names[column.index]! };
  if (isMissing(text)) {
    log.warn("missing_factor", { ...place, expected: `a level of ${column.factor}` });
    return null;
  }
  if (looksLikeFormula(text)) log.warn("formula_like_text", { ...place, found: trimCell(text) });
  const { level, respelled } = levels.note(column.factor, text);
  if (level === null) {
    log.warn("unknown_level", { ...place, found: trimCell(text), expected: "group or one-to-one" });
    return null;
  }
  if (respelled) log.warn("level_normalised", { ...place, found: trimCell(text), expected: levels.shown(column.factor, level) });
  return { level, text: ownText(trimCell(text)), column: place.column };
}

function readBand(column: FactColumn, row: RowRecord, context: RowContext): FactorCell | null {
  const text = row.cell(column.index);
  if (context.isMissing(text)) return null;
  // a way of delivery may be unknown, a band is what it is
  const level = context.levels.note("ageBand", text).level!;
  const name = context.columns.names[column.index]!;
  if (!context.bandColumns.has(column.index)) {
    context.bandColumns.add(column.index);
    context.log.warn("age_band", {
      file: context.columns.file,
      line: row.line,
      column: name,
      found: trimCell(text),
      expected: "ages in years",
    });
  }
  return { level, text: ownText(trimCell(text)), column: name };
}

interface AgeFound {
  readonly years: number | null;
  readonly band: FactorCell | null;
}

function readAgeColumn(column: FactColumn, row: RowRecord, context: RowContext): AgeFound {
  const text = row.cell(column.index);
  const age = readAge(text, column.kind === "ageMonths", context.instrument.missing.tokens);
  if (age.kind === "years") return { years: age.years, band: null };
  if (age.kind === "band") return { years: null, band: readBand(column, row, context) };
  if (age.kind !== "missing") {
    const place = { file: context.columns.file, line: row.line, column: context.columns.names[column.index]! };
    context.log.warn(age.kind, { ...place, found: trimCell(text), expected: "an age from 3 to 19 years" });
  }
  return { years: null, band: null };
}

function readDateCell(column: FactColumn, row: RowRecord, context: RowContext): DateCell | null {
  const text = ownText(trimCell(row.cell(column.index)));
  const name = context.columns.names[column.index]!;
  const day = context.dates.get(column.index)?.dayOf(text) ?? null;
  if (day !== null) return { day, text, column: name };
  if (column.kind === "dateOfBirth" && !context.isMissing(text)) {
    context.log.warn("age_unparsed", {
      file: context.columns.file,
      line: row.line,
      column: name,
      found: text,
      expected: "a date of birth",
    });
  }
  return null;
}

function ageFromBirth(birth: DateCell | null, date: DateCell | null, row: RowRecord, context: RowContext): number | null {
  if (birth === null || date === null) return null;
  const age = acceptedAge((date.day - birth.day) / DAYS_PER_YEAR);
  if (age.kind === "years") return age.years;
  context.log.warn("age_out_of_range", {
    file: context.columns.file,
    line: row.line,
    column: birth.column,
    found: birth.text,
    expected: "an age from 3 to 19 years",
  });
  return null;
}

// each cell is read once, however many timepoints it counts for
function memo<C extends { readonly index: number }, T>(read: (column: C) => T): (column: C) => T {
  const known = new Map<number, T>();
  return (column) => {
    const before = known.get(column.index);
    if (before !== undefined || known.has(column.index)) return before as T;
    const value = read(column);
    known.set(column.index, value);
    return value;
  };
}

// rows of the same factors share them, whatever their ages and dates
function shared(cells: Facts["factors"], { knownFactors }: RowContext): Facts["factors"] {
  let key = "";
  for (const [factor, cell] of cells) key += `${factor}\0${cell === null ? "" : `${cell.column}\0${cell.text}`}\0`;
  const known = knownFactors.get(key);
  if (known === undefined && knownFactors.size < MOST_REMEMBERED) knownFactors.set(key, cells);
  return known ?? cells;
}

function readCells(row: RowRecord, context: RowContext): RowFacts {
  const { facts, factors } = context.columns;
  const factor = memo((column: FactorColumn) => readFactor(column, row, context));
  const age = memo((column: FactColumn) => readAgeColumn(column, row, context));
  const band = memo((column: FactColumn) => readBand(column, row, context));
  const date = memo((column: FactColumn) => readDateCell(column, row, context));
  const at = (wave: WaveId): Facts => {
    const own = (kind: FactKind): FactColumn | undefined =>
      facts.find((fact) => fact.kind === kind && fact.wave === wave) ?? facts.find((fact) => fact.kind === kind && fact.wave === null);
    const dated = <T>(kind: FactKind, read: (column: FactColumn) => T): T | null => {
      const column = own(kind);
      return column === undefined ? null : read(column);
    };
    const years = dated("age", age) ?? dated("ageMonths", age);
    const bandCell = dated("ageBand", band) ?? years?.band ?? null;
    const birth = dated("dateOfBirth", date);
    const visit = dated("date", date) ?? (context.dates.size > 0 ? dated("timestamp", date) : null);
    // age is the age at pre
    const counted = wave === "pre" && (years?.years ?? null) === null ? ageFromBirth(birth, visit, row, context) : null;
    const tellsAge = (["age", "ageMonths", "dateOfBirth"] as const).some((kind) => own(kind) !== undefined);
    const cells = new Map<string, FactorCell | null>();
    for (const column of factors.filter((entry) => entry.wave === wave || entry.wave === null)) {
      if (column.wave === wave || !cells.has(column.factor)) cells.set(column.factor, factor(column));
    }
    if (bandCell !== null) cells.set("ageBand", bandCell);
    return {
      age: years?.years ?? counted,
      tellsAge,
      factors: shared(cells, context),
      birth,
      date: visit,
      dateIsOwn: own("date") !== undefined,
    };
  };
  return { at };
}

/**
 * Whether the facts of a row are the same at both timepoints: columns of one timepoint, and the age that is counted at
 * pre, make them differ.
 *
 * @param columns columns of a file
 */
export const sameAtBoth = ({ facts, factors }: Columns): boolean =>
  facts.every((fact) => fact.wave === null && fact.kind !== "dateOfBirth") && factors.every((factor) => factor.wave === null);

// the text by which a row's facts are known again; no cell holds a NUL
function factCells(row: RowRecord, { factColumns, factSpan }: RowContext): string {
  const span = factSpan === null ? null : row.span(factSpan.first, factSpan.last);
  if (span !== null) return span;
  let cells = "";
  for (const index of factColumns) cells += `${row.cell(index)}\0`;
  return cells;
}

/**
 * Reads age, dates and factors of one row. Rows whose cells say the same share their facts, unless there is something to
 * tell of each of them.
 *
 * @param row the row
 * @param context what the file's rows share
 * @returns the facts by timepoint
 */
export function readFacts(row: RowRecord, context: RowContext): RowFacts {
  const { knownFacts, log } = context;
  const cells = factCells(row, context);
  let read: RowFacts | null = null;
  const at = (wave: WaveId): Facts => {
    const ofWave = knownFacts[context.factsAlike ? "pre" : wave];
    const known = ofWave.get(cells);
    if (known !== undefined) return known;
    const told = log.size;
    read ??= readCells(row, context);
    const facts = read.at(wave);
    if (log.size === told && ofWave.size < MOST_REMEMBERED) ofWave.set(ownText(cells), facts);
    return facts;
  };
  return { at };
}
