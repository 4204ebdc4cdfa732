import { createRequire } from "node:module";
import type { Chart } from "../charts/chart.ts";
import { renderSvg } from "./svg.ts";

/** How a chart becomes pixels. */
export interface PngOptions {
  /** Pixels of the picture for each pixel of the layout. */
  readonly scale?: number;
}

/**
 * Draws a chart as a PNG picture with fonts of its own, so that it looks the same on every machine.
 *
 * @param chart the chart
 * @param options the scale, 2 unless told
 * @returns the bytes of the file, the same every time
 * @throws RenderError where Vega-Lite or Vega warns
 * @example
 * (await renderPng(charts.flow(evaluation))).subarray(1, 4); // Uint8Array [80, 78, 71], which is PNG
 */
export async function renderPng(chart: Chart, { scale = 2 }: PngOptions = {}): Promise<Uint8Array> {
  return svgToPng(await renderSvg(chart, { idPrefix: "chart" }), scale);
}

/**
 * Draws a picture that is SVG already as PNG.
 *
 * @param svg a complete `svg` element
 * @param scale pixels of the picture for each pixel of the layout
 * @returns the bytes of the file, the same every time
 * @example
 * (await svgToPng('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>', 1)).subarray(1, 4); // Uint8Array [80, 78, 71]
 */
export async function svgToPng(svg: string, scale: number): Promise<Uint8Array> {
  // imported here because most reports need no pixels
  const { Resvg } = await import("@resvg/resvg-js");
  const font = {
    // without a file of its own the picture would have no words on a machine without fonts
    fontFiles: FONT_FILES.map((file) => createRequire(import.meta.url).resolve(file)),
    loadSystemFonts: false,
    defaultFontFamily: "Arimo",
    sansSerifFamily: "Arimo",
  };
  return new Uint8Array(new Resvg(svg, { fitTo: { mode: "zoom", value: scale }, font }).render().asPng());
}

const FONT_FILES = ["@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf", "@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"];
