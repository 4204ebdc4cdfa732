import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluationSchema } from "@headway/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../../packages/cli/test/runInProcess.ts";
import { root } from "./runHeadway.ts";

const sample = join(root, "examples/data/sample-programme.csv");
const long = join(root, "test/reference/data/e2e-eaq-long.csv");
const facilitators = join(root, "test/reference/data/e2e-facilitators.csv");
const corpus = (name: string): string => join(root, "test/corpus/files", name);
const QUICK = ["--no-bootstrap", "--no-imputation"];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway cli "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("headway report", () => {
  it("leaves a report and the evaluation, and prints where they are", async () => {
    const out = join(folder, "first");
    const { code, stdout } = await runInProcess(["report", sample, "--out", out]);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["evaluation.json", "report.html"]);
    expect(stdout).toContain(join(out, "report.html"));
    expect(stdout).toContain(join(out, "evaluation.json"));
  });

  it("does not overwrite results without --force, and replaces them whole with it", async () => {
    const out = join(folder, "twice");
    expect((await runInProcess(["report", sample, "--out", out, "--format", "json", ...QUICK])).code).toBe(0);
    const before = readFileSync(join(out, "evaluation.json"), "utf8");
    const refused = await runInProcess(["report", long, "--out", out, "--format", "json", ...QUICK]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("--force");
    expect(readFileSync(join(out, "evaluation.json"), "utf8")).toBe(before);
    expect((await runInProcess(["report", long, "--out", out, "--format", "json", "--force", ...QUICK])).code).toBe(0);
    expect(readFileSync(join(out, "evaluation.json"), "utf8")).not.toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("never replaces a folder that holds somebody's files", async () => {
    const out = join(folder, "mine");
    mkdirSync(out);
    writeFileSync(join(out, "letter.txt"), "dear");
    const { code, stderr } = await runInProcess(["report", sample, "--out", out, "--force"]);
    expect(code).toBe(2);
    expect(stderr).toContain("letter.txt");
    expect(readdirSync(out)).toEqual(["letter.txt"]);
  });

  it("refuses data that are no answers with exit code 3 and writes nothing", async () => {
    const out = join(folder, "refused");
    for (const name of ["S74_xlsx-renamed.csv", "S75_json-named-csv.csv", "S67_empty.csv", "S41_zero-to-two.csv"]) {
      const { code, stdout, stderr } = await runInProcess(["report", corpus(name), "--out", out]);
      expect({ name, code, stdout }).toEqual({ name, code: 3, stdout: "" });
      expect(stderr).toContain(name);
      expect(existsSync(out)).toBe(false);
    }
  });
});

describe("headway evaluate", () => {
  // evaluated once, with all that is slow
  let evaluated: InProcess;
  beforeAll(async () => {
    evaluated = await runInProcess(["evaluate", sample, "--json"]);
  });

  it("prints an Evaluation that keeps the published shape", () => {
    expect(evaluated.code).toBe(0);
    expect(evaluationSchema.parse(JSON.parse(evaluated.stdout)).outcomes.map((outcome) => outcome.scale)).toEqual([
      "DE",
      "VS",
      "NHE",
      "BA",
      "AO",
      "AE",
    ]);
  });

  it("reads stdin, long files, and two files", async () => {
    const flowOf = async (args: readonly string[], input?: Buffer) =>
      JSON.parse((await runInProcess(["evaluate", ...args, "--json", ...QUICK], input === undefined ? {} : { input })).stdout).flow;
    expect(await flowOf(["-"], readFileSync(sample))).toEqual(JSON.parse(evaluated.stdout).flow);
    expect((await flowOf([long, "--duplicates", "first"])).paired).toBeGreaterThan(290);
    expect((await flowOf(["--pre", corpus("S34_two-files_pre.csv"), "--post", corpus("S34_two-files_post.csv")])).paired).toBe(10);
  });

  it("evaluates the facilitator survey", async () => {
    const { stdout } = await runInProcess([
      "evaluate",
      facilitators,
      "--instrument",
      "facilitator-survey",
      "--duplicates",
      "first",
      "--json",
      ...QUICK,
    ]);
    expect(JSON.parse(stdout).outcomes.map((outcome: { scale: string }) => outcome.scale)).toEqual([
      "knowledge",
      "understanding",
      "confidence",
    ]);
  });

  it("gives the same Evaluation whatever the order of the rows", async () => {
    const [header = "", ...rows] = readFileSync(sample, "utf8").trimEnd().split("\n");
    const turned = await runInProcess(["evaluate", "-", "--json"], { input: `${[header, ...rows.reverse()].join("\n")}\n` });
    const withoutSource = ({ stdout }: InProcess): object => ({ ...JSON.parse(stdout), provenance: null });
    expect(withoutSource(turned)).toEqual(withoutSource(evaluated));
  });
});

describe("headway check", () => {
  it("prints one JSON document and writes nothing", async () => {
    const { code, stdout } = await runInProcess(["check", sample, "--json"]);
    const summary = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(summary.status).toBe("ok-with-warnings");
    expect(Object.keys(summary.counts)).toEqual(["nPre", "nPost", "nPaired"]);
    expect(
      summary.issues.every((issue: { code: string; file: string }) => issue.code !== "" && issue.file === "sample-programme.csv"),
    ).toBe(true);
  });

  it("tells a refusal in the same form, with exit code 3", async () => {
    const { code, stdout } = await runInProcess(["check", corpus("S41_zero-to-two.csv"), "--json"]);
    expect(code).toBe(3);
    expect(JSON.parse(stdout).status).toBe("error");
  });
});

describe("wrong usage ends with 2 and says what would be right", () => {
  it.each([
    [["raport", "a.csv"], "report"],
    [["report"], "expected a CSV file"],
    [["report", "nowhere.csv"], "nowhere.csv"],
    [["report", "--pre", "a.csv"], "--post"],
    [["evaluate", "a.csv", "--duplicates", "some"], "exclude"],
    [["evaluate", "a.csv", "--instrument", "sdq"], "eaq-30"],
    [["evaluate", "a.csv", "--plan", "no-plan.json"], "no-plan.json"],
    [["report", "a.csv", "--format", "word"], "html"],
  ])("headway %j", async (args, hint) => {
    const { code, stdout, stderr } = await runInProcess(args, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(hint);
  });
});
