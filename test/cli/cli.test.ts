import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluationSchema } from "@headway/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, runHeadway } from "./runHeadway.ts";

const sample = join(root, "examples/data/sample-programme.csv");
const long = join(root, "test/reference/data/e2e-eaq-long.csv");
const facilitators = join(root, "test/reference/data/e2e-facilitators.csv");
const corpus = (name: string): string => join(root, "test/corpus/files", name);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway cli "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("headway report", () => {
  it("leaves a report and the evaluation, and prints where they are", () => {
    const out = join(folder, "first");
    const { code, stdout } = runHeadway(["report", sample, "--out", out]);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["evaluation.json", "report.html"]);
    expect(stdout).toContain(join(out, "report.html"));
    expect(stdout).toContain(join(out, "evaluation.json"));
  });

  it("does not overwrite results without --force, and replaces them whole with it", () => {
    const out = join(folder, "twice");
    expect(runHeadway(["report", sample, "--out", out, "--format", "json"]).code).toBe(0);
    const before = readFileSync(join(out, "evaluation.json"), "utf8");
    const refused = runHeadway(["report", long, "--out", out, "--format", "json"]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("--force");
    expect(readFileSync(join(out, "evaluation.json"), "utf8")).toBe(before);
    expect(runHeadway(["report", long, "--out", out, "--format", "json", "--force"]).code).toBe(0);
    expect(readFileSync(join(out, "evaluation.json"), "utf8")).not.toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("never replaces a folder that holds somebody's files", () => {
    const out = join(folder, "mine");
    mkdirSync(out);
    writeFileSync(join(out, "letter.txt"), "dear");
    const { code, stderr } = runHeadway(["report", sample, "--out", out, "--force"]);
    expect(code).toBe(2);
    expect(stderr).toContain("letter.txt");
    expect(readdirSync(out)).toEqual(["letter.txt"]);
  });

  it("refuses data that are no answers with exit code 3 and writes nothing", () => {
    const out = join(folder, "refused");
    for (const name of ["S74_xlsx-renamed.csv", "S75_json-named-csv.csv", "S67_empty.csv", "S41_zero-to-two.csv"]) {
      const { code, stdout, stderr } = runHeadway(["report", corpus(name), "--out", out]);
      expect({ name, code, stdout }).toEqual({ name, code: 3, stdout: "" });
      expect(stderr).toContain(name);
      expect(existsSync(out)).toBe(false);
    }
  });

  it("gives the same bytes in another time zone and locale", () => {
    const files = [{}, { TZ: "Pacific/Auckland", LC_ALL: "de_DE.UTF-8" }].map((env, run) => {
      const out = join(folder, `bytes-${run}`);
      expect(runHeadway(["report", sample, "--out", out], { env }).code).toBe(0);
      return ["report.html", "evaluation.json"].map((name) => readFileSync(join(out, name), "utf8"));
    });
    expect(files[1]).toEqual(files[0]);
  });
});

describe("headway evaluate", () => {
  it("prints an Evaluation that keeps the published shape", () => {
    const { code, stdout } = runHeadway(["evaluate", sample, "--json"]);
    expect(code).toBe(0);
    expect(evaluationSchema.parse(JSON.parse(stdout)).outcomes.map((outcome) => outcome.scale)).toEqual([
      "DE",
      "VS",
      "NHE",
      "BA",
      "AO",
      "AE",
    ]);
  });

  it("reads stdin, long files, and two files", () => {
    const piped = runHeadway(["evaluate", "-", "--json"], { input: readFileSync(sample, "utf8") });
    expect(JSON.parse(piped.stdout).flow).toEqual(JSON.parse(runHeadway(["evaluate", sample, "--json"]).stdout).flow);
    expect(JSON.parse(runHeadway(["evaluate", long, "--json", "--duplicates", "first"]).stdout).flow.paired).toBeGreaterThan(290);
    const two = runHeadway(["evaluate", "--pre", corpus("S34_two-files_pre.csv"), "--post", corpus("S34_two-files_post.csv"), "--json"]);
    expect(JSON.parse(two.stdout).flow.paired).toBe(10);
  });

  it("evaluates the facilitator survey", () => {
    const { stdout } = runHeadway(["evaluate", facilitators, "--instrument", "facilitator-survey", "--duplicates", "first", "--json"]);
    expect(JSON.parse(stdout).outcomes.map((outcome: { scale: string }) => outcome.scale)).toEqual([
      "knowledge",
      "understanding",
      "confidence",
    ]);
  });

  it("gives the same Evaluation whatever the order of the rows", () => {
    const [header = "", ...rows] = readFileSync(sample, "utf8").trimEnd().split("\n");
    const turned = [header, ...rows.reverse()].join("\n");
    const evaluation = (input: string) => {
      const { provenance, ...rest } = JSON.parse(runHeadway(["evaluate", "-", "--json"], { input }).stdout);
      return rest;
    };
    expect(evaluation(`${turned}\n`)).toEqual(evaluation(`${readFileSync(sample, "utf8")}`));
  });
});

describe("headway check", () => {
  it("prints one JSON document and writes nothing", () => {
    const { code, stdout } = runHeadway(["check", sample, "--json"]);
    const summary = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(summary.status).toBe("ok-with-warnings");
    expect(Object.keys(summary.counts)).toEqual(["nPre", "nPost", "nPaired"]);
    expect(
      summary.issues.every((issue: { code: string; file: string }) => issue.code !== "" && issue.file === "sample-programme.csv"),
    ).toBe(true);
  });

  it("tells a refusal in the same form, with exit code 3", () => {
    const { code, stdout } = runHeadway(["check", corpus("S41_zero-to-two.csv"), "--json"]);
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
  ])("headway %j", (args, hint) => {
    const { code, stdout, stderr } = runHeadway(args, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(hint);
  });
});
