import { describe, expect, it } from "vitest";
import { rich } from "../../src/format/rich.ts";
import { tableTexts } from "../../src/narrative/en/tables.ts";
import { layOut } from "../../src/render/docx/columnWidths.ts";
import { LINE } from "../../src/render/docx/page.ts";
import { textCell } from "../../src/tables/cell.ts";
import { textColumn } from "../../src/tables/column.ts";
import { makeTable, type Table } from "../../src/tables/table.ts";

const tableOf = (texts: readonly string[]): Table => {
  const [first = "", ...others] = texts;
  const columns = texts.map((_, at) => textColumn(`column${at}`, "Head"));
  const rows = [{ rowHeader: textCell(first), cells: others.map((text) => textCell(text)) }];
  return makeTable({ id: "x", caption: rich`Caption`, columns, rows, notes: [] }, tableTexts);
};
const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

describe("a table in Word", () => {
  it("keeps each cell on one line in the largest type where that fits", () => {
    const { size, landscape, widths } = layOut(tableOf(["Differentiating emotions", "12"]));
    expect([size, landscape]).toEqual([9, false]);
    expect(sum(widths)).toBeLessThan(LINE.portrait);
  });

  it("breaks long texts between words before it turns the page, and gives the room to the longer text", () => {
    const { size, landscape, widths } = layOut(tableOf(["A name of some words ".repeat(3), "A long explanation ".repeat(20), "12"]));
    expect([size, landscape]).toEqual([9, false]);
    expect(sum(widths)).toBeLessThanOrEqual(LINE.portrait);
    // no more is lost than a rounded twip for each column
    expect(sum(widths)).toBeGreaterThan(LINE.portrait - 4);
    const [name = 0, explanation = 0, number = 0] = widths;
    expect(explanation).toBeGreaterThan(name);
    expect(name).toBeGreaterThan(number);
  });

  it("fills a turned page in the smallest type where not even its words fit", () => {
    const { size, landscape, widths } = layOut(tableOf(Array.from({ length: 16 }, () => "Unbreakable-yes-but-Unbreakablesohowever")));
    expect([size, landscape]).toEqual([7.5, true]);
    expect(sum(widths)).toBeLessThanOrEqual(LINE.landscape);
  });
});
