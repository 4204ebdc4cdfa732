import { wrapText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { FONT, type TextStyle, text } from "../../theme/typography.ts";
import type { Chart, ChartLayer, ChartSpec } from "../chart.ts";
import { type Frame, NARROW, WIDE } from "./frame.ts";
import { words } from "./marks.ts";
import { pixels } from "./plane.ts";

const MARGIN = 16;

/** What is drawn between subtitle and note, and how far down it reaches. */
export interface Body {
  readonly layers: readonly ChartLayer[];
  readonly bottom: number;
}

/** Draws from a pixel downwards, as wide as the frame. */
export type Draw = (top: number, frame: Frame) => Body;

/**
 * Sets title and subtitle above a drawing and the note below it, once for pages and once for phones.
 *
 * @param parts the words and numbers of the chart
 * @param draw draws from a pixel downwards
 * @returns the chart, frozen
 */
export function composeChart(parts: Omit<Chart, "spec" | "narrowSpec">, draw: Draw): Chart {
  return Object.freeze({ ...parts, spec: specOf(parts, draw, WIDE), narrowSpec: specOf(parts, draw, NARROW) });
}

function specOf(parts: Omit<Chart, "spec" | "narrowSpec">, draw: Draw, frame: Frame): ChartSpec {
  const title = paragraph(parts.title, text.title, palette.ink, 14 + text.title.size, frame);
  const subtitle = paragraph(parts.subtitle, text.subtitle, palette.secondary, title.bottom + text.subtitle.lead + 2, frame);
  const body = draw(subtitle.bottom + 20, frame);
  const note = paragraph(parts.note, text.note, palette.secondary, body.bottom + 14 + text.note.size, frame);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: parts.altText,
    width: frame.width,
    height: Math.ceil(note.bottom + MARGIN),
    autosize: "none",
    padding: 0,
    background: palette.paper,
    config: { aria: false, font: FONT, view: { stroke: null } },
    resolve: { scale: { x: "independent", y: "independent" } },
    layer: [...title.layers, ...subtitle.layers, ...body.layers, ...note.layers],
  };
}

/** Lines of text from the left margin; `base` is the base line of the first. */
function paragraph(content: string, style: TextStyle, color: string, base: number, { left, right }: Frame): Body {
  if (content === "") return { layers: [], bottom: base - style.lead };
  const rows = wrapText(content, right - left, style).map((line, i) => ({ x: left, y: base + i * style.lead, text: line }));
  return { layers: words(pixels, rows, { style, color }), bottom: base + (rows.length - 1) * style.lead + 4 };
}
