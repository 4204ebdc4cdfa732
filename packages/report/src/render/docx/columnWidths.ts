import { keepTogether } from "../../format/keepTogether.ts";
import { type Rich, richToText } from "../../format/rich.ts";
import type { Table } from "../../tables/table.ts";
import { cellsBelow } from "../../tables/write/cellsBelow.ts";
import { textWidth } from "../../theme/textWidth.ts";
import { LINE } from "./page.ts";

/** Space inside a cell at its left and right, and a little for other fonts, in twips. */
export const CELL_MARGIN = 70;
const SLACK = 40;
/** Points below which nobody reads. */
const SMALLEST = 7.5;
/** Sizes in points, the first that fits is taken. */
const SIZES: readonly number[] = [9, 8.5, 8, SMALLEST];

/** How a table is set. */
export interface TableLayout {
  /** Points. */
  readonly size: number;
  readonly landscape: boolean;
  /** One width a column, in twips. */
  readonly widths: readonly number[];
}

interface Need {
  /** Width of the longest word, and of the longest line. */
  readonly least: number;
  readonly natural: number;
}

function needOf(texts: readonly Rich[], size: number, bold: boolean): Need {
  const width = (line: string): number => Math.ceil(20 * textWidth(line, { size, bold, lead: 0 })) + 2 * CELL_MARGIN + SLACK;
  const lines = texts.map((text) => richToText(keepTogether(text)));
  return {
    least: Math.max(...lines.flatMap((line) => line.split(/[ \n-]+/)).map(width)),
    natural: Math.max(...lines.map(width)),
  };
}

function needsOf(table: Table, size: number): readonly Need[] {
  return table.columns.map(({ header }, at) => {
    const head = needOf([header], size, true);
    const texts = cellsBelow(table, at).map(({ text }) => text);
    const body = needOf(texts, size, false);
    // a header may break into words; what stands below keeps its line if it can
    return { least: Math.max(head.least, body.least), natural: Math.max(head.least, body.natural, Math.min(head.natural, 1800)) };
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Natural widths where they fit. */
function natural(needs: readonly Need[], line: number): readonly number[] | null {
  const widths = needs.map((need) => need.natural);
  return sum(widths) <= line ? widths : null;
}

/** The longest words and a fair share of what is left; null where not even the words fit. */
function share(needs: readonly Need[], line: number): readonly number[] | null {
  const least = sum(needs.map((need) => need.least));
  const wanted = sum(needs.map((need) => need.natural)) - least;
  if (least > line) return null;
  return needs.map((need) => Math.floor(need.least + ((line - least) * (need.natural - need.least)) / wanted));
}

/**
 * Chooses size of type, direction of the page and widths of columns, so that no word and no number is broken.
 *
 * @param table the table
 * @returns upright with every cell on one line where a size allows it, else with lines broken between words, else on a page that is turned
 */
export function layOut(table: Table): TableLayout {
  for (const landscape of [false, true])
    for (const fit of [natural, share])
      for (const size of SIZES) {
        const widths = fit(needsOf(table, size), landscape ? LINE.landscape : LINE.portrait);
        if (widths !== null) return { size, landscape, widths };
      }
  const needs = needsOf(table, SMALLEST);
  const factor = LINE.landscape / sum(needs.map((need) => need.least));
  return { size: SMALLEST, landscape: true, widths: needs.map((need) => Math.floor(need.least * factor)) };
}
