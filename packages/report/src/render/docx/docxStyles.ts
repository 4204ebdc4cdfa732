import type { IParagraphStyleOptions, IStylesOptions } from "docx";
import type { Document } from "../../document.ts";
import { palette } from "../../theme/palette.ts";

const ink = palette.ink.slice(1);
const soft = palette.secondary.slice(1);
const LANGUAGES: Readonly<Record<string, string>> = { en: "en-GB" };

const own = (
  id: string,
  name: string,
  run: NonNullable<IParagraphStyleOptions["run"]>,
  paragraph: NonNullable<IParagraphStyleOptions["paragraph"]>,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: "Normal",
  next: "Normal",
  quickFormat: true,
  run,
  paragraph,
});

function heading(size: number, color: string, before: number): { run: object; paragraph: object } {
  return { run: { size: `${size}pt`, bold: true, color }, paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true } };
}

/**
 * The styles of the Word file; Word's own names for headings, titles and captions, so that outlines and lists work.
 *
 * @param document gives language and accent
 * @returns styles
 */
export function docxStyles(document: Document): IStylesOptions {
  const accent = document.accent.slice(1).toUpperCase();
  const language = LANGUAGES[document.language] ?? document.language;
  return {
    default: {
      document: {
        run: { font: "Arial", size: "10.5pt", color: ink, language: { value: language, eastAsia: language, bidirectional: "ar-SA" } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: "auto" } },
      },
      title: {
        run: { size: "24pt", bold: true, color: accent },
        paragraph: { spacing: { before: 0, after: 100, line: 264, lineRule: "auto" } },
      },
      heading1: heading(17, accent, 400),
      heading2: heading(13, ink, 320),
      heading3: heading(11, ink, 240),
      hyperlink: { run: { color: accent, underline: { type: "single" } } },
    },
    paragraphStyles: [
      own("Subtitle", "Subtitle", { size: "12pt", color: soft }, { spacing: { after: 160 } }),
      own("Lead", "Lead", { size: "12.5pt" }, { spacing: { after: 160 } }),
      own("Technical", "Technical", { size: "9.5pt", color: soft }, {}),
      own("Note", "Note", { size: "8.5pt", color: soft }, { spacing: { before: 80, after: 40, line: 252, lineRule: "auto" } }),
      own("Notice", "Notice", { size: "9.5pt", bold: true }, {}),
      own("Caption", "caption", { size: "9.5pt" }, { spacing: { before: 60, after: 60 }, keepNext: true }),
      own("Gap", "Gap", { size: "4pt" }, { spacing: { before: 0, after: 0, line: 240, lineRule: "auto" } }),
      own("TableText", "Table Text", {}, { spacing: { before: 0, after: 0, line: 240, lineRule: "auto" } }),
      own("CardTitle", "Card Title", { bold: true, size: "9.5pt" }, { spacing: { before: 40, after: 40, line: 240, lineRule: "auto" } }),
      own("CardText", "Card Text", { size: "9pt" }, { spacing: { before: 0, after: 40, line: 240, lineRule: "auto" } }),
    ],
  };
}
