import { formatNumber } from "../format/number.ts";
import { escapeHtml } from "./escapeHtml.ts";
import type { ReportChart } from "./reportChart.ts";

function chartCell(value: string | number | null): string {
  if (value === null) return "\u2013";
  if (typeof value === "string") return escapeHtml(value);
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

function dataTable({ chart: { table, subtitle }, id }: ReportChart): string {
  const numeric = table.columns.map((_column, at) => at > 0 && table.rows.some((row) => typeof row[at] === "number"));
  const kind = (at: number): string => (numeric[at] === true ? ' class="number"' : "");
  const head = table.columns.map((column, at) => `<th scope="col"${kind(at)}>${escapeHtml(column)}</th>`).join("");
  const row = (cells: readonly (string | number | null)[]): string =>
    cells.map((cell, at) => (at === 0 ? `<th scope="row">${chartCell(cell)}</th>` : `<td${kind(at)}>${chartCell(cell)}</td>`)).join("");
  return `<table><caption id="${id}-caption">${escapeHtml(subtitle)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${table.rows.map((cells) => `<tr class="first">${row(cells)}</tr>`).join("\n")}
</tbody></table>`;
}

function numbersToHtml(drawn: ReportChart, summary: string): string {
  const { chart, id } = drawn;
  if (chart.table.rows.length === 0) return "";
  return `<details class="numbers"><summary>${escapeHtml(summary)}</summary>
<div class="table"><div class="scroll" role="group" aria-labelledby="${id}-caption" tabindex="0">${dataTable(drawn)}</div></div></details>
`;
}

/**
 * Writes a chart as a figure with its numbers; the style sheet shows the wide picture or the narrow one, never both.
 *
 * @param drawn the chart and its pictures
 * @param summary what opens the table of numbers
 * @returns markup of one `figure`
 */
export function figureToHtml(drawn: ReportChart, summary: string): string {
  const { chart, svg, narrowSvg, id } = drawn;
  const tall = chart.spec.height > chart.spec.width ? ' class="tall"' : "";
  return `<figure id="${id}-figure"${tall}>
<div class="wide">${responsive(svg)}</div>
<div class="narrow">${responsive(narrowSvg)}</div>
${numbersToHtml(drawn, summary)}</figure>`;
}

/** The view box keeps the proportions; fixed width and height would not let the picture shrink. */
function responsive(svg: string): string {
  return svg.replace(/^<svg[^>]*>/, (tag) => tag.replace(/ (?:width|height)="[^"]*"/g, ""));
}
