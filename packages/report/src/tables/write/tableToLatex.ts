import { type Rich, richToText } from "../../format/rich.ts";
import { richToLatex } from "../../format/richToLatex.ts";
import { safeId } from "../../format/safeId.ts";
import { cellsOf, type Table } from "../table.ts";
import { cellsBelow } from "./cellsBelow.ts";

/** Characters of a column above which its words are broken into lines. */
const LONG_TEXT = 48;
/** Rows that surely fit a page; a longer table runs over pages. */
const ROWS_OF_A_PAGE = 30;

/** Where the table stands. */
export interface TableToLatexOptions {
  /** How LaTeX may move it: `htbp`, or `H` (package float) for exactly here. */
  readonly placement?: string;
}

const widest = (texts: readonly Rich[]): number => Math.max(...texts.map((text) => richToText(text).length));

/** One letter a column; long words get a share of the page to break in. */
function columnsOf(table: Table): string {
  const columns = table.columns.map(({ align, header }, at) => ({
    align,
    long: align === "left" && widest([header, ...cellsBelow(table, at).map(({ text }) => text)]) > LONG_TEXT,
  }));
  const share = (0.72 / Math.max(1, columns.filter(({ long }) => long).length) - 0.02).toFixed(2);
  const letters = columns.map(({ align, long }) => (long ? `p{${share}\\linewidth}` : align === "right" ? "r" : "l"));
  return `@{}${letters.join("")}@{}`;
}

// a first cell in brackets would else be read as the distance of \\
const line = (cells: readonly Rich[]): string => `${cells.map((cell) => richToLatex(cell)).join(" & ")} \\\\`;

function longTable(table: Table, caption: string, head: string, body: readonly string[], notes: readonly string[]): string {
  return `{\\footnotesize
\\begin{longtable}{${columnsOf(table)}}
${caption} \\\\
\\toprule
${head}
\\midrule
\\endfirsthead
\\toprule
${head}
\\midrule
\\endhead
${body.join("\n")}
\\bottomrule
\\end{longtable}
${notes.join("\n")}
}
`;
}

/**
 * Writes a table for LaTeX with the rules of booktabs; one longer than a page is a longtable.
 *
 * Needs the packages booktabs and longtable. A table wider than the line is for you to turn or to shrink; `renderLatex` shrinks it.
 *
 * @param table the table
 * @param options placement of the float
 * @returns source of one table with caption, label `tab:` and the table's id, and notes
 * @example
 * tableToLatex(flowTable(evaluation)); // "\\begin{table}[htbp]..."
 */
export function tableToLatex(table: Table, { placement = "htbp" }: TableToLatexOptions = {}): string {
  const caption = `\\caption{${richToLatex(table.caption)}}\\label{tab:${safeId(table.id)}}`;
  const head = line(table.columns.map(({ header }) => header));
  const body = table.rows.map((row) => line(cellsOf(row).map(({ text }) => text)));
  const notes = table.notes.map((note) => `\\par\\smallskip{\\footnotesize ${richToLatex(note)}\\par}`);
  if (table.rows.length > ROWS_OF_A_PAGE) return longTable(table, caption, head, body, notes);
  return `\\begin{table}[${placement}]
\\footnotesize\\raggedright
${caption}
\\begin{tabular}{${columnsOf(table)}}
\\toprule
${head}
\\midrule
${body.join("\n")}
\\bottomrule
\\end{tabular}
${notes.join("\n")}
\\end{table}
`;
}
