// The site of the documentation, after docs:build: every link inside leads somewhere, and a browser that reads it and
// searches it asks nobody else for anything.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "@headway/report/pdf";

const site = fileURLToPath(new URL("../docs/.vitepress/dist", import.meta.url));
const problems = [];

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json" };
const fileOf = (path) => {
  const at = join(site, decodeURIComponent(path));
  return existsSync(at) && statSync(at).isDirectory() ? join(at, "index.html") : at;
};

const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
for (const page of pages) {
  const html = readFileSync(join(site, page), "utf8").replaceAll(/<pre[\s\S]*?<\/pre>/g, "");
  for (const [tag, , url] of html.matchAll(/<(?:a|link|script|img|iframe|source)\b[^>]*?\b(href|src)="([^"#?]+)[^"]*"[^>]*>/g)) {
    if (/^(?:https?:)?\/\//.test(url) && !tag.startsWith("<a ")) problems.push(`${page}: loads something from elsewhere: ${url}`);
    if (url.startsWith("/") && !url.startsWith("//") && !existsSync(fileOf(url))) problems.push(`${page}: leads to nothing: ${url}`);
  }
}
for (const name of readdirSync(join(site, "assets")).filter((one) => one.endsWith(".css"))) {
  const css = readFileSync(join(site, "assets", name), "utf8");
  for (const [found] of css.matchAll(/url\(["']?(?:https?:)?\/\/[^)]+\)|@import[^;]+;/g)) problems.push(`assets/${name}: ${found}`);
}

const server = createServer((request, response) => {
  const path = fileOf(new URL(request.url, "http://site").pathname);
  if (!existsSync(path)) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(readFileSync(path));
});

/** Reads a few pages and searches as a person would, and says which addresses were asked for. */
async function addressesAsked(browser, origin) {
  const asked = new Set();
  const context = await browser.newContext();
  context.on("request", (request) => asked.add(request.url()));
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(`a script fails: ${error.message}`));
  for (const path of ["/", "/reading-a-report.html", "/methods/", "/api/@headway/stats/functions/pairedT.html", "/sample/report.html"])
    await page.goto(origin + path, { waitUntil: "networkidle" });
  await page.goto(`${origin}/getting-started.html`, { waitUntil: "networkidle" });
  await page.keyboard.press("Control+k");
  await page.locator("#localsearch-input").fill("sums of squares");
  await page.locator("#localsearch-list a").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/getting-started"));
  return asked;
}

const executablePath = findChromium();
if (executablePath === null) {
  if (process.env.BROWSER_REQUIRED !== undefined) problems.push("no browser to read the site with");
} else {
  const { chromium } = await import("playwright-core");
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const asked = await addressesAsked(browser, origin);
  for (const url of asked) if (!url.startsWith(origin) && !url.startsWith("data:")) problems.push(`a page asks for ${url}`);
  await browser.close();
  server.close();
}

for (const problem of problems.slice(0, 50)) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
else process.stdout.write(`${pages.length} pages: every link inside leads somewhere, and nothing is asked of anybody else\n`);
