import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, it } from "vitest";
import { differences } from "../golden/differences.ts";
import { describeInChromium } from "./inChromium.ts";
import { sameAnywhere } from "./sameAnywhere.ts";

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** One script of what a page of somebody else would import: the built packages, found as any bundler finds them. */
async function bundled(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "headway-bundle-"));
  const entry = fileURLToPath(new URL("./page.ts", import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    build: { outDir, minify: false, lib: { entry, formats: ["iife"], name: "headway", fileName: () => "page.js" } },
  });
  const script = await readFile(join(outDir, "page.js"), "utf8");
  await rm(outDir, { recursive: true });
  return script;
}

describeInChromium("in a browser", (open) => {
  it("the built packages compute, score, read, evaluate and specify every chart as in Node, with nothing of Node's", async () => {
    const script = await bundled();
    expect(script).not.toMatch(/__vite-browser-external|require\("node:|from "node:/);
    const csv = await readFile(path("examples/data/comparison-group.csv"));
    const broken: string[] = [];
    const page = await open("<!doctype html><title>t</title>", {
      prepare: async (context) => {
        context.on("weberror", (error) => broken.push(String(error.error())));
        await context.addInitScript({ content: script });
      },
    });
    expect(broken).toEqual([]);
    const inPage = await page.evaluate((text) => {
      const { headway } = globalThis as unknown as { headway: { run: (text: string) => Promise<{ results: string; ofNode: string[] }> } };
      return headway.run(text);
    }, csv.toString("utf8"));
    expect(inPage.ofNode).toEqual([]);
    // exp and log of two engines differ in the last digit, and nothing else may
    expect(differences(JSON.parse(await sameAnywhere(csv)), JSON.parse(inPage.results))).toEqual([]);
    await page.context().close();
  });
});
