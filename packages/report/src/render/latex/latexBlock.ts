import type { Block, Card } from "../../document.ts";
import { escapeLatex } from "../../format/escapeLatex.ts";
import { richToLatex } from "../../format/richToLatex.ts";
import { tableToLatex } from "../../tables/write/tableToLatex.ts";

const item = (text: string): string => `\\item ${text}`;

function cardToLatex(card: Card): string {
  const [title, ...facts] = [card.title, `${card.figure} ${card.unit}`, card.range, card.verdict, card.basis].map(escapeLatex);
  return item(`\\textbf{${title}}: ${facts.join("; ")}.`);
}

const list = (items: readonly string[]): string => (items.length === 0 ? "" : `\\begin{itemize}\n${items.join("\n")}\n\\end{itemize}`);

/** A tabular is shrunk to the line where it is wider: \fitline measures it. */
function fitted(source: string): string {
  return source.replace("\\begin{tabular}", "\\begin{fitline}\\begin{tabular}").replace("\\end{tabular}", "\\end{tabular}\\end{fitline}");
}

/**
 * Writes one block of a document for LaTeX.
 *
 * @param block the block
 * @returns source
 */
export function blockToLatex(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `\\${block.level === 3 ? "subsection" : "subsubsection"}*{${richToLatex(block.text)}}`;
    case "paragraph":
      return block.role === "note" || block.role === "technical"
        ? `{\\small ${richToLatex(block.text)}\\par}`
        : `${richToLatex(block.text)}\\par`;
    case "list":
      return list(block.items.map((text) => item(richToLatex(text))));
    case "callout":
      return `\\begin{quote}\\textbf{${escapeLatex(block.title)}}\\\\\n${richToLatex(block.text)}\\end{quote}`;
    case "cards":
      return list(block.cards.map(cardToLatex));
    case "table":
      return fitted(tableToLatex(block.table, { placement: "H" }));
    case "chart":
      return `\\begin{figure}[H]\n\\includegraphics[width=\\linewidth,height=0.8\\textheight,keepaspectratio]{charts/${block.id}.png}\n\\par{\\footnotesize ${escapeLatex(block.chart.altText)}\\par}\n\\end{figure}`;
    case "details":
      return [`\\subsubsection*{${richToLatex(block.summary)}}`, ...block.blocks.map(blockToLatex)].join("\n\n");
  }
}
