import type { FactorCell, Facts, VisitFile } from "../../src/ingest/visit.ts";
import { VisitTable } from "../../src/ingest/visitTable.ts";
import { eaq30 } from "../../src/instrument/catalog/eaq-30.ts";
import type { Issue } from "../../src/issues/issue.ts";
import { IssueLog } from "../../src/issues/issueLog.ts";

/** What one visit of a row says; what is not given is usual. */
export interface GivenVisit {
  readonly wave: "pre" | "post";
  /** The answer to item 1; null leaves the visit without answers. */
  readonly answer?: number | null;
  /** The total of the first scale, for files of totals. */
  readonly total?: number | null;
  readonly facts?: Partial<Facts>;
}

/** One row: its id and one or, in a wide file, two visits. */
export interface GivenRow {
  readonly id: string;
  readonly file?: Partial<VisitFile>;
  readonly visits: readonly GivenVisit[];
}

const plainFile: VisitFile = { name: "data.csv", idColumn: "Child ID", wide: false, fromTotals: false };
const plainFacts: Facts = { age: null, tellsAge: false, factors: new Map(), birth: null, date: null, dateIsOwn: false };

/** A factor's cell whose level is its text in small letters. */
export const cell = (text: string, column = "Site"): FactorCell => ({ level: text.toLowerCase(), text, column });

/** A row of one visit. */
export const row = (id: string, wave: "pre" | "post", more: Partial<GivenVisit> = {}, file: Partial<VisitFile> = {}): GivenRow => ({
  id,
  file,
  visits: [{ wave, ...more }],
});

/** A table of EAQ-30 visits; the first row stands in line 2, ids are compared without case. */
export function visitsOf(rows: readonly GivenRow[]): VisitTable {
  const table = new VisitTable(eaq30, 1);
  rows.forEach(({ id, file, visits }, index) => {
    table.addFile({ ...plainFile, ...file });
    table.addRow(index + 2, id, id.trim().toLowerCase());
    for (const { wave, answer = 1, total = null, facts } of visits) {
      if (answer !== null) table.answers.set(table.visits, 0, answer);
      table.scores.set(table.visits, 0, total);
      table.addVisit({ wave, answered: answer !== null, facts: { ...plainFacts, ...facts } });
    }
  });
  return table;
}

/** A log, and what was told to it so far in short. */
export function listening(): { readonly log: IssueLog; readonly told: () => Partial<Issue>[] } {
  const log = new IssueLog();
  const told = () => log.list([]).map(({ code, line, column, found, expected }) => ({ code, line, column, found, expected }));
  return { log, told };
}
