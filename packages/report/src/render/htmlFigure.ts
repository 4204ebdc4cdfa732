import { formatNumber } from "../format/number.ts";
import type { NumberForm } from "../format/numberForm.ts";
import { escapeHtml } from "./escapeHtml.ts";
import type { ReportChart } from "./reportChart.ts";

/** What a figure needs beside its chart. */
interface FigureContext {
  readonly numbersHead: string;
  readonly numbers: NumberForm;
}

function chartCell(numbers: NumberForm, value: string | number | null): string {
  if (value === null) return "\u2013";
  if (typeof value === "string") return escapeHtml(value);
  return formatNumber(numbers, value, Number.isInteger(value) ? 0 : 2);
}

function dataTable({ chart: { table, subtitle }, id }: ReportChart, numbers: NumberForm): string {
  const numeric = table.columns.map((_column, at) => at > 0 && table.rows.some((row) => typeof row[at] === "number"));
  const kind = (at: number): string => (numeric[at] === true ? ' class="number"' : "");
  const head = table.columns.map((column, at) => `<th scope="col"${kind(at)}>${escapeHtml(column)}</th>`).join("");
  const row = (cells: readonly (string | number | null)[]): string =>
    cells
      .map((cell, at) =>
        at === 0 ? `<th scope="row">${chartCell(numbers, cell)}</th>` : `<td${kind(at)}>${chartCell(numbers, cell)}</td>`,
      )
      .join("");
  return `<table><caption id="${id}-caption">${escapeHtml(subtitle)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${table.rows.map((cells) => `<tr class="first">${row(cells)}</tr>`).join("\n")}
</tbody></table>`;
}

function numbersToHtml(drawn: ReportChart, { numbersHead, numbers }: FigureContext): string {
  const { chart, id } = drawn;
  if (chart.table.rows.length === 0) return "";
  return `<details class="numbers"><summary>${escapeHtml(numbersHead)}</summary>
<div class="table"><div class="scroll" role="group" aria-labelledby="${id}-caption" tabindex="0">${dataTable(drawn, numbers)}</div></div></details>
`;
}

/**
 * Writes a chart as a figure with its numbers; the style sheet shows the wide picture or the narrow one, never both.
 *
 * @param drawn the chart and its pictures
 * @param context what opens the table of numbers, and how they are written
 * @returns markup of one `figure`
 */
export function figureToHtml(drawn: ReportChart, context: FigureContext): string {
  const { chart, svg, narrowSvg, id } = drawn;
  const tall = chart.spec.height > chart.spec.width ? ' class="tall"' : "";
  return `<figure id="${id}-figure"${tall}>
<div class="wide">${responsive(svg)}</div>
<div class="narrow">${responsive(narrowSvg)}</div>
${numbersToHtml(drawn, context)}</figure>`;
}

/** The view box keeps the proportions; fixed width and height would not let the picture shrink. */
function responsive(svg: string): string {
  return svg.replace(/^<svg[^>]*>/, (tag) => tag.replace(/ (?:width|height)="[^"]*"/g, ""));
}
