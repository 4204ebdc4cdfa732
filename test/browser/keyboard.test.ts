import { expect, it } from "vitest";
import { describeInChromium } from "./inChromium.ts";
import { sampleNames, sampleReport } from "./sampleReports.ts";

describeInChromium("with the keyboard alone", (open) => {
  it("the first stop is the link to the report itself, and it is seen", async () => {
    const page = await open(await sampleReport("facilitators"));
    await page.keyboard.press("Tab");
    const link = page.locator(":focus");
    expect(await link.getAttribute("href")).toBe("#report");
    const box = await link.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("report");
    await page.context().close();
  });

  it("every stop comes in the order of the page, has a name, and shows that it is there", async () => {
    const page = await open(await sampleReport("comparison group"));
    const stops = await page.locator("a[href], summary, [tabindex]").count();
    const seen: { at: number; name: string; outline: string }[] = [];
    for (let i = 0; i < stops; i++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const all = [...document.querySelectorAll("a[href], summary, [tabindex]")];
        const focused = document.activeElement;
        if (focused === null || !all.includes(focused)) return null;
        const label = focused.getAttribute("aria-labelledby");
        const name = label === null ? focused.textContent : document.getElementById(label)?.textContent;
        return { at: all.indexOf(focused), name: name ?? "", outline: getComputedStyle(focused).outlineStyle };
      });
      if (stop === null) break;
      seen.push(stop);
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(seen.filter(({ name }) => name.trim() === "")).toEqual([]);
    expect(seen.filter(({ outline }) => outline === "none")).toEqual([]);
    await page.context().close();
  });

  it("Enter folds and unfolds, with JavaScript off", async () => {
    const page = await open(await sampleReport("facilitators"), { javaScriptEnabled: false });
    const details = page.locator("details").first();
    await details.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await details.getAttribute("open")).not.toBeNull();
    await page.keyboard.press("Enter");
    expect(await details.getAttribute("open")).toBeNull();
    await page.context().close();
  });
});

describeInChromium("on a phone of 320 px", (open) => {
  for (const name of sampleNames)
    it(`the report of ${name} never scrolls sideways, unfolded or not, and hides nothing behind its edge`, async () => {
      const page = await open(await sampleReport(name), { viewport: { width: 320, height: 800 } });
      const widths = await page.evaluate(() => {
        const width = (): number => document.documentElement.scrollWidth;
        const folded = width();
        for (const details of document.querySelectorAll("details")) details.open = true;
        // what scrolls by itself may be wide; nothing else may
        const wide = [...document.querySelectorAll("body *")].filter(
          (element) => element.closest(".scroll > *, svg, .skip") === null && element.getBoundingClientRect().right > 320.5,
        );
        return { folded, unfolded: width(), wide: wide.map(({ outerHTML }) => outerHTML.slice(0, 120)) };
      });
      expect(widths).toEqual({ folded: 320, unfolded: 320, wide: [] });
      await page.context().close();
    });

  it("what scrolls can be reached and has a name", async () => {
    const page = await open(await sampleReport("sample"), { viewport: { width: 320, height: 800 } });
    const unreachable = await page.evaluate(() => {
      const scrolls = [...document.querySelectorAll("main *")].filter((element) => {
        const style = getComputedStyle(element);
        return ["auto", "scroll"].includes(style.overflowX) && element.scrollWidth > element.clientWidth;
      });
      return scrolls
        .filter((element) => element.getAttribute("tabindex") !== "0" || element.getAttribute("aria-labelledby") === null)
        .map(({ outerHTML }) => outerHTML.slice(0, 120));
    });
    expect(unreachable).toEqual([]);
    await page.context().close();
  });
});
