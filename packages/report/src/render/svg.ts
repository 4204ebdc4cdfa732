import type { TopLevelSpec } from "vega-lite";
import type { Chart } from "../charts/chart.ts";
import { lightSpec } from "./lightSpec.ts";
import { strictLogger } from "./strictLogger.ts";

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
 * @throws RenderError where Vega-Lite or Vega warns
 * @example
 * await renderSvg(charts.pairedChange(evaluation, { outcome: "DE" }), { idPrefix: "first" }); // "<svg..."
 */
export async function renderSvg(chart: Chart, options: SvgOptions): Promise<string> {
  // imported here because loading them takes a third of a second
  const [{ compile }, vega] = await Promise.all([import("vega-lite"), import("vega")]);
  const logger = strictLogger(chart.kind);
  const spec = options.narrow === true ? chart.narrowSpec : chart.spec;
  const compiled = compile(lightSpec(spec) as unknown as TopLevelSpec, { logger });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: "none", logger });
  try {
    await view.runAsync();
    // ids of clips and gradients count up over all pictures of a process
    vega.resetSVGDefIds();
    const svg = await view.toSVG();
    return named(plain(svg), chart, options.idPrefix);
  } finally {
    view.finalize();
  }
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
