import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const scripts = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".mjs"));
const runner = fileURLToPath(new URL("printExamples.mjs", import.meta.url));
let copy: string;
let printed: Readonly<Record<string, string>>;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "headway-examples-"));
  cpSync(join(root, "examples"), join(copy, "examples"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const paths = scripts.map((name) => join("examples", name));
  printed = JSON.parse(execFileSync(process.execPath, [runner, ...paths], { cwd: copy, encoding: "utf8" }));
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("examples print what their expected output says", () => {
  it.each(scripts)("%s", (name) => {
    expect(printed[join("examples", name)]).toBe(readFileSync(join(root, "examples/expected", name.replace(/\.mjs$/, ".txt")), "utf8"));
  });
});

describe("examples say in three lines what they are, where their data are from and how to run them", () => {
  it.each(scripts)("%s", (name) => {
    const [what = "", data = "", run = "", code = ""] = readFileSync(join(root, "examples", name), "utf8").split("\n");
    expect(what).toMatch(/^\/\/ [A-Z].{20,}[.?]$/);
    expect(data).toMatch(/^\/\/ Data: .*(invented|no child)/);
    expect(run).toContain(`// Run: node examples/${name}`);
    expect(code).toMatch(/^import /);
    for (const [path] of data.matchAll(/(?:examples\/data|scripts)\/[\w.-]+\w/g)) expect(existsSync(join(root, path)), path).toBe(true);
  });
});
