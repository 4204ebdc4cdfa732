import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInChromium } from "./inChromium.ts";
import { type SampleName, sampleReport } from "./sampleReports.ts";

/** CSS pixels of a millimetre, and the width of A4 inside its margins. */
const MM = 96 / 25.4;
const PAPER = Math.floor(180 * MM);
const NAMES: readonly SampleName[] = ["sample", "sample, internal", "comparison group", "hostile names"];

/** What stands wider than the paper, or higher than a figure may, in millimetres. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate((mm) => {
    const found: string[] = [];
    for (const element of document.querySelectorAll("main *")) {
      const { right, height } = element.getBoundingClientRect();
      if (element.closest("svg > *, details:not([open])") !== null) continue;
      const what = `${element.tagName} ${element.id} ${element.textContent.slice(0, 40)}`;
      if (right > document.documentElement.clientWidth + 1) found.push(`too wide: ${what}`);
      const most = element.closest("figure.tall") === null ? 110 : 190;
      if (element.matches("figure svg") && height / mm > most + 0.1) found.push(`${Math.round(height / mm)} mm high: ${what}`);
    }
    return found;
  }, MM);

/** Cells of numbers that take more than one line. */
const wrapped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("td.number")]
      .filter((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const tops = [...range.getClientRects()].map(({ bottom }) => bottom);
        return tops.length > 0 && Math.max(...tops) - Math.min(...tops) > 12;
      })
      .map(({ textContent }) => textContent),
  );

describeInChromium("on paper", (open) => {
  for (const name of NAMES)
    it(`pictures and tables of ${name} fit, and numbers stay on their line`, async () => {
      const page = await open(await sampleReport(name), { viewport: { width: PAPER, height: 1000 } });
      await page.emulateMedia({ media: "print" });
      expect(await misfits(page)).toEqual([]);
      expect(await wrapped(page)).toEqual([]);
      expect(await page.locator("nav").isVisible()).toBe(false);
      expect(await page.locator(".narrow svg").first().isVisible()).toBe(false);
      await page.context().close();
    });

  it("every sheet of an inside report says that it is not for others, and none of one to share", async () => {
    for (const [name, marked] of [
      ["sample, internal", true],
      ["sample", false],
    ] as const)
      expect((await sampleReport(name)).includes("@top-left { content: ")).toBe(marked);
  });
});
