import { blocksOf, type Document } from "../document.ts";
import type { ReportChart } from "./reportChart.ts";
import { renderSvg } from "./svg.ts";

/**
 * Draws every chart of a document.
 *
 * @param document the document
 * @returns the pictures in the order of the document
 * @throws RenderError where a chart could not be drawn
 * @example
 * (await drawCharts(reportDocument(evaluation, { sections: ["participants"] })))[0].id; // "flow"
 */
export async function drawCharts(document: Document): Promise<readonly ReportChart[]> {
  const drawn: ReportChart[] = [];
  // one after another: the renderer numbers its ids while it draws
  for (const block of blocksOf(document)) {
    if (block.kind !== "chart") continue;
    const { id, chart } = block;
    const svg = await renderSvg(chart, { idPrefix: id });
    const narrowSvg = await renderSvg(chart, { idPrefix: `${id}-narrow`, narrow: true });
    drawn.push({ id, chart, svg, narrowSvg });
  }
  return drawn;
}
