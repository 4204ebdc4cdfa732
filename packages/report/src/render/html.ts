import type { Document, Logo, Section } from "../document.ts";
import { escapeHtml } from "./escapeHtml.ts";
import { type BlockContext, blockToHtml } from "./htmlBlock.ts";
import { styleFor } from "./htmlStyle.ts";
import type { ReportChart } from "./reportChart.ts";

/** What a page needs beside the document. */
export interface HtmlOptions {
  readonly charts: readonly ReportChart[];
}

/** Only this style sheet may apply, and nothing may be loaded or run; a logo stands in the page itself. */
async function contentPolicy(style: string, logo: Logo | null): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return `default-src 'none'; style-src 'sha256-${hash}';${logo === null ? "" : " img-src data:;"} base-uri 'none'; form-action 'none'`;
}

function sectionToHtml(section: Section, context: BlockContext): string {
  return `<section id="${section.id}" aria-labelledby="${section.id}-heading">
<h2 id="${section.id}-heading">${escapeHtml(section.title)}</h2>
${section.blocks.map((block) => blockToHtml(block, context)).join("\n")}
</section>`;
}

/** The name of who reports stands below it, so the picture says nothing more. */
function logoToHtml({ logo, organisation, words }: Document): string {
  if (logo === null) return "";
  const type = logo.type === "png" ? "image/png" : "image/svg+xml";
  const alt = organisation === null ? escapeHtml(words.logo) : "";
  return `<img class="logo" alt="${alt}" width="${logo.width}" height="${logo.height}" src="data:${type};base64,${logo.base64}">\n`;
}

function headerToHtml(document: Document): string {
  const meta = [document.organisation, document.date].filter((part) => part !== null).map(escapeHtml);
  return `<header>
${logoToHtml(document)}<h1>${escapeHtml(document.title)}</h1>
<p class="subtitle">${escapeHtml(document.subtitle)}</p>
<p class="internal">${escapeHtml(document.notice)}</p>
${meta.length === 0 ? "" : `<p class="meta">${meta.join(" \u00b7 ")}</p>\n`}</header>`;
}

function contentsToHtml(document: Document): string {
  const items = document.sections.map((section) => `<li><a href="#${section.id}">${escapeHtml(section.title)}</a></li>`);
  return `<nav aria-labelledby="contents"><p id="contents">${escapeHtml(document.words.contents)}</p>
<ul>
${items.join("\n")}
</ul></nav>`;
}

/**
 * Writes a document as one HTML file: no script, nothing loaded, pictures and numbers inside.
 *
 * @param document the document
 * @param options drawn charts
 * @returns the page
 */
export async function renderHtml(document: Document, { charts }: HtmlOptions): Promise<string> {
  const { words } = document;
  const context = { charts: new Map(charts.map((chart) => [chart.id, chart])), numbersHead: words.numbers, numbers: document.numbers };
  // a page that is not to be published says so on every sheet of paper
  const style = styleFor(document.accent.toLowerCase(), document.notice === words.internal ? words.internal : null);
  return `<!doctype html>
<html lang="${escapeHtml(document.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await contentPolicy(style, document.logo)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeHtml(document.software)}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(document.title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#report">${escapeHtml(words.skip)}</a>
<div class="page">
${headerToHtml(document)}
<div class="columns">
${contentsToHtml(document)}
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
