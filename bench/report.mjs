// Where the time of `headway report` goes, on the sample: pnpm bench:report
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const sample = path("examples/data/sample-programme.csv");
const RUNS = 3;

/** Whole process, start included: best of some runs, in ms. */
function wholeRun(...args) {
  const out = mkdtempSync(join(tmpdir(), "headway-bench-"));
  const command = [path("packages/cli/bin/headway.js"), ...args, "--out", out, "--force"];
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, command);
    if (status !== 0) throw new Error(`headway ${args.join(" ")} ended with ${status}`);
    return performance.now() - start;
  });
  rmSync(out, { recursive: true });
  return Math.min(...times);
}

const row = (name, ms) => process.stdout.write(`${ms.toFixed(0).padStart(6)} ms  ${name}\n`);

/** Milliseconds of processor time of one piece of work, written as a line; other programs beside it do not count. */
async function timed(name, work) {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  row(name, (user + system) / 1000);
  return result;
}

process.stdout.write("processor time in one process, in order, nothing compiled before\n");
const core = await timed("imports of @headway/core", () => import("../packages/core/dist/index.js"));
const { readOutcomes } = await import("../packages/core/dist/node.js");
const report = await timed("imports of @headway/report", () => import("../packages/report/dist/index.js"));
const evaluation = core.evaluate(await readOutcomes(sample));
const released = await timed("release", () => report.releaseEvaluation(evaluation));
const document = await timed("document: sentences, tables, specifications", () => report.reportDocument(released));
const first = document.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === "chart");
await timed("first picture, with the import of Vega", () => report.renderSvg(first.chart, { idPrefix: "first" }));
const charts = await timed("all pictures, for pages and phones", () => report.drawCharts(document));
await timed("everything once more (compiled code)", () => report.buildReport(evaluation));
const kilobytes = charts.reduce((sum, { svg, narrowSvg }) => sum + svg.length + narrowSvg.length, 0) / 1000;
process.stdout.write(`${charts.length} charts, ${kilobytes.toFixed(0)} kB\nwall time of the whole process, best of ${RUNS}\n`);
row("headway report (HTML)", wholeRun("report", sample));
row("headway report --no-bootstrap --no-imputation", wholeRun("report", sample, "--no-bootstrap", "--no-imputation"));
row("headway report, one section", wholeRun("report", sample, "--sections", "summary"));
