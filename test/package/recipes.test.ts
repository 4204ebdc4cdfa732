import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { instrumentCatalog } from "@headway/core";
import * as charts from "@headway/report/charts";
import { describe, expect, it } from "vitest";
import { root } from "../cli/runHeadway.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe("what CONTRIBUTING tells to add by hand is added", () => {
  it.each(Object.keys(charts).filter((name) => /^[a-z]/.test(name)))("chart %s: drawn in tests, run in a browser, documented", (name) => {
    expect(read("packages/report/test/charts/chartMakers.ts")).toContain(`charts.${name}(`);
    expect(read("test/browser/sameAnywhere.ts")).toContain(`charts.${name}(`);
    expect(read("docs/charts.md")).toContain(`| \`${name}\` |`);
  });

  it("instruments: one file each, by the id", () => {
    const files = readdirSync(join(root, "packages/core/src/instrument/catalog")).filter((name) => name !== "catalog.ts");
    expect(instrumentCatalog.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it("kinds of reference cases: each file is in the list", () => {
    const list = read("test/reference/kinds/index.ts");
    const kinds = readdirSync(join(root, "test/reference"))
      .filter((name) => name.endsWith(".json"))
      .map((name) => name.replace(/\.json$/, ""));
    for (const kind of kinds) expect(list).toContain(`["${kind}", `);
  });
});
