import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { charts, renderSvg } from "@headway/report";
import { evaluate, readOutcomes } from "headway";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, runHeadway } from "../cli/runHeadway.ts";
import { runExample } from "../examples/runExample.ts";
import { codeBlocks, linkedPaths, shellCommands } from "./markdown.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => join("docs", name));
const packages = readdirSync(join(root, "packages")).map((name) => join("packages", name, "README.md"));
const pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...packages, ...docs.sort()];
const commands = pages.flatMap((page) => shellCommands(read(page)).map((command) => ({ page, command })));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway readme "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The columns of the sample that keep who the child is and one timepoint. */
function halfOf(sample: string, other: string): string {
  const [header = "", ...rows] = sample.trim().split("\n");
  const kept = header.split(",").map((name) => !name.startsWith(other));
  return [header, ...rows]
    .map((row) =>
      row
        .split(",")
        .filter((_, at) => kept[at])
        .join(","),
    )
    .join("\n");
}

/** A folder with the files that the commands name. */
function withData(name: string): string {
  const made = join(folder, name.replace(/\W+/g, "-"));
  const sample = read("examples/data/sample-programme.csv");
  cpSync(join(root, "examples"), join(made, "examples"), { recursive: true });
  writeFileSync(join(made, "answers.csv"), sample);
  writeFileSync(join(made, "before.csv"), halfOf(sample, "post_"));
  writeFileSync(join(made, "after.csv"), halfOf(sample, "pre_"));
  writeFileSync(join(made, "training.csv"), read("examples/data/facilitator-training.csv"));
  return made;
}

describe("the README", () => {
  const readme = read("README.md");
  const [example, output] = codeBlocks(readme);

  it("shows an example and its output before line 35", () => {
    expect(example?.language).toBe("js");
    expect(output?.lastLine).toBeLessThan(35);
  });

  it("prints what its example prints", () => {
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", example?.code ?? ""], { cwd: root, encoding: "utf8" });
    expect(output?.code).toBe(printed);
  });

  it("shows the chart that the sample gives; scripts/make-readme-picture.mjs draws it again", async () => {
    const evaluation = evaluate(await readOutcomes(join(root, "examples/data/sample-programme.csv")));
    const svg = await renderSvg(charts.pairedChange(evaluation, { outcome: "DE" }), { idPrefix: "paired-change" });
    expect(read("docs/images/paired-change.svg") === `${svg}\n`).toBe(true);
  });

  it("starts and tests with the pnpm of the repository, by scripts that exist", () => {
    const { scripts, devDependencies } = JSON.parse(read("package.json"));
    for (const script of ["start", "test"]) {
      expect(shellCommands(readme)).toContain(`npx --yes pnpm@${devDependencies.pnpm} ${script}`);
      expect(scripts).toHaveProperty(script);
    }
  });
});

describe("commands of the README and the documentation", () => {
  const headway = commands.filter(({ command }) => command.startsWith("npx pnpm headway "));

  it.each(headway)("$page: $command", ({ command }) => {
    const cwd = withData(command);
    const { code, stdout, stderr } = runHeadway(command.replace(/^npx pnpm headway /, "").split(/\s+/), { cwd });
    expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
    const [, out] = / --out (\S+)/.exec(command) ?? [];
    if (out !== undefined) expect(readdirSync(join(cwd, out))).toEqual(expect.arrayContaining(["evaluation.json", "report.html"]));
    if (command.includes(" --json")) expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it("name only scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const named = pages.flatMap((page) => [...read(page).matchAll(/npx (?:--yes )?pnpm(?:@[\d.]+)? (?!headway )(?:run )?([\w:]+)/g)]);
    expect(named.length).toBeGreaterThan(1);
    for (const [command, script = ""] of named) expect(scripts, command).toHaveProperty([script]);
  });
});

describe("code of the documentation", () => {
  const load = (specifier: string): Promise<unknown> => import(/* @vite-ignore */ specifier);

  it.each([...docs, ...packages])("%s runs and gives what it says", async (page) => {
    const blocks = codeBlocks(read(page)).filter(({ language }) => language === "js");
    const names = { ...(await import("@headway/stats")) };
    for (const { code } of blocks) await runExample(code.trim(), { names, load });
  });
});

describe("links of the README and the documentation", () => {
  it.each(pages)("%s leads to files that exist", (page) => {
    const missing = linkedPaths(read(page)).filter((path) => !existsSync(join(root, dirname(page), path)));
    expect(missing).toEqual([]);
  });
});
