import type { Chart, ChartLayer } from "../../src/charts/chart.ts";
import { type Block, blocksOf, type Document } from "../../src/document.ts";
import { richToText } from "../../src/format/rich.ts";
import { cellsOf, type Table } from "../../src/tables/table.ts";

/** A text and where in the report it stands. */
export interface VisibleText {
  readonly at: string;
  readonly text: string;
}

/** Every text of a report that a reader can meet: in sections, tables, charts, their notes and alternative texts. */
export function visibleTexts(document: Document): readonly VisibleText[] {
  const head = [
    document.title,
    document.subtitle,
    document.notice ?? "",
    document.date ?? "",
    ...document.sections.map(({ title }) => title),
  ];
  return [...head.map((text) => ({ at: "first page", text })), ...blocksOf(document).flatMap(textsOf)].filter(({ text }) => text !== "");
}

function textsOf(block: Block): VisibleText[] {
  const at = (place: string, texts: readonly string[]): VisibleText[] => texts.map((text) => ({ at: place, text }));
  switch (block.kind) {
    case "paragraph":
      return at("paragraph", [richToText(block.text)]);
    case "heading":
      return at(block.id, [richToText(block.text)]);
    case "list":
      return at("list", block.items.map(richToText));
    case "callout":
      return at("callout", [block.title, richToText(block.text)]);
    case "cards":
      return block.cards.flatMap((card) => at("card", [card.title, card.figure, card.unit, card.range, card.basis, card.verdict]));
    case "table":
      return at(`table ${block.table.id}`, textsOfTable(block.table));
    case "details":
      return at("details", [richToText(block.summary)]);
    case "chart":
      return at(`chart ${block.id}`, textsOfChart(block.chart));
  }
}

function textsOfTable({ caption, columns, notes, rows }: Table): string[] {
  const cells = rows.flatMap((row) => cellsOf(row).map(({ text }) => text));
  return [caption, ...notes, ...columns.map(({ header }) => header), ...cells].map(richToText);
}

/** The words of a chart, of its table and of the picture itself, on pages and on phones. */
export function textsOfChart({ title, subtitle, note, altText, table, spec, narrowSpec }: Chart): string[] {
  const cells = [...table.columns, ...table.rows.flat()].map((cell) => (typeof cell === "string" ? cell : ""));
  return [title, subtitle, note, altText, ...cells, ...[spec, narrowSpec].flatMap(({ layer }) => layer.flatMap(drawn))];
}

function drawn({ data }: ChartLayer): string[] {
  const { values } = data as { readonly values: readonly { readonly text?: string }[] };
  return values.flatMap(({ text }) => (text === undefined ? [] : [text]));
}
