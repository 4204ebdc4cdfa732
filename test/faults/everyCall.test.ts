import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type * as Reports from "../../packages/cli/src/results/reportFiles.ts";
import { writeWholeFile } from "../../packages/cli/src/write/writeWhole.ts";
import { runInProcess } from "../../packages/cli/test/runInProcess.ts";
import type * as Core from "../../packages/core/src/index.ts";
import { root } from "../cli/runHeadway.ts";
import { type Fault, onDisk } from "./faultyDisk.ts";
import { folderContents } from "./folderContents.ts";

vi.mock("node:fs", async (original) => (await import("./faultyDisk.ts")).faultyFs(await original()));
vi.mock("node:fs/promises", async (original) => (await import("./faultyDisk.ts")).faultyFsPromises(await original()));
// the same answers are evaluated and drawn once, with two of the charts: only the disk differs
vi.mock("@headway/core", async (original) => {
  const core = await original<typeof Core>();
  const evaluations = new Map<number, Core.Evaluation>();
  const evaluate: typeof core.evaluate = (outcomes, options) => {
    const key = outcomes.children.length;
    const evaluation = evaluations.get(key) ?? core.evaluate(outcomes, options);
    evaluations.set(key, evaluation);
    return evaluation;
  };
  return { ...core, evaluate };
});
vi.mock("../../packages/cli/src/results/reportFiles.ts", async (original) => {
  const reports = await original<typeof Reports>();
  const drawn = new Map<string, Promise<Reports.ReportFiles>>();
  const draw: typeof reports.reportFiles = async (...args) => {
    const files = [...(await reports.reportFiles(...args))];
    const charts = files.filter(([path]) => path.startsWith("charts/"));
    return new Map(files.filter((file) => !charts.slice(2).includes(file)));
  };
  const reportFiles: typeof reports.reportFiles = (evaluation, formats, options) => {
    const key = [...formats].join();
    const files = drawn.get(key) ?? draw(evaluation, formats, options);
    drawn.set(key, files);
    return files;
  };
  return { ...reports, reportFiles };
});

const CODES = ["ENOSPC", "EIO", "EACCES"] as const;
const REASON: Readonly<Record<string, RegExp>> = {
  ENOSPC: /no space left on the disk|ENOSPC/,
  EIO: /a fault of the disk/,
  EACCES: /no permission to (read|write)/,
};

/** What is called, and what it writes; every word with a dot is a path in the folder of work. */
interface Job {
  readonly args: readonly string[];
}

const QUICK = ["--instrument", "own.json", "--no-bootstrap", "--no-imputation"];
const JOBS: Readonly<Record<string, Job>> = {
  "report in several formats": {
    args: ["report", "answers.csv", ...QUICK, "--format", "html,docx,json,svg", "--logo", "logo.svg", "--force", "--out", "results.d"],
  },
  "report into folders that are not there": {
    args: ["report", "answers.csv", ...QUICK, "--format", "json", "--out", "new.d/deep/results"],
  },
  init: { args: ["init", "answers.csv", "--instrument", "own.json", "--force", "--out", "plan.yaml"] },
  "check --ledger": { args: ["check", "--pre", "pre.csv", "--post", "post.csv", "--force", "--ledger", "ledger.csv"] },
  "simulate in two files": {
    args: ["simulate", "--children", "12", "--layout", "two-files", "--force", "--out", "term.csv"],
  },
  "simulate into two files that are not there": {
    args: ["simulate", "--children", "12", "--layout", "two-files", "--force", "--out", "new.d/first.csv"],
  },
  evaluate: { args: ["evaluate", "answers.csv", "--plan", "given.json", "--json"] },
};

let home: string;
let work: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "headway-faults-"));
  work = join(home, "work");
  const [header = "", ...rows] = readFileSync(join(root, "examples/data/my-week.csv"), "utf8").trimEnd().split("\n");
  const given = {
    "answers.csv": [header, ...rows.slice(0, 14)].join("\n"),
    "own.json": readFileSync(join(root, "examples/data/my-week.json"), "utf8"),
    "given.json": JSON.stringify({ instrument: join(work, "own.json"), bootstrapSamples: 0, imputations: 0 }),
    "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    "pre.csv": "child_id,DE\nA,12\nB,15\nC,11\n",
    "post.csv": "child_id,DE\nA,14\nB,15\nC,77\n",
  };
  mkdirSync(join(home, "given"));
  for (const [name, text] of Object.entries(given)) writeFileSync(join(home, "given", name), text);
  // what stood there before: it may be replaced, and differs from all that is written
  mkdirSync(join(home, "given/results.d/charts"), { recursive: true });
  for (const name of [
    "results.d/evaluation.json",
    "results.d/charts/old.svg",
    "plan.yaml",
    "ledger.csv",
    "term-before.csv",
    "term-after.csv",
  ])
    writeFileSync(join(home, "given", name), "old");
});
const startAgain = (): void => {
  rmSync(work, { recursive: true, force: true });
  cpSync(join(home, "given"), work, { recursive: true });
};
beforeEach(startAgain);
afterAll(() => rmSync(home, { recursive: true }));

const inWork = (word: string): string => (word.includes(".") && !word.includes(",") ? join(work, word) : word);
const runOn = (fault: Fault, { args }: Job) => onDisk(fault, () => runInProcess(args.map(inWork)));

const NO_FAULT: Fault = () => null;

describe.each(Object.entries(JOBS))("a fault of the disk in %s", (_name, job) => {
  it("at any one call leaves all old or all new, nothing else, and says which file and why", async () => {
    const old = folderContents(work);
    const clean = await runOn(NO_FAULT, job);
    expect(clean.result, clean.result.stderr).toMatchObject({ code: 0 });
    const whole = folderContents(work);
    for (const [index, call] of clean.calls.entries()) {
      startAgain();
      const code = CODES[index % CODES.length] ?? "EIO";
      const { result, calls } = await runOn((n) => (n === index + 1 ? code : null), job);
      const what = `${code} at call ${index + 1} of ${clean.calls.length}: ${call}`;
      expect(calls[index]?.split(" ")[0], what).toBe(call.split(" ")[0]);
      const now = folderContents(work);
      if (result.code === 0) {
        expect(now, what).toEqual(whole);
        expect(result, what).toEqual(clean.result);
        continue;
      }
      expect(now, what).toEqual(old);
      expect(result.code, what).toBe(code === "EACCES" && /found no permission to read/.test(result.stderr) ? 2 : 1);
      expect(result.stdout, what).toBe("");
      expect(result.stderr, what).toMatch(REASON[code] ?? /^$/);
      expect(result.stderr, what).toMatch(/^[^\n]*: cannot be (read|written, nothing was changed); found [^\n]+\n$/);
      const named = [
        ...job.args,
        "own.json",
        "term-before.csv",
        "term-after.csv",
        "new.d/first-before.csv",
        "new.d/first-after.csv",
      ].filter((word) => word.includes(".") && !word.includes(","));
      expect(
        named.some((word) => result.stderr.includes(inWork(word))),
        `${what}\n${result.stderr}`,
      ).toBe(true);
    }
  });

  it("from any call on leaves what stood there, or tells where it is, and the next run puts all in order", async () => {
    const old = folderContents(work);
    const clean = await runOn(NO_FAULT, job);
    const whole = folderContents(work);
    for (const [index, call] of clean.calls.entries()) {
      // what only reads has nothing to put in order
      if (!call.includes("Sync ")) continue;
      startAgain();
      const what = `from call ${index + 1} of ${clean.calls.length} on: ${call}`;
      const broken = await runOn((n) => (n > index ? "EIO" : null), job);
      const now = folderContents(work);
      if (broken.result.code !== 0) {
        expect(broken.result.code, what).toBe(1);
        expect(broken.result.stderr, what).toContain("a fault of the disk (EIO)");
        // nothing is lost: each old file is where it was, or in the folder that the message names, or the new are there
        if (/cannot be read|nothing was changed/.test(broken.result.stderr)) expect(now, what).toMatchObject(old);
        else expect(broken.result.stderr, what).toMatch(/what stood there is in|the results are written|a new file is there/);
      }
      const again = await runOn(NO_FAULT, job);
      expect(again.result, what).toEqual(clean.result);
      expect(folderContents(work), what).toEqual(whole);
    }
  });
});

it("lets signals end the program again once all is written", async () => {
  const held = (): number => ["SIGHUP", "SIGINT", "SIGTERM"].reduce((n, signal) => n + process.listenerCount(signal), 0);
  const before = held();
  writeWholeFile("--out", join(work, "plan.yaml"), "new");
  expect(held()).toBe(before + 3);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(held()).toBe(before);
});
