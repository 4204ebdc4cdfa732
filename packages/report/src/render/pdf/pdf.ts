import type { Browser } from "playwright-core";
import { findChromium } from "./findChromium.ts";
import { loadPlaywright } from "./loadPlaywright.ts";
import { PdfUnavailableError } from "./pdfUnavailableError.ts";
import { steadyPdf } from "./steadyPdf.ts";

export { findChromium, type Machine } from "./findChromium.ts";
export { PdfUnavailableError } from "./pdfUnavailableError.ts";

/** How the browser is found. */
export interface PdfOptions {
  /** Path of a Chromium, Chrome or Edge; default that of CHROMIUM_PATH, else one with a usual name. */
  readonly executablePath?: string;
}

function chromiumPath(): string {
  const path = findChromium();
  if (path !== null) return path;
  throw new PdfUnavailableError(
    "pdf: no Chromium found; install Chromium, Chrome or Edge, or name one in the environment variable CHROMIUM_PATH",
  );
}

/**
 * Says early whether PDFs can be made here, before any work is done.
 *
 * @throws PdfUnavailableError where the browser or playwright-core is missing
 */
export async function requirePdf(): Promise<void> {
  chromiumPath();
  await loadPlaywright();
}

async function launch(executablePath: string): Promise<Browser> {
  const { chromium } = await loadPlaywright();
  try {
    return await chromium.launch({ executablePath });
  } catch (error) {
    // its first line says why, the others are the log of the browser
    const why = String(error).replace(/^Error: |\n[\s\S]*$/g, "");
    throw new PdfUnavailableError(`pdf: the browser does not start; found ${executablePath}: ${why}`);
  }
}

/** What is folded on a screen is open on paper; only the numbers behind charts stay away. */
const unfolded = (html: string): string => html.replaceAll('<details class="further">', '<details class="further" open>');

const FOOTER = `<p style="width: 100%; margin: 0 15mm; font: 8px Arial, 'Liberation Sans', sans-serif; color: #4a4a4a; text-align: right"><span class="pageNumber"></span> / <span class="totalPages"></span></p>`;

/**
 * Prints the page of a report as PDF, with bookmarks and tags for screen readers, by the Chromium of this machine.
 *
 * @param html the page, as `buildReport` gives it; nothing in it is run or loaded
 * @param options where the browser is
 * @returns the bytes of the file; the same browser and page give the same bytes
 * @throws PdfUnavailableError where the browser or playwright-core is missing
 */
export async function renderPdf(html: string, { executablePath = chromiumPath() }: PdfOptions = {}): Promise<Uint8Array> {
  const browser = await launch(executablePath);
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, locale: "en-GB", timezoneId: "UTC" });
    const page = await context.newPage();
    await page.setContent(unfolded(html), { waitUntil: "load" });
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: FOOTER,
    });
    return steadyPdf(pdf);
  } finally {
    await browser.close();
  }
}
