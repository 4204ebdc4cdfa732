import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../cli/runHeadway.ts";
import { withMade } from "./madeBlock.ts";

const path = join(root, "docs/how-we-know.md");
const folder = join(root, "test/reference");

interface ReferenceFile {
  readonly kind: string;
  readonly tolerance: { readonly default?: { readonly rel: number } };
  readonly cases: readonly unknown[];
}

function tableOfCases(): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name): ReferenceFile => JSON.parse(readFileSync(join(folder, name), "utf8")));
  const rows = files.map(
    ({ kind, cases, tolerance }) =>
      `| ${kind} | ${cases.length} | ${tolerance.default?.rel.toExponential() ?? "9, 7 or 2 correct digits, by difficulty"} |`,
  );
  const total = files.reduce((sum, { cases }) => sum + cases.length, 0);
  return ["| kind | cases | relative error at most |", "|---|---|---|", ...rows, `| **all** | **${total}** | |`, ""].join("\n");
}

it("docs/how-we-know.md counts the reference cases as they are; pnpm make:docs renews it", () => {
  const page = readFileSync(path, "utf8");
  const now = withMade(page, "reference cases", tableOfCases());
  if (process.env["MAKE_DOCS"] === "yes") writeFileSync(path, now);
  else expect(page).toBe(now);
});
