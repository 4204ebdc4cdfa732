import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { HOSTILE_NAMES } from "../../packages/report/test/fixtures/fixtures.ts";
import { ADDRESS, describeInChromium } from "./inChromium.ts";
import { type SampleName, sampleReport } from "./sampleReports.ts";

const NAMES: readonly SampleName[] = ["sample", "sample, internal", "comparison group", "hostile names"];

describeInChromium("a report that is opened", (open) => {
  for (const name of NAMES)
    it(`asks for nothing, says nothing to the console and opens no dialog: ${name}`, async () => {
      const seen: string[] = [];
      const page = await open(await sampleReport(name), {
        prepare: async (context) => {
          context.on("request", (request) => seen.push(request.url()));
          context.on("console", (message) => seen.push(message.text()));
          context.on("dialog", (dialog) => {
            seen.push(dialog.message());
            void dialog.dismiss();
          });
          context.on("weberror", (error) => seen.push(String(error.error())));
        },
      });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await page.waitForLoadState("networkidle");
      expect(seen).toEqual([ADDRESS]);
      await page.context().close();
    });

  it("holds its own policy: a script and a style that are slipped in do not run", async () => {
    const slipped = `<script>document.title = "ran"</script><style>h1 { color: rgb(1, 2, 3) }</style><img src="https://example.org/x.png" onerror="document.title = 'ran'"></body>`;
    const page = await open((await sampleReport("facilitators")).replace("</body>", slipped));
    expect(await page.title()).not.toBe("ran");
    expect(await page.locator("h1").evaluate((heading) => getComputedStyle(heading).color)).not.toBe("rgb(1, 2, 3)");
    await page.context().close();
  });

  it("keeps hostile names as text", async () => {
    const page = await open(await sampleReport("hostile names"));
    expect(await page.locator("script, iframe, object, embed, link, base, form, input, button, img, foreignObject").count()).toBe(0);
    expect(await page.locator("h3 b, td b, th b").count()).toBe(0);
    const text = await page.evaluate(() => document.body.textContent);
    for (const name of HOSTILE_NAMES) expect(text).toContain(name);
    await page.context().close();
  });

  it("is whole from a disk, with JavaScript off and no network", async () => {
    const folder = await mkdtemp(join(tmpdir(), "headway-browser-"));
    const path = join(folder, "report.html");
    await writeFile(path, await sampleReport("sample"));
    const page = await open("", { javaScriptEnabled: false, offline: true });
    await page.context().unrouteAll();
    await page.goto(pathToFileURL(path).href);
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await page.locator("figure svg").first().isVisible()).toBe(true);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.context().close();
    await rm(folder, { recursive: true });
  });
});
