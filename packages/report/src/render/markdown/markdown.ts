import type { Block, Card, Document, Section } from "../../document.ts";
import { rich } from "../../format/rich.ts";
import { escapeMarkdown, richToMarkdown } from "../../format/richToMarkdown.ts";
import { tableToMarkdown } from "../../tables/write/tableToMarkdown.ts";

const words = (text: string): string => richToMarkdown(rich`${text}`);

function cardToMarkdown(card: Card): string {
  const facts = [`${card.figure} ${card.unit}`, card.range, card.verdict, card.basis].map(escapeMarkdown);
  return `- **${escapeMarkdown(card.title)}**: ${facts.join("; ")}`;
}

function blockToMarkdown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${richToMarkdown(block.text)}`;
    case "paragraph":
      return richToMarkdown(block.text);
    case "list":
      return block.items.map((text) => `- ${richToMarkdown(text)}`).join("\n");
    case "callout":
      return `> **${escapeMarkdown(block.title)}**\n>\n> ${richToMarkdown(block.text)}`;
    case "cards":
      return block.cards.map(cardToMarkdown).join("\n");
    case "table":
      return tableToMarkdown(block.table).trimEnd();
    case "chart":
      return `![${escapeMarkdown(block.chart.altText)}](charts/${block.id}.svg)`;
    case "details":
      return [`#### ${richToMarkdown(block.summary)}`, ...block.blocks.map(blockToMarkdown)].join("\n\n");
  }
}

const sectionToMarkdown = (section: Section): string => [`## ${words(section.title)}`, ...section.blocks.map(blockToMarkdown)].join("\n\n");

/**
 * Writes a document as Markdown with the tables of GitHub.
 *
 * @param document the document
 * @returns the text; its pictures are the files `charts/<id>.svg` beside it
 * @example
 * renderMarkdown(reportDocument(evaluation)).startsWith("# "); // true
 */
export function renderMarkdown(document: Document): string {
  const facts = [document.organisation, document.date].filter((fact) => fact !== null).map(escapeMarkdown);
  const parts = [
    `# ${words(document.title)}`,
    words(document.subtitle),
    `**${escapeMarkdown(document.notice)}**`,
    ...(facts.length === 0 ? [] : [facts.join(" \u00b7 ")]),
    ...document.sections.map(sectionToMarkdown),
    words(document.software),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
