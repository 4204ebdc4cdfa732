import type { Block } from "../document.ts";
import type { NumberForm } from "../format/numberForm.ts";
import { tableToHtml } from "../tables/write/tableToHtml.ts";
import { escapeHtml } from "./escapeHtml.ts";
import { cardToHtml } from "./htmlCard.ts";
import { figureToHtml } from "./htmlFigure.ts";
import type { ReportChart } from "./reportChart.ts";
import { richToHtml } from "./richToHtml.ts";

/** What blocks need beside themselves. */
export interface BlockContext {
  readonly charts: ReadonlyMap<string, ReportChart>;
  /** What opens the table of a chart's numbers. */
  readonly numbersHead: string;
  readonly numbers: NumberForm;
}

/**
 * Writes one block.
 *
 * @param block the block
 * @param context drawn charts and labels
 * @returns markup
 */
export function blockToHtml(block: Block, context: BlockContext): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level} id="${block.id}">${richToHtml(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p${block.role === "plain" ? "" : ` class="${block.role}"`}>${richToHtml(block.text)}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${richToHtml(item)}</li>`).join("\n")}\n</ul>`;
    case "callout":
      return `<div class="callout ${block.tone}"><p class="callout-title">${escapeHtml(block.title)}</p><p>${richToHtml(block.text)}</p></div>`;
    case "cards":
      return block.cards.length === 0 ? "" : `<ul class="cards">\n${block.cards.map(cardToHtml).join("\n")}\n</ul>`;
    case "table":
      return tableToHtml(block.table, "table-");
    case "chart": {
      const drawn = context.charts.get(block.id);
      return drawn === undefined ? "" : figureToHtml(drawn, context);
    }
    case "details":
      return `<details class="further"><summary>${richToHtml(block.summary)}</summary>
${block.blocks.map((inner) => blockToHtml(inner, context)).join("\n")}
</details>`;
  }
}
