import { ImageRun, LineRuleType, Paragraph } from "docx";
import type { ChartSpec } from "../../charts/chart.ts";
import { visibleText } from "../../format/visibleText.ts";
import { svgToPng } from "../png.ts";
import type { ReportChart } from "../reportChart.ts";
import { PICTURE } from "./page.ts";

function sizeOf({ width, height }: ChartSpec): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, PICTURE.width / width, PICTURE.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * Writes a chart as a picture that Word draws sharp at any size, with pixels for readers that draw no SVG.
 *
 * @param drawn the chart and its picture
 * @returns a paragraph
 */
export async function figureToDocx({ chart, svg, id }: ReportChart): Promise<Paragraph> {
  const picture = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(svg),
    fallback: { type: "png", data: await svgToPng(svg, 2) },
    transformation: sizeOf(chart.spec),
    altText: { id: "1", name: id, title: visibleText(chart.title), description: visibleText(chart.altText) },
  });
  // a fixed line would cut the picture to the height of one
  return new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 60, after: 200 }, children: [picture] });
}
