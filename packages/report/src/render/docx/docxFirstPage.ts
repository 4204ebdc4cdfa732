import { type FileChild, HeadingLevel, ImageRun, LineRuleType, Paragraph } from "docx";
import type { Document, Logo } from "../../document.ts";
import { svgToPng } from "../png.ts";
import { textToRun } from "./richToRuns.ts";

/** Pixels of 1/96 inch. */
const LOGO = { width: 220, height: 64 } as const;

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

async function logoToDocx(logo: Logo, name: string): Promise<Paragraph> {
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  const data = bytesOf(logo.base64);
  const common = {
    transformation: { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) },
    altText: { id: "1", name: "logo", title: name, description: name },
  };
  const picture =
    logo.type === "png"
      ? new ImageRun({ ...common, type: "png", data })
      : new ImageRun({ ...common, type: "svg", data, fallback: { type: "png", data: await svgToPng(new TextDecoder().decode(data), 2) } });
  return new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 240 }, children: [picture] });
}

/**
 * What stands above the first section.
 *
 * @param document the document
 * @returns logo, title, subtitle, notice, organisation and date, as far as there are any
 */
export async function docxFirstPage(document: Document): Promise<readonly FileChild[]> {
  const meta = [document.organisation, document.date].filter((part) => part !== null).join(" \u00b7 ");
  return [
    ...(document.logo === null ? [] : [await logoToDocx(document.logo, document.organisation ?? document.words.logo)]),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [textToRun(document.title)] }),
    new Paragraph({ style: "Subtitle", children: [textToRun(document.subtitle)] }),
    ...(meta === "" ? [] : [new Paragraph({ style: "Technical", children: [textToRun(meta)] })]),
    new Paragraph({ style: "Notice", children: [textToRun(document.notice)] }),
  ];
}
