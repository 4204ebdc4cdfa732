import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineInstrument, resolvePlan } from "@headway/core";
import * as stats from "@headway/stats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readStructured } from "../../packages/cli/src/read/readStructured.ts";
import { runInProcess } from "../../packages/cli/test/runInProcess.ts";
import { root } from "../cli/runHeadway.ts";
import { runExample } from "../examples/runExample.ts";
import { codeBlocks } from "../readme/markdown.ts";
import { pages } from "../readme/pages.ts";
import { folderWithData } from "./folderWithData.ts";

/** Blocks that show something and hold nothing to run, by language. */
const SHOWN = {
  "": "what a block above it prints, or a formula",
  text: "a message, a file as it looks, or a command of a program that is not to be had here",
  html: "part of a page; test/browser draws the whole one of examples/embed-a-chart",
  r: "R is not on every machine; what it printed stands behind it",
  csv: "rows of a file",
} as const;

/** Blocks that must not run, by page and first line. */
const NOT_RUN: { readonly [block: string]: string } = {};

const blocks = pages.flatMap((page) =>
  codeBlocks(readFileSync(join(root, page), "utf8")).map((block) => ({ page, first: block.code.split("\n")[0] ?? "", ...block })),
);
const runs = blocks.filter(({ info }) => info === "");
const of = (...languages: string[]) => runs.filter(({ language }) => languages.includes(language));

let folder: string;
let home: string;
beforeAll(() => {
  home = process.cwd();
  folder = mkdtempSync(join(tmpdir(), "headway docs "));
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder for each block, so that no page leans on another. */
const folderFor = (page: string, line: number): string => folderWithData(join(folder, `${page.replace(/\W+/g, "-")}-${line}`));

/** Runs one line of a shell block; output goes into a file where the line says so. */
async function runLine(line: string, cwd: string): Promise<string> {
  const [command = "", file] = line.replace(/^npx pnpm /, "").split(/\s+>\s*/);
  const args = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word).slice(1);
  const { code, stdout, stderr } = await runInProcess(args, { cwd });
  expect({ line, code, stderr: code === 0 ? "" : stderr }).toEqual({ line, code: 0, stderr: "" });
  if (file !== undefined) writeFileSync(join(cwd, file), stdout);
  return file === undefined ? stdout : "";
}

describe("every block of the README and the documentation", () => {
  it("is of a language that is run, or of one that says why not", () => {
    const known = ["js", "ts", "sh", "yaml", "json", ...Object.keys(SHOWN)];
    expect(blocks.filter(({ language }) => !known.includes(language)).map(({ page, first }) => `${page}: ${first}`)).toEqual([]);
  });

  it("runs, unless it says no-run and this test says why", () => {
    const asked = blocks.filter(({ info }) => info !== "");
    expect(asked.map(({ page, first, info }) => [`${page}: ${first}`, info])).toEqual(
      Object.keys(NOT_RUN).map((block) => [block, "no-run"]),
    );
  });
});

describe("code of the documentation gives what it says", () => {
  const load = (specifier: string): Promise<unknown> => import(/* @vite-ignore */ specifier);

  it.each(of("js", "ts"))("$page: $first", async ({ page, code, output, lastLine }) => {
    const printed: string[] = [];
    // a page shows spaces that do not break as spaces
    const log = (...values: unknown[]): void =>
      void printed.push(
        `${values
          .map(String)
          .join(" ")
          .replace(/[\u00a0\u202f]/g, " ")}\n`,
      );
    process.chdir(folderFor(page, lastLine));
    const held = await runExample(code.trim(), { names: { ...stats, console: { log } }, load });
    process.chdir(home);
    expect(printed.join("")).toBe(output ?? "");
    if (printed.length === 0 && !code.includes("await")) expect(held).toBeGreaterThan(0);
  });
});

describe("commands of the documentation do what they say", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

  it.each(of("sh"))(
    "$page: $first",
    async ({ page, code, output, lastLine }) => {
      const lines = code.split("\n").map((line) => line.replace(/(^|\s+)#.*$/, ""));
      const cwd = folderFor(page, lastLine);
      let printed = "";
      for (const line of lines.filter((text) => text !== "")) {
        const [, script] = /^npx (?:--yes )?pnpm(?:@[\d.]+)? (?!headway )(?:run )?([\w:-]+)/.exec(line) ?? [];
        if (script !== undefined) expect(scripts).toHaveProperty([script]);
        else if (/^(?:npx pnpm )?headway /.test(line)) printed += await runLine(line, cwd);
        else expect.fail(`${page}: a command that no test knows; found ${line}, expected headway, a script, or no-run behind sh`);
      }
      if (output !== null) expect(printed.trimEnd()).toBe(output.trimEnd());
    },
    180_000,
  );
});

describe("plans and definitions of the documentation are taken", () => {
  it.each(of("yaml"))("$page: $first", async ({ page, code, lastLine }) => {
    const path = join(folderFor(page, lastLine), "block.yaml");
    writeFileSync(path, code);
    resolvePlan(await readStructured("--plan", path, "a plan"));
  });

  it.each(of("json"))("$page: $first", ({ code }) => {
    const value = JSON.parse(code);
    if ("scales" in value) defineInstrument(value);
    else resolvePlan(value);
  });
});
