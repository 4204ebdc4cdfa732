import type { Chart } from "./charts/chart.ts";
import type { NumberForm } from "./format/numberForm.ts";
import type { Rich } from "./format/rich.ts";
import type { Headings } from "./narrative/en/headings.ts";
import type { Table } from "./tables/table.ts";

/** One key finding: the change of a primary outcome. */
export interface Card {
  readonly title: string;
  /** The mean change, signed; a dash where there is none. */
  readonly figure: string;
  readonly unit: string;
  /** The interval in words. */
  readonly range: string;
  /** How many people it is from. */
  readonly basis: string;
  readonly verdict: string;
  readonly tone: "better" | "worse" | "neutral";
  /** Change and interval as shares of the widest bound among the cards, between -1 and 1; null where there is no interval. */
  readonly line: { readonly estimate: number; readonly lower: number; readonly upper: number } | null;
}

/** What a document is made of; renderers differ in how they show a block, never in what it says. */
export type Block =
  | { readonly kind: "heading"; readonly level: 3 | 4; readonly id: string; readonly text: Rich }
  | { readonly kind: "paragraph"; readonly role: "plain" | "lead" | "technical" | "note"; readonly text: Rich }
  | { readonly kind: "list"; readonly items: readonly Rich[] }
  | { readonly kind: "callout"; readonly tone: "note" | "caution" | "warning"; readonly title: string; readonly text: Rich }
  | { readonly kind: "cards"; readonly cards: readonly Card[] }
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "chart"; readonly id: string; readonly chart: Chart }
  | { readonly kind: "details"; readonly summary: Rich; readonly blocks: readonly Block[] };

/** A part of the document with a heading of the second level. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The picture of who reports. */
export interface Logo {
  readonly type: "png" | "svg";
  /** The bytes of the file. */
  readonly base64: string;
  /** Width and height in pixels; only their ratio matters. */
  readonly width: number;
  readonly height: number;
}

/** A report before it is Word, HTML or anything else. */
export interface Document {
  readonly language: string;
  /** How its language writes numbers: those that a renderer writes itself. */
  readonly numbers: NumberForm;
  readonly title: string;
  readonly subtitle: string;
  /** For whom the report is, on the first page. */
  readonly notice: string;
  readonly logo: Logo | null;
  /** Colour of headings and links, such as `#12436d`; never of data. */
  readonly accent: string;
  readonly organisation: string | null;
  readonly date: string | null;
  readonly software: string;
  /** The words of renderers: heads of contents, tables and figures. */
  readonly words: Headings;
  readonly sections: readonly Section[];
}

/**
 * Every block of a document, those inside details included.
 *
 * @param document the document
 * @returns the blocks in reading order
 * @example
 * const { document } = await buildReport(evaluation);
 * blocksOf(document).some((block) => block.kind === "chart"); // true
 */
export function blocksOf(document: Document): readonly Block[] {
  const inside = (block: Block): readonly Block[] => (block.kind === "details" ? [block, ...block.blocks.flatMap(inside)] : [block]);
  return document.sections.flatMap((section) => section.blocks.flatMap(inside));
}
