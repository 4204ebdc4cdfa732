import { env } from "node:process";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { findChromium } from "../../packages/report/src/render/pdf/findChromium.ts";

/** Quiet, without a network of its own, and able to start where nobody is logged in. */
const FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

export type OpenPage = (html: string, options?: PageOptions) => Promise<Page>;

/** What the page is opened with, and what is prepared before it is. */
export interface PageOptions extends BrowserContextOptions {
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** An address that nobody has: the page is handed over here, and every other request is refused. */
export const ADDRESS = "https://report.invalid/";

async function openIn(browser: Browser, html: string, { prepare, ...options }: PageOptions = {}): Promise<Page> {
  // a context is a fresh profile
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC", ...options });
  await context.route("**/*", (route) =>
    route.request().url() === ADDRESS ? route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }) : route.abort(),
  );
  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(ADDRESS, { waitUntil: "load" });
  return page;
}

/**
 * A group of tests in a real Chromium; without one they say so and are skipped, or fail where BROWSER_REQUIRED is set.
 *
 * @param name what the tests are about
 * @param tests gets what opens a page; every page has a profile of its own
 */
export function describeInChromium(name: string, tests: (open: OpenPage) => void): void {
  const executablePath = findChromium();
  if (executablePath === null) {
    describe(name, () => withoutBrowser());
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: [...FLAGS] });
    });
    afterAll(async () => browser?.close());
    tests(async (html, options) => {
      if (browser === undefined) throw new Error("the browser did not start");
      return openIn(browser, html, options);
    });
  });
}

function withoutBrowser(): void {
  const what = "no Chromium found; install one or name it in CHROMIUM_PATH";
  if (env["BROWSER_REQUIRED"] === undefined) it.skip(`skipped: ${what}`);
  else
    it("finds a browser", () => {
      throw new Error(what);
    });
}
