import { describe, expect, it } from "vitest";
import { blocksOf } from "../../src/document.ts";
import { rich } from "../../src/format/rich.ts";
import { tableTexts } from "../../src/narrative/en/tables.ts";
import { fieldHeaders } from "../../src/render/xlsx/fieldHeaders.ts";
import { sheetNames } from "../../src/render/xlsx/sheetNames.ts";
import { renderXlsx } from "../../src/render/xlsx/xlsx.ts";
import { reportDocument } from "../../src/reportDocument.ts";
import { numberCell, textCell } from "../../src/tables/cell.ts";
import { numberColumn, textColumn } from "../../src/tables/column.ts";
import { twoDecimals } from "../../src/tables/points.ts";
import { makeTable, type Table } from "../../src/tables/table.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { marked, pseudoCatalogue } from "../narrative/pseudoCatalogue.ts";
import { HOSTILE, hostileDocument, hostileTable } from "./hostileReport.ts";
import { textsIn, wellFormed, zipParts } from "./zipParts.ts";

const document = reportDocument(fixtures.ordinary(), { profile: "internal" });
const parts = renderXlsx(document).then(zipParts);
const namesIn = (workbook: string): readonly string[] => [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = ""]) => name);

describe("an Excel workbook", () => {
  it("has a sheet of contents, one for each table and one for the numbers of each chart", async () => {
    const blocks = blocksOf(document).filter(
      (block) => block.kind === "table" || (block.kind === "chart" && block.chart.table.rows.length > 0),
    );
    const names = namesIn((await parts).get("xl/workbook.xml") ?? "");
    expect(names[0]).toBe("Contents");
    expect(names).toHaveLength(1 + blocks.length);
    expect((await parts).get("xl/worksheets/sheet1.xml")?.match(/<hyperlink /g)).toHaveLength(blocks.length);
  });

  it("has numbers as numbers that are shown as in the report, an interval in cells of its own", async () => {
    const at = 1 + namesIn((await parts).get("xl/workbook.xml") ?? "").findIndex((name) => name.endsWith("paired-primary"));
    const sheet = (await parts).get(`xl/worksheets/sheet${at}.xml`) ?? "";
    const first = /<row r="2"[^>]*>.*?<\/row>/.exec(sheet)?.[0] ?? "";
    const change = fixtures.ordinary().outcomes[0]?.pairedT;
    for (const value of [change?.estimate, change?.interval?.lower, change?.interval?.upper])
      expect(textsIn(first, "v").map(Number)).toContain(value);
    const styles = (await parts).get("xl/styles.xml") ?? "";
    for (const format of ["#,##0", "0.00", "[&lt;0.001]&quot;&lt; .001&quot;;.000"]) expect(styles).toContain(`formatCode="${format}"`);
  });

  it("freezes the header row", async () => {
    for (const [path, xml] of await parts)
      if (/sheet(?!1\.)\d+\.xml$/.test(path)) expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it("gives the same bytes every time", async () => {
    expect(Buffer.compare(await renderXlsx(document), await renderXlsx(document))).toBe(0);
  });

  it("keeps what looks like a formula as text and negative numbers as numbers", async () => {
    const hostile = zipParts(await renderXlsx(hostileDocument));
    for (const [path, xml] of hostile) if (/\.(xml|rels)$/.test(path)) expect(() => wellFormed(xml), path).not.toThrow();
    const sheet = hostile.get("xl/worksheets/sheet2.xml") ?? "";
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(textsIn(sheet, "v")).toContain("-1.5");
    const texts = textsIn(hostile.get("xl/sharedStrings.xml") ?? "", "t");
    for (const name of HOSTILE) expect(texts).toContain(name);
    expect(hostile.get("xl/styles.xml")).toMatch(/numFmtId="49"|formatCode="@"/);
  });
});

describe("numbers that a spreadsheet has no room for", () => {
  const sheetOf = async (table: Table): Promise<ReadonlyMap<string, string>> => {
    const section = { id: "one", title: "One", blocks: [{ kind: "table", table } as const] };
    return zipParts(await renderXlsx({ ...hostileDocument, sections: [section] }));
  };

  it("shows a bound without an end as the report does", async () => {
    const evaluation = fixtures.ordinary();
    const outcomes = evaluation.outcomes.map((outcome) => {
      const { interval } = outcome.pairedT;
      return { ...outcome, pairedT: { ...outcome.pairedT, interval: interval && { ...interval, upper: "Infinity" as const } } };
    });
    const oneSided = reportDocument({ ...evaluation, outcomes }, { profile: "internal", sections: ["outcomes"] });
    const file = zipParts(await renderXlsx(oneSided));
    const shown = textsIn(file.get("xl/sharedStrings.xml") ?? "", "t");
    expect(shown).toContain("\u221e");
    expect(shown.filter((text) => text.includes("Infinity"))).toEqual([]);
  });

  it("shows billions in powers of ten", async () => {
    const columns = [textColumn("level", "Level"), numberColumn("mean", "Mean")];
    const rows = [{ rowHeader: textCell("a"), cells: [numberCell(1.25e9, twoDecimals, null)] }];
    const file = await sheetOf(makeTable({ id: "large", caption: rich`Large`, columns, rows, notes: [] }, tableTexts));
    expect(file.get("xl/styles.xml")).toContain('formatCode="0.00E+00"');
    expect(textsIn(file.get("xl/worksheets/sheet2.xml") ?? "", "v").map(Number)).toContain(1.25e9);
  });
});

describe("a workbook of a report without tables", () => {
  it("is a sheet of contents that leads nowhere", async () => {
    const file = zipParts(await renderXlsx(reportDocument(fixtures.ordinary(), { sections: ["references"] })));
    expect(namesIn(file.get("xl/workbook.xml") ?? "")).toEqual(["Contents"]);
    // an empty list of links is no valid sheet
    expect(file.get("xl/worksheets/sheet1.xml")).not.toContain("hyperlink");
  });
});

describe("a workbook to be shared", () => {
  it("holds no number behind the words that stand for one", async () => {
    const kept = { text: rich`few`, values: [0.0123], reason: null };
    const table = makeTable({ ...hostileTable, rows: [{ rowHeader: textCell("a"), cells: [textCell("b"), kept] }] }, tableTexts);
    const section = { id: "one", title: "One", blocks: [{ kind: "table", table } as const] };
    const parts = zipParts(await renderXlsx({ ...hostileDocument, sections: [section] }));
    expect([...parts.values()].join()).not.toContain("0.0123");
    expect(textsIn(parts.get("xl/sharedStrings.xml") ?? "", "t")).toContain("few");
  });
});

describe("a workbook in another language", () => {
  const other = reportDocument(fixtures.ordinary(), { profile: "internal", catalogue: pseudoCatalogue, sections: ["outcomes"] });
  it("has the same numbers in the same formats, its own words above them, and its own mark where a cell says less than .001", async () => {
    const english = reportDocument(fixtures.ordinary(), { profile: "internal", sections: ["outcomes"] });
    const [ours, theirs] = (await Promise.all([english, other].map(renderXlsx))).map(zipParts);
    // a cell's style stands for its format: styles are numbered as they come
    const numbersOf = (parts: ReadonlyMap<string, string> = new Map()): readonly string[] =>
      (parts.get("xl/worksheets/sheet2.xml") ?? "").match(/<c (?![^>]*t="s")[^>]*><v>[^<]*<\/v>/g) ?? [];
    expect(numbersOf(ours).length).toBeGreaterThan(20);
    expect(numbersOf(theirs)).toEqual(numbersOf(ours));
    expect(theirs?.get("xl/styles.xml")).toContain('formatCode="[&lt;0.001]&quot;&lt; 0,001&quot;;0.000"');
    const texts = textsIn(theirs?.get("xl/sharedStrings.xml") ?? "", "t");
    expect(texts.filter((text) => text.endsWith(marked("lower"))).length).toBeGreaterThan(0);
  });

  it("takes the header of every number from its catalogue", () => {
    const whole = reportDocument(fixtures.ordinary(), { profile: "internal", catalogue: pseudoCatalogue });
    const headers = blocksOf(whole)
      .flatMap((block) => (block.kind === "table" ? block.table.columns : []))
      .flatMap((column) => fieldHeaders(column, whole.words));
    expect(headers).toContain(marked("Lower quartile"));
    expect(headers).toContain(`\u0394${marked("before")}, ${marked("upper")}`);
    // symbols of statistics are the same in every language
    expect(headers.filter((header) => /[A-Za-z]{2,}/.test(header.replace(/\b(?:df|SD|SE|dz|gz|dav|drm)(?=\b|\d)/g, "")))).toEqual([]);
  });

  it("falls back on the names of the fields where a header has another form than those of English", () => {
    const written = numberColumn("before", "Vorher: Mittel und Streuung", ["before_mean", "before_sd"]);
    expect(fieldHeaders(written, pseudoCatalogue.headings)).toEqual(["before mean", "before sd"]);
  });
});

describe("names of sheets", () => {
  it("are valid and unlike each other whatever the titles", () => {
    const names = sheetNames([...HOSTILE, ...HOSTILE, "History", "'quoted'", "", "x".repeat(60), "\u{1F600}".repeat(30)]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).toMatch(/^[^'[\]:*?/\\][^[\]:*?/\\]*$/);
      expect(name).not.toMatch(/'$|\p{Cs}/u);
    }
  });
});
