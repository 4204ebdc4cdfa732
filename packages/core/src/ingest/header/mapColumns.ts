import type { Instrument } from "../../instrument/instrument.ts";
import type { IssueLog } from "../../issues/issueLog.ts";
import type { FactKind } from "../readingRules.ts";
import type { FileRole } from "../source.ts";
import { bestOf } from "./bestOf.ts";
import { chooseItems, type PlacedItem } from "./chooseItems.ts";
import { chooseTimepoint, type RowsToLookAt } from "./chooseTimepoint.ts";
import type { Columns, FactColumn, FactorColumn, ItemColumn, TotalColumn } from "./columns.ts";
import { GUESSED_ID } from "./factInName.ts";
import type { Header } from "./locateHeader.ts";
import { type SettledColumns, settleWave, settleWaves } from "./settleWaves.ts";
import type { WaveMark } from "./waveInName.ts";

/** What the mapping of one file's columns depends on. */
export interface MappingSettings {
  readonly file: string;
  readonly role: FileRole;
  readonly instrument: Instrument;
  readonly reversedAlready: boolean | null;
  /** Whether T0 stands in the names of the file before: then T1 is post in this one. */
  readonly zeroBefore?: boolean;
  /** Rows below the header. */
  readonly rows: RowsToLookAt;
}

const placed = <T extends object>(meaning: T, index: number): T & { index: number } => ({ ...meaning, index });

function chooseFacts(header: Header, zeroOccurs: boolean, file: string, log: IssueLog): FactColumn[] {
  const kinds: readonly FactKind[] = ["age", "ageMonths", "ageBand", "dateOfBirth", "date", "timestamp"];
  return kinds.flatMap((kind) => {
    const all = header.meanings.flatMap((meaning, index) =>
      meaning !== null && meaning.kind === kind && "rank" in meaning && "wave" in meaning ? [placed(meaning, index)] : [],
    );
    const waves = new Set(all.map((column) => settleWave(column.wave, zeroOccurs)));
    return [...waves].map((wave): FactColumn => {
      const same = all.filter((column) => settleWave(column.wave, zeroOccurs) === wave);
      return { index: bestOf(same, header, file, log)!.index, kind, wave };
    });
  });
}

function chooseFactors(header: Header, zeroOccurs: boolean, file: string, log: IssueLog): FactorColumn[] {
  const all = header.meanings.flatMap((meaning, index) => (meaning?.kind === "factor" ? [placed(meaning, index)] : []));
  const keys = new Map(all.map((column) => [JSON.stringify([column.factor, settleWave(column.wave, zeroOccurs)]), column]));
  return [...keys.values()].map(({ factor, wave: mark }): FactorColumn => {
    const wave = settleWave(mark, zeroOccurs);
    const same = all.filter((column) => column.factor === factor && settleWave(column.wave, zeroOccurs) === wave);
    return { index: bestOf(same, header, file, log)!.index, factor, wave };
  });
}

const single = (header: Header, kind: "id" | "itemNumber" | "response", file: string, log: IssueLog): number | null => {
  const all = header.meanings.flatMap((meaning, index) => (meaning?.kind === kind ? [{ rank: meaning.rank, wave: null, index }] : []));
  return bestOf(all, header, file, log)?.index ?? null;
};

function tellGuessedId(index: number, header: Header, file: string, log: IssueLog): void {
  const meaning = header.meanings[index];
  if (meaning?.kind !== "id" || meaning.rank < GUESSED_ID) return;
  const column = header.names[index]!;
  log.warn("header_guessed", { file, line: header.line, column, found: column, expected: "a column for the child's id" });
}

function refuseTimepoint(settled: SettledColumns<unknown>, header: Header, settings: MappingSettings, log: IssueLog): void {
  const { file, role } = settings;
  if (settled.wrongRole) {
    log.refuse("wrong_timepoint", { file, line: header.line, found: `no ${role} column`, expected: `columns of the ${role} timepoint` });
  } else {
    log.refuse("no_timepoint", {
      file,
      line: header.line,
      found: "no timepoint",
      expected: "a timepoint column, or pre and post in the column names",
    });
  }
}

function warnOfMissingItems(items: readonly ItemColumn[], header: Header, settings: MappingSettings, log: IssueLog): void {
  for (const wave of new Set(items.map((item) => item.wave))) {
    const present = new Set(items.filter((item) => item.wave === wave).map((item) => item.item));
    for (const [index, item] of settings.instrument.items.entries()) {
      if (present.has(index)) continue;
      const expected = `a column for item ${item}${wave === null ? "" : ` (${wave})`}`;
      log.warn("missing_item_column", { file: settings.file, line: header.line, found: "no column", expected });
    }
  }
}

function asItems(settled: SettledColumns<PlacedItem>, reversedAlready: boolean | null): ItemColumn[] {
  return settled.columns.map(({ column, wave }) => ({
    index: column.index,
    item: column.number - 1,
    wave,
    reversed: column.reversed && reversedAlready === true,
  }));
}

/**
 * Decides what each column of a file is used for.
 *
 * @param header the header with what its names say
 * @param settings file, role and questionnaire
 * @param log gets refusals and warnings
 * @returns the columns, or null where they cannot be used
 */
export function mapColumns(header: Header, settings: MappingSettings, log: IssueLog): Columns | null {
  const { file, role, instrument, reversedAlready, zeroBefore = false } = settings;
  // a row without an id column is no header
  const id = single(header, "id", file, log)!;
  tellGuessedId(id, header, file, log);
  const items = chooseItems(header, instrument, settings, log);
  const totals = header.meanings.flatMap((meaning, index) => (meaning?.kind === "total" ? [placed(meaning, index)] : []));
  const number = single(header, "itemNumber", file, log);
  const response = single(header, "response", file, log);
  const tidy = items.length === 0 && totals.length === 0 && number !== null && response !== null ? { item: number, response } : null;
  const marked = items.length > 0 ? items : totals;
  const waves: readonly { wave: WaveMark | null }[] = tidy === null ? marked : [{ wave: null }];
  const needed = role === "single" && settleWaves(waves, role, false).shape === null;
  const timepoint = chooseTimepoint(header, settings.rows, { file, needed }, log);
  if (timepoint === "refused") return null;
  const settled = settleWaves(waves, role, timepoint !== null, zeroBefore);
  if (settled.shape === null) refuseTimepoint(settled, header, settings, log);
  if (settled.shape === null) return null;
  const wide = settled.shape === "wide";
  const zeroInNames = header.meanings.some((meaning) => meaning !== null && "wave" in meaning && meaning.wave === "zero");
  const zeroOccurs = zeroBefore || zeroInNames;
  const itemColumns = asItems(settleWaves(items, role, timepoint !== null, zeroBefore), reversedAlready);
  if (itemColumns.length > 0) warnOfMissingItems(itemColumns, header, settings, log);
  const totalColumns: TotalColumn[] = settleWaves(totals, role, timepoint !== null, zeroBefore).columns.map(({ column, wave }) => ({
    index: column.index,
    scale: column.scale,
    wave,
  }));
  checkTotals(totalColumns, itemColumns.length === 0, header, file, log);
  const facts = chooseFacts(header, zeroOccurs, file, log);
  const factors = chooseFactors(header, zeroOccurs, file, log);
  const used = {
    id,
    timepoint: wide ? null : timepoint,
    items: itemColumns,
    totals: totalColumns,
    tidy,
    facts,
    factors,
  };
  return {
    file,
    role,
    headerLine: header.line,
    names: header.names,
    zeroInNames,
    shape: tidy === null ? (wide ? "wide" : "rows") : "tidy",
    ...used,
    required: requiredOf(used),
  };
}

function checkTotals(totals: readonly TotalColumn[], inUse: boolean, header: Header, file: string, log: IssueLog): void {
  const seen = new Set<string>();
  for (const total of totals) {
    const key = `${total.scale} ${total.wave}`;
    if (seen.has(key) && inUse) {
      const column = header.names[total.index]!;
      log.refuse("duplicate_header", {
        file,
        line: header.line,
        column,
        found: column,
        expected: "unique column names, one for each scale and timepoint",
      });
    }
    seen.add(key);
  }
}

function requiredOf(columns: Pick<Columns, "id" | "timepoint" | "items" | "totals" | "tidy" | "facts" | "factors">): ReadonlySet<number> {
  const { id, timepoint, items, totals, tidy, facts, factors } = columns;
  const answers = items.length > 0 ? items : totals;
  const asked = facts.filter((fact) => fact.kind !== "timestamp");
  const indexes = [...answers, ...asked, ...factors].map((column) => column.index);
  return new Set([id, ...indexes, ...(timepoint === null ? [] : [timepoint]), ...(tidy === null ? [] : [tidy.item, tidy.response])]);
}
