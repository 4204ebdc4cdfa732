import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../src/render/pdf/findChromium.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const found = findChromium();
const TYPES: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", json: "application/json" };

describe.runIf(found !== null)("a chart on a page of one's own", () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "headway-embed-"));
    cpSync(join(root, "examples"), join(copy, "examples"), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    execFileSync(process.execPath, ["examples/embed-a-chart.mjs"], { cwd: copy });
  }, 60_000);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each([
    ["a desk", 1200, 680],
    ["a phone", 390, 360],
  ] as const)(
    "is drawn by vega-embed without eval and without a word on the console, on %s",
    async (_where, width, expected) => {
      const browser = await chromium.launch({ executablePath: found!, args: ["--no-sandbox"] });
      try {
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        const said: string[] = [];
        page.on("console", (message) => said.push(message.text()));
        page.on("pageerror", (error) => said.push(String(error)));
        await page.route("http://headway.test/**", (route) => {
          const name = basename(new URL(route.request().url()).pathname);
          const body = readFileSync(join(copy, "examples/output/embed-a-chart", name));
          return route.fulfill({ body, contentType: TYPES[name.split(".").at(-1)!] ?? "text/plain" });
        });
        await page.goto("http://headway.test/index.html");
        const picture = page.locator("#chart svg[role=img]");
        await picture.waitFor({ timeout: 20_000 });
        expect(await picture.getAttribute("width")).toBe(String(expected));
        expect(await picture.getAttribute("aria-label")).toMatch(/^Paired .* for 275/);
        expect(await picture.locator("text").count()).toBeGreaterThan(20);
        expect(said).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    60_000,
  );
});
