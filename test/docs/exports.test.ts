import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "../../packages/cli/test/runInProcess.ts";
import { root } from "../cli/runHeadway.ts";
import { exportShapes } from "./exportShapes.ts";

const page = readFileSync(join(root, "docs/your-export.md"), "utf8");

/** The rows of the tables, under the headings above them: what is in the file, and what is said to be made of it. */
const rows = page.split(/^## /m).flatMap((section) => {
  const [title = ""] = section.split("\n");
  const cells = [...section.matchAll(/^\| (.+?) \| (.+?) \|/gm)].map(([, file = "", made = ""]) => ({ title, file, made }));
  return cells.filter(({ file }) => file !== "in the file");
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway-exports-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("docs/your-export.md says what happens", () => {
  it("of every file that is made, and of no other", () => {
    const made = Object.entries(exportShapes).flatMap(([section, shapes]) => Object.keys(shapes).map((row) => `${section}: ${row}`));
    expect(rows.map(({ title, file }) => `${title}: ${file}`)).toEqual(made);
  });

  it.each(rows)("$title: $file", async ({ title, file, made }) => {
    const { files, args = [] } = exportShapes[title]![file]!();
    const paths = files.map((content, at) => {
      const path = join(folder, `${title}-${file}-${at}.csv`.replace(/[^\w.-]+/g, "-"));
      writeFileSync(path, content);
      return path;
    });
    const data = paths.length === 1 ? paths : ["--pre", paths[0]!, "--post", paths[1]!];
    const { code, stdout } = await runInProcess(["check", "--json", ...data, ...args]);
    const { counts, issues } = JSON.parse(stdout);
    const told = new Set((issues as { code: string }[]).map((issue) => issue.code));
    expect([...told].sort()).toEqual([...made.matchAll(/`([a-z_]+)`/g)].map((match) => match[1]).sort());
    expect(code).toBe(made.startsWith("refused") ? 3 : 0);
    if (made.startsWith("read")) expect(counts.nPaired).toBe(made.startsWith("read without") ? 4 : 6);
  });
});
