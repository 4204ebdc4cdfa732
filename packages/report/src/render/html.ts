import type { Document, Section } from "../document.ts";
import type { Headings } from "../narrative/en/headings.ts";
import { escapeHtml } from "./escapeHtml.ts";
import { type BlockContext, blockToHtml } from "./htmlBlock.ts";
import { STYLE } from "./htmlStyle.ts";
import type { ReportChart } from "./reportChart.ts";

/** What a page needs beside the document. */
export interface HtmlOptions {
  readonly charts: readonly ReportChart[];
  readonly words: Headings;
}

/** Only this style sheet may apply, and nothing may be loaded or run. */
async function contentPolicy(): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(STYLE));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function sectionToHtml(section: Section, context: BlockContext): string {
  return `<section id="${section.id}" aria-labelledby="${section.id}-heading">
<h2 id="${section.id}-heading">${escapeHtml(section.title)}</h2>
${section.blocks.map((block) => blockToHtml(block, context)).join("\n")}
</section>`;
}

function headerToHtml(document: Document, words: Headings): string {
  const meta = [document.organisation, document.date].filter((part) => part !== null).map(escapeHtml);
  return `<header>
<h1>${escapeHtml(document.title)}</h1>
<p class="subtitle">${escapeHtml(document.subtitle)}</p>
<p class="internal">${escapeHtml(words.internal)}</p>
${meta.length === 0 ? "" : `<p class="meta">${meta.join(" \u00b7 ")}</p>\n`}</header>`;
}

function contentsToHtml(document: Document, words: Headings): string {
  const items = document.sections.map((section) => `<li><a href="#${section.id}">${escapeHtml(section.title)}</a></li>`);
  return `<nav aria-labelledby="contents"><p id="contents">${escapeHtml(words.contents)}</p>
<ul>
${items.join("\n")}
</ul></nav>`;
}

/**
 * Writes a document as one HTML file: no script, nothing loaded, pictures and numbers inside.
 *
 * @param document the document
 * @param options drawn charts and labels
 * @returns the page
 */
export async function renderHtml(document: Document, { charts, words }: HtmlOptions): Promise<string> {
  const context = { charts: new Map(charts.map((chart) => [chart.id, chart])), numbers: words.numbers };
  return `<!doctype html>
<html lang="${escapeHtml(document.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeHtml(document.software)}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#report">${escapeHtml(words.skip)}</a>
<div class="page">
${headerToHtml(document, words)}
<div class="columns">
${contentsToHtml(document, words)}
<main id="report">
${document.sections.map((section) => sectionToHtml(section, context)).join("\n")}
</main>
</div>
<footer><p>${escapeHtml(document.software)}</p></footer>
</div>
</body>
</html>
`;
}
