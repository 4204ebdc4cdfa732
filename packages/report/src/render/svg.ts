import type { Chart } from "../charts/chart.ts";
import { drawByVega } from "./drawByVega.ts";
import { drawScene } from "./drawScene.ts";
import { pixelScene } from "./pixelScene.ts";

export interface SvgOptions {
  /** Goes before every id, so that charts on one page do not share any; letters, digits and hyphens. */
  readonly idPrefix: string;
  /** The picture for phones, its panels below each other; default false. */
  readonly narrow?: boolean;
}

/**
 * Draws a chart as SVG text.
 *
 * @param chart the chart
 * @param options a prefix of the picture's ids that no other picture on the page has
 * @returns a complete `svg` element, the same bytes every time, that names and describes itself
 * @throws RenderError where a number of the picture is broken, or Vega-Lite or Vega warns of a specification of another form
 * @example
 * await renderSvg(charts.pairedChange(evaluation, { outcome: "DE" }), { idPrefix: "first" }); // "<svg..."
 */
export async function renderSvg(chart: Chart, options: SvgOptions): Promise<string> {
  const spec = options.narrow === true ? chart.narrowSpec : chart.spec;
  const marks = pixelScene(spec);
  const svg = marks === null ? await drawByVega(spec, chart.kind) : await drawScene(marks, spec, chart.kind);
  return named(plain(svg), chart, options.idPrefix);
}

/** Vega's own accessibility attributes expose raw values; the title and description say it better. */
function plain(svg: string): string {
  return svg.replace(/<[^!?/][^>]*>/g, (tag) => tag.replace(/ (?:role|aria-[a-z]+|class)="[^"]*"/g, ""));
}

function named(svg: string, chart: Chart, prefix: string): string {
  const ids = svg
    .replace(/ id="([^"]+)"/g, (_match, id: string) => ` id="${prefix}-${id}"`)
    .replace(/url\(#([^)]+)\)/g, (_match, id: string) => `url(#${prefix}-${id})`);
  const label = `role="img" aria-labelledby="${prefix}-title ${prefix}-desc"`;
  const words = `<title id="${prefix}-title">${escapeXml(chart.title)}</title><desc id="${prefix}-desc">${escapeXml(chart.altText)}</desc>`;
  return ids.replace(/^<svg([^>]*)>/, (_match, attributes: string) => `<svg${attributes} ${label}>${words}`);
}

function escapeXml(content: string): string {
  return content.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
