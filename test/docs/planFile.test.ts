import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { resolvePlan } from "@headway/core";
import { describe, expect, it } from "vitest";
import { readStructured } from "../../packages/cli/src/read/readStructured.ts";
import { root } from "../cli/runHeadway.ts";
import { renewed } from "./planFields.ts";

const path = join(root, "docs/plan-file.md");
const { properties } = JSON.parse(readFileSync(join(root, "packages/core/schema/analysis-plan.schema.json"), "utf8"));

describe("the list of a plan's fields", () => {
  it("has the types and defaults of the schema; pnpm make:docs renews it", () => {
    const page = readFileSync(path, "utf8");
    const now = renewed(page, properties);
    if (process.env["MAKE_DOCS"] === "yes") writeFileSync(path, now);
    else expect(page).toBe(now);
  });

  it("has a meaning for every field, and an example that a plan may hold", async () => {
    const sections = [...readFileSync(path, "utf8").matchAll(/^### (\w+)\n\n(.+)\n\n- type: .+\n- default: .+\n- example: `(.+)`$/gm)];
    expect(sections.map(([, field]) => field)).toEqual(Object.keys(properties));
    for (const [, field = "", meaning = "", example = ""] of sections) {
      expect(meaning.length, field).toBeGreaterThan(10);
      const file = join(tmpdir(), `headway-plan-${field}-${process.pid}.yaml`);
      writeFileSync(file, example);
      const plan = await readStructured("--plan", file, "a plan");
      expect(Object.keys(plan as object)).toEqual([field]);
      // an arm needs a design that has one
      expect(() => resolvePlan({ ...(field === "arm" ? { design: "comparison" } : {}), ...(plan as object) })).not.toThrow();
    }
  });
});
