import { describe, expect, it } from "vitest";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { rich, richToText } from "../../src/format/rich.ts";
import { tableTexts } from "../../src/narrative/en/tables.ts";
import { intervalCell, textCell } from "../../src/tables/cell.ts";
import { intervalColumn, textColumn } from "../../src/tables/column.ts";
import { descriptivesTable } from "../../src/tables/outcomes/descriptivesTable.ts";
import { pairedTable } from "../../src/tables/outcomes/pairedTable.ts";
import { participantsTable } from "../../src/tables/participants/participantsTable.ts";
import { cellsOf, makeTable } from "../../src/tables/table.ts";
import { outcomesTable, toArquero } from "../../src/tables/write/arquero.ts";
import { tableToCsv } from "../../src/tables/write/tableToCsv.ts";
import { tableToHtml } from "../../src/tables/write/tableToHtml.ts";
import { tableToMarkdown } from "../../src/tables/write/tableToMarkdown.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { shownRows } from "./shownRows.ts";

const evaluation = releaseEvaluation(fixtures.ordinary());
const paired = pairedTable(evaluation, evaluation.outcomes);
const hostile = makeTable(
  {
    id: "x",
    caption: rich`<b>caption</b>`,
    columns: [textColumn("level", "Level"), textColumn("other", "a|b")],
    rows: ["=1+1", " @SUM(A1)", "\uff0b1", "-2+3", '<img src=x onerror="x">', "a\nb", "__proto__"].map((level) => ({
      rowHeader: textCell(level),
      cells: [textCell(level)],
    })),
    notes: [],
  },
  tableTexts,
);

describe("every table", () => {
  it("has a cell for each column and a value for each field", () => {
    for (const make of Object.values(fixtures)) {
      const one = releaseEvaluation(make());
      for (const table of [pairedTable(one, one.outcomes), participantsTable(one)]) {
        for (const row of table.rows) {
          const cells = cellsOf(row);
          expect(cells.map((cell) => cell.values.length)).toEqual(table.columns.map((column) => column.fields.length));
        }
      }
    }
  });
  it("says in a note why a number is absent", () => {
    const one = releaseEvaluation(fixtures.oneChild(), { profile: "internal" });
    const notes = pairedTable(one, one.outcomes).notes.map(richToText);
    expect(notes.some((note) => note.includes("not computable: one person only, so not shown"))).toBe(true);
  });
});

describe("tableToCsv", () => {
  it("gives unrounded numbers, an estimate and its bounds in columns of their own", () => {
    const [header, first] = tableToCsv(paired).split("\r\n");
    expect(header).toBe(
      "outcome,n,before_mean,before_sd,after_mean,after_sd,change,change_lower,change_upper,t,df,p,p_adjusted,dz,dz_lower,dz_upper",
    );
    expect(first?.split(",")[6]).toBe(String(evaluation.outcomes[0]?.change.mean));
  });
  it("never writes a text that a spreadsheet would run", () => {
    for (const line of tableToCsv(hostile).trim().split("\r\n").slice(1)) expect(line).not.toMatch(/^"?\s*[=+\-@\uff0b]/);
  });
});

describe("tableToMarkdown and tableToHtml", () => {
  it("keep names of the data from becoming markup", () => {
    expect(tableToHtml(hostile)).not.toMatch(/<img|<b>/);
    expect(tableToMarkdown(hostile)).not.toMatch(/(?<!\\)<img/);
    expect(tableToMarkdown(hostile)).toContain("a\\|b");
  });
  it("set statistics in italics", () => {
    expect(tableToHtml(paired)).toContain("<i>p</i>");
    expect(tableToMarkdown(paired)).toContain("*p*");
  });
});

describe("outcomesTable", () => {
  it("is an arquero table with a row for each outcome", async () => {
    const table = await outcomesTable(evaluation);
    expect(table.numRows()).toBe(evaluation.outcomes.length);
    expect(table.get("dz", 0)).toBe(evaluation.outcomes[0]?.effects.dz.estimate);
  });

  it("has bounds without an end as infinite numbers, and names as they are", async () => {
    const columns = [textColumn("group", "Group"), intervalColumn("change", "Change [95% CI]")];
    const cells = [intervalCell(1.5, { lower: "-Infinity", upper: "Infinity", level: 0.95, method: "t" }, null)];
    const rows = [{ rowHeader: textCell("Infinity Centre"), cells }];
    const table = await toArquero(makeTable({ id: "x", caption: rich`x`, columns, rows, notes: [] }, tableTexts));
    expect(table.objects()).toEqual([
      {
        group: "Infinity Centre",
        change: 1.5,
        change_lower: Number.NEGATIVE_INFINITY,
        change_upper: Number.POSITIVE_INFINITY,
      },
    ]);
  });
});

describe("a mean whose spread is withheld", () => {
  it("stands alone beside the sign of what is withheld", () => {
    const [outcome] = releaseEvaluation(fixtures.ordinary(), { profile: "internal" }).outcomes;
    const pre = { ...outcome!.available.pre, sd: null, median: null, q1: null, q3: null, reason: null };
    const table = descriptivesTable([{ ...outcome!, available: { ...outcome!.available, pre } }]);
    const [before, after] = shownRows(table);
    expect([before?.["mean"], before?.["median"]]).toEqual([expect.stringMatching(/^\d+\.\d\d\u00a0\(c\)$/), "c"]);
    expect(after?.["median"]).toMatch(/^\d+\.\d \(\d+\.\d\u2013\d+\.\d\)$/);
    expect(table.notes.map(richToText).join()).toMatch(/^c:? /);
  });
});
