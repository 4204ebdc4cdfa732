import axe, { type AxeResults } from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInChromium, type OpenPage } from "./inChromium.ts";
import { type SampleName, sampleNames, sampleReport } from "./sampleReports.ts";

/** Every rule of WCAG up to 2.2 AA, and what axe calls good practice. */
const TAGS: string[] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What was found, short enough to read. */
const inWords = ({ violations }: AxeResults): string[] =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`));

/** What is inside a picture has no part in the page; the colours of marks are held by a test of their own. */
function check(page: Page): Promise<AxeResults> {
  return page.evaluate((values) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const runOnly = { type: "tag", values } as const;
    return inPage.run({ exclude: ["svg > *"] }, { runOnly, resultTypes: ["violations"], preload: false });
  }, TAGS);
}

async function openWithAxe(open: OpenPage, name: SampleName, width: number): Promise<Page> {
  // a script of the browser's own stands before the page's policy, which stays as strict as it is
  const prepare = (context: BrowserContext) => context.addInitScript({ content: axe.source });
  return open(await sampleReport(name), { viewport: { width, height: 800 }, prepare });
}

describeInChromium("axe finds nothing to mend", (open) => {
  for (const name of sampleNames)
    for (const width of [1280, 320])
      it(`in the report of ${name}, ${width} px wide, with everything unfolded`, async () => {
        const page = await openWithAxe(open, name, width);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        const found = await check(page);
        expect(inWords(found)).toEqual([]);
        expect(found.passes.map(({ id }) => id)).toEqual(expect.arrayContaining(["color-contrast", "heading-order", "region"]));
        await page.context().close();
      });

  it("in a report as it is opened", async () => {
    const page = await openWithAxe(open, "facilitators", 1280);
    expect(inWords(await check(page))).toEqual([]);
    await page.context().close();
  });
});
