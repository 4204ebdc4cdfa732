import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "@headway/core";
import { readOutcomes } from "@headway/core/node";
import { describe, expect, it } from "vitest";
import { root } from "../cli/runHeadway.ts";
import { differences } from "./differences.ts";
import { roundedJson } from "./roundedJson.ts";

const SHOWN = 40;
const path = join(root, "test/golden/sample-programme.json");

describe("the stored evaluation of the sample", () => {
  it("is what is computed today; pnpm make:golden stores a change that is wanted", { timeout: 120_000 }, async () => {
    const text = roundedJson(evaluate(await readOutcomes(join(root, "examples/data/sample-programme.csv"))));
    if (process.env["MAKE_GOLDEN"] === "yes") writeFileSync(path, text);
    const found = differences(JSON.parse(readFileSync(path, "utf8")), JSON.parse(text));
    const more = found.length > SHOWN ? [`and ${found.length - SHOWN} more`] : [];
    expect([...found.slice(0, SHOWN), ...more]).toEqual([]);
  });
});

describe("differences", () => {
  it("are named by their place, and rounding is none", () => {
    const stored = { a: [1, { b: 0.1 }], c: "x", e: null };
    expect(differences(stored, { a: [1, { b: 0.1 + 1e-13 }], c: "x", e: null })).toEqual([]);
    expect(differences(stored, { a: [1, { b: 0.2 }, 3], c: "y", d: 0, e: 0 })).toEqual([
      "a.1.b: stored 0.1, now 0.2",
      "a.2: stored nothing, now 3",
      'c: stored "x", now "y"',
      "e: stored null, now 0",
      "d: stored nothing, now 0",
    ]);
  });
});
