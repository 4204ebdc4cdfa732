import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { evaluate, readOutcomesFromBytes } from "@headway/core";
import { charts } from "@headway/report";
import { build } from "vite";
import { expect, it } from "vitest";
import { differences } from "../golden/differences.ts";
import { describeInChromium } from "./inChromium.ts";

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** One script of what a page of somebody else would import; what is Node's own must not be in it. */
async function bundled(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "headway-bundle-"));
  const entry = fileURLToPath(new URL("./page.ts", import.meta.url));
  const alias = [
    { find: /^@headway\/(stats|core)$/, replacement: path("packages/$1/dist/index.js") },
    { find: /^@headway\/report\/charts$/, replacement: path("packages/report/dist/charts/index.js") },
    // the package's own build for browsers, which brings its Buffer along
    { find: /^csv-parse\/sync$/, replacement: "csv-parse/browser/esm/sync" },
  ];
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias },
    build: { outDir, minify: false, lib: { entry, formats: ["iife"], name: "headway", fileName: () => "page.js" } },
  });
  const script = await readFile(join(outDir, "page.js"), "utf8");
  await rm(outDir, { recursive: true });
  return script;
}

describeInChromium("in a browser", (open) => {
  it("the built packages read, evaluate and specify charts as in Node", async () => {
    const script = await bundled();
    expect(script).not.toMatch(/__vite-browser-external|require\("node:|from "node:/);
    const csv = await readFile(path("examples/data/comparison-group.csv"));
    const inNode = evaluate(await readOutcomesFromBytes({ name: "data.csv", data: csv }));
    const broken: string[] = [];
    const page = await open("<!doctype html><title>t</title>", {
      prepare: async (context) => {
        context.on("weberror", (error) => broken.push(String(error.error())));
        await context.addInitScript({ content: script });
      },
    });
    expect(broken).toEqual([]);
    const inPage = await page.evaluate((text) => {
      const { headway } = globalThis as unknown as { headway: { run: (text: string) => Promise<{ evaluation: string; chart: string }> } };
      return headway.run(text);
    }, csv.toString("utf8"));
    // exp and log of two engines differ in the last digit, and nothing else may
    expect(differences(JSON.parse(JSON.stringify(inNode)), JSON.parse(inPage.evaluation))).toEqual([]);
    expect(differences(JSON.parse(JSON.stringify(charts.forest(inNode).spec)), JSON.parse(inPage.chart))).toEqual([]);
    await page.context().close();
  });
});
