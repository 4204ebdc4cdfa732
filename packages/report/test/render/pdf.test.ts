import { afterEach, describe, expect, it, vi } from "vitest";
import { buildReport } from "../../src/buildReport.ts";
import { findChromium, PdfUnavailableError, renderPdf, requirePdf } from "../../src/render/pdf/pdf.ts";
import { fixtures } from "../fixtures/fixtures.ts";

afterEach(() => vi.unstubAllEnvs());

describe.runIf(findChromium() !== null)("a PDF", () => {
  it("is tagged, undated, and the same bytes every time", async () => {
    const { html } = await buildReport(fixtures.ordinary(), { sections: ["references"] });
    const first = await renderPdf(html);
    const text = Buffer.from(first).toString("latin1");
    expect(text.slice(0, 5)).toBe("%PDF-");
    expect(text).toContain("/StructTreeRoot");
    expect([...text.matchAll(/D:(\d{14})/g)].every(([, date]) => date === "20000101000000")).toBe(true);
    // the clock of the browser counts seconds
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(Buffer.compare(await renderPdf(html), first)).toBe(0);
  });
});

describe("without a browser", () => {
  it("says how to get one, and takes no other than the one that was named", async () => {
    vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
    await expect(requirePdf()).rejects.toThrow(PdfUnavailableError);
    await expect(requirePdf()).rejects.toThrow(/no Chromium found; install Chromium, Chrome or Edge, or name one in .* CHROMIUM_PATH/);
  });
  it("says so where the program is no browser", async () => {
    await expect(renderPdf("<p>x</p>", { executablePath: "/bin/false" })).rejects.toThrow(
      /pdf: the browser does not start; found \/bin\/false/,
    );
  });
});
