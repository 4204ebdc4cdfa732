import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from "docx";
import type { Rich, Span } from "../../format/rich.ts";
import { safeHref } from "../../format/safeHref.ts";
import { visibleText } from "../../format/visibleText.ts";

const STYLES: Readonly<Record<Exclude<Span["style"], "link">, IRunOptions>> = {
  plain: {},
  italic: { italics: true },
  strong: { bold: true },
  sub: { subScript: true },
  sup: { superScript: true },
};

function spanToRun({ style, text, href }: Span, base: IRunOptions): ParagraphChild {
  const words = visibleText(text);
  if (style !== "link") return new TextRun({ ...base, ...STYLES[style], text: words });
  const address = safeHref(href);
  if (address === null) return new TextRun({ ...base, text: words });
  return new ExternalHyperlink({ link: address, children: [new TextRun({ ...base, text: words, style: "Hyperlink" })] });
}

/**
 * Writes a text as runs of Word.
 *
 * @param text the spans
 * @param base what holds for all of them, such as bold
 * @returns runs and links
 */
export function richToRuns(text: Rich, base: IRunOptions = {}): ParagraphChild[] {
  return text.map((span) => spanToRun(span, base));
}

/** Words of ours or of the data as one run. */
export function textToRun(text: string, base: IRunOptions = {}): TextRun {
  return new TextRun({ ...base, text: visibleText(text) });
}
