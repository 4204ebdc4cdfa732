import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const PACKAGES = ["stats", "core", "report", "cli"];
let scratch: string;

/** Packs a package as it would be published and unpacks it where a consumer's installer would. */
function install(name: string): void {
  const source = join(root, "packages", name);
  const tarballs = join(scratch, "tarballs", name);
  mkdirSync(tarballs, { recursive: true });
  execFileSync(join(root, "node_modules/.bin/pnpm"), ["pack", "--pack-destination", tarballs], { cwd: source, stdio: "pipe" });
  const tarball = join(tarballs, readdirSync(tarballs)[0] ?? "");
  const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as {
    name: string;
    dependencies?: Record<string, string>;
  };
  const target = join(scratch, "node_modules", manifest.name);
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", target, "--strip-components=1"]);
  for (const dependency of Object.keys(manifest.dependencies ?? {})) {
    if (dependency === "headway" || dependency.startsWith("@headway/")) continue;
    const link = join(target, "node_modules", dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(realpathSync(join(source, "node_modules", dependency)), link);
  }
}

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "headway-consumer-"));
  for (const name of PACKAGES) install(name);
  writeFileSync(join(scratch, "package.json"), JSON.stringify({ name: "scratch", private: true, type: "module" }));
  cpSync(join(root, "examples/data/sample-programme.csv"), join(scratch, "answers.csv"));
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the packed packages in somebody's project", { timeout: 180_000 }, () => {
  it("read, evaluate, chart and report from one import", () => {
    writeFileSync(
      join(scratch, "job.mjs"),
      `import { readOutcomes, evaluate, buildReport, charts } from "headway";
const evaluation = evaluate(await readOutcomes("answers.csv"));
const chart = charts.pairedChange(evaluation, { outcome: "DE" });
const { html } = await buildReport(evaluation);
process.stdout.write(JSON.stringify({ n: evaluation.outcomes[0].n, schema: chart.spec.$schema, alt: chart.altText.length > 0, html: html.startsWith("<!doctype html>") }));`,
    );
    const answer = JSON.parse(execFileSync(process.execPath, ["job.mjs"], { cwd: scratch, encoding: "utf8" }));
    expect(answer.n).toBeGreaterThan(200);
    expect(answer.schema).toContain("vega-lite/v6");
    expect(answer).toMatchObject({ alt: true, html: true });
  });

  it("bring types that a strict compiler takes", () => {
    writeFileSync(
      join(scratch, "job.ts"),
      `import { readOutcomes, evaluate, buildReport, charts, type Evaluation } from "headway";
import { renderDocx } from "@headway/report/docx";
import { renderPdf } from "@headway/report/pdf";
import { renderXlsx } from "@headway/report/xlsx";
import { pairedT } from "@headway/stats";
const evaluation: Evaluation = evaluate(await readOutcomes("answers.csv", { duplicates: "first" }), { plan: { sumsOfSquares: "II" } });
const estimate: number | null = evaluation.outcomes[0]?.pairedT.estimate ?? null;
const title: string = charts.pairedChange(evaluation, { outcome: "DE" }).title;
const html: string = (await buildReport(evaluation)).html;
const files: Promise<Uint8Array>[] = [buildReport(evaluation).then(renderDocx), renderXlsx((await buildReport(evaluation)).document), renderPdf(html)];
export const all: readonly unknown[] = [estimate, title, html, files, pairedT([1, 2], [2, 4]).pValue];
// @ts-expect-error an unknown option is not taken
evaluate(await readOutcomes("answers.csv"), { plan: { sumOfSquares: "II" } });
`,
    );
    writeFileSync(
      join(scratch, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: { strict: true, noEmit: true, module: "nodenext", target: "es2023", skipLibCheck: true, types: [] },
        include: ["job.ts"],
      }),
    );
    const run = () => execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", scratch], { encoding: "utf8" });
    expect(run).not.toThrow();
  });

  it("bring the command", () => {
    const bin = join(scratch, "node_modules/headway/bin/headway.js");
    execFileSync(process.execPath, [bin, "report", "answers.csv", "--out", "results", "--format", "html,docx,xlsx"], {
      cwd: scratch,
      stdio: "pipe",
    });
    expect(readdirSync(join(scratch, "results")).sort()).toEqual(["report.docx", "report.html", "report.xlsx"]);
  });

  it("check themselves where they were installed", () => {
    const bin = join(scratch, "node_modules/headway/bin/headway.js");
    const { passed, rows } = JSON.parse(execFileSync(process.execPath, [bin, "verify", "--json"], { cwd: scratch, encoding: "utf8" }));
    expect(rows.filter((row: { passed: boolean }) => !row.passed)).toEqual([]);
    expect(passed).toBe(true);
  });

  it("evaluate by the command, which is one file, as by the library", () => {
    const cli = join(scratch, "node_modules/headway");
    expect(readdirSync(join(cli, "dist/bundle"))).toEqual(expect.arrayContaining(["main.cjs", "report.cjs", "LICENSES.txt"]));
    const byCommand = execFileSync(process.execPath, [join(cli, "bin/headway.js"), "evaluate", "answers.csv", "--json"], {
      cwd: scratch,
      stdio: "pipe",
      maxBuffer: 1 << 28,
    });
    writeFileSync(
      join(scratch, "evaluate.mjs"),
      `import { readOutcomes, evaluate } from "headway";
process.stdout.write(JSON.stringify(evaluate(await readOutcomes("answers.csv")).outcomes));`,
    );
    const byLibrary = execFileSync(process.execPath, ["evaluate.mjs"], { cwd: scratch, maxBuffer: 1 << 28 });
    expect(JSON.parse(byCommand.toString()).outcomes).toEqual(JSON.parse(byLibrary.toString()));
  });

  it("hold no test, no source and nothing of the workspace", () => {
    for (const name of ["@headway/stats", "@headway/core", "@headway/report", "headway"]) {
      const folder = join(scratch, "node_modules", name);
      expect(
        readdirSync(folder).filter(
          (entry) => !["LICENSE", "README.md", "bin", "dist", "node_modules", "package.json", "schema", "verify"].includes(entry),
        ),
      ).toEqual([]);
      expect(readFileSync(join(folder, "package.json"), "utf8")).not.toContain("workspace:");
    }
  });
});
