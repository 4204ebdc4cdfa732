import { wrapText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { FONT, type TextStyle, text } from "../../theme/typography.ts";
import type { Chart, ChartLayer } from "../chart.ts";
import { words } from "./marks.ts";
import { pixels } from "./plane.ts";

/** Width of every chart and of the white around it, in pixels. */
export const WIDTH = 680;
export const MARGIN = 16;
/** Left and right end of what is drawn. */
export const LEFT: number = MARGIN;
export const RIGHT: number = WIDTH - MARGIN;

/** What is drawn between subtitle and note, and how far down it reaches. */
export interface Body {
  readonly layers: readonly ChartLayer[];
  readonly bottom: number;
}

/**
 * Sets title and subtitle above a drawing and the note below it.
 *
 * @param parts the words and numbers of the chart
 * @param draw draws from a pixel downwards
 * @returns the chart, frozen
 */
export function composeChart(parts: Omit<Chart, "spec">, draw: (top: number) => Body): Chart {
  const title = paragraph(parts.title, text.title, palette.ink, 14 + text.title.size);
  const subtitle = paragraph(parts.subtitle, text.subtitle, palette.secondary, title.bottom + text.subtitle.lead + 2);
  const body = draw(subtitle.bottom + 20);
  const note = paragraph(parts.note, text.note, palette.secondary, body.bottom + 14 + text.note.size);
  const spec = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: parts.altText,
    width: WIDTH,
    height: Math.ceil(note.bottom + MARGIN),
    autosize: "none",
    padding: 0,
    background: palette.paper,
    config: { aria: false, font: FONT, view: { stroke: null } },
    resolve: { scale: { x: "independent", y: "independent" } },
    layer: [...title.layers, ...subtitle.layers, ...body.layers, ...note.layers],
  };
  return Object.freeze({ ...parts, spec });
}

/** Lines of text from the left margin; `base` is the base line of the first. */
function paragraph(content: string, style: TextStyle, color: string, base: number): Body {
  if (content === "") return { layers: [], bottom: base - style.lead };
  const rows = wrapText(content, RIGHT - LEFT, style).map((line, i) => ({ x: LEFT, y: base + i * style.lead, text: line }));
  return { layers: words(pixels, rows, { style, color }), bottom: base + (rows.length - 1) * style.lead + 4 };
}
