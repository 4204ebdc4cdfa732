import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runInProcess } from "../../packages/cli/test/runInProcess.ts";
import { root } from "../cli/runHeadway.ts";

const quotations = [...readFileSync(join(root, "docs/reading-a-report.md"), "utf8").matchAll(/^> (.+)$/gm)].map(([, text = ""]) => text);

const plain = (markdown: string): string => markdown.replace(/[*\\]/g, "").replace(/\s+/g, " ");

let folder: string;
let report: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "headway-quotations-"));
  const args = ["report", join(root, "examples/data/sample-programme.csv"), "--out", join(folder, "out"), "--format", "md,json"];
  expect((await runInProcess(args)).code).toBe(0);
  report = plain(readFileSync(join(folder, "out/report.md"), "utf8"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(quotations)("the report of the sample says: %s", (text) => {
  expect(report).toContain(plain(text));
});
