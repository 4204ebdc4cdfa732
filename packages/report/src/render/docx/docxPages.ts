import {
  AlignmentType,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import type { Document } from "../../document.ts";
import type { Headings } from "../../narrative/en/headings.ts";
import type { Piece } from "./docxBlock.ts";
import { LINE, PAGE } from "./page.ts";
import { textToRun } from "./richToRuns.ts";

function footer(document: Document, words: Headings, line: number): Footer {
  const run = { size: "8pt", color: "4A4A4A" } as const;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: line }],
        children: [
          textToRun([document.organisation, document.title].filter((part) => part !== null).join(" \u00b7 "), run),
          new TextRun({ ...run, children: [`\t${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/** What is not to be published says so at the head of each page. */
function header(notice: string): Header {
  return new Header({ children: [new Paragraph({ children: [textToRun(notice, { size: "8pt", color: "4A4A4A", bold: true })] })] });
}

/** Pieces that follow each other on pages of the same direction. */
function groups(pieces: readonly Piece[]): readonly Piece[] {
  const out: { landscape: boolean; children: FileChild[] }[] = [];
  for (const { landscape, children } of pieces) {
    const last = out.at(-1);
    if (last?.landscape === landscape) last.children.push(...children);
    else out.push({ landscape, children: [...children] });
  }
  return out;
}

/**
 * Puts pieces on pages, upright or turned.
 *
 * @param pieces what the blocks became
 * @param document for the header and the footer
 * @param words labels
 * @returns the sections of the Word file
 */
export function docxPages(pieces: readonly Piece[], document: Document, words: Headings): readonly ISectionOptions[] {
  const { short, long, margin } = PAGE;
  return groups(pieces).map(({ landscape, children }) => ({
    properties: {
      page: {
        // the library itself swaps the sides of a page that is turned
        size: { width: short, height: long, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: margin, bottom: margin, left: margin, right: margin, header: 600, footer: 600 },
      },
    },
    ...(document.notice === words.internal ? { headers: { default: header(words.internal) } } : {}),
    footers: { default: footer(document, words, landscape ? LINE.landscape : LINE.portrait) },
    children,
  }));
}
