import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type InProcess, runInProcess } from "./runInProcess.ts";

const sample = fileURLToPath(new URL("../../../examples/data/sample-programme.csv", import.meta.url));
const QUICK = ["--no-bootstrap", "--no-imputation"];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway options "));
  mkdirSync(join(folder, "folder"));
  const [header = "", ...rows] = readFileSync(sample, "utf8").trimEnd().split("\n");
  const files: Readonly<Record<string, string | Buffer>> = {
    "few.csv": [header, ...rows.slice(0, 40)].join("\n"),
    "totals.csv": "child_id,site,pre_DE,post_DE\nA,North,12,14\nB,South,11,\nC,North,15,15\n",
    "pipes.csv": "child_id|pre_DE|post_DE\nA|12|14\nB|11|13\n",
    "latin.csv": Buffer.from("child_id,référé,pre_DE,post_DE\nA,Père,12,14\nB,Mère,11,13\n", "latin1"),
    "terms.csv": "child_id,timepoint,DE\nA,T1,12\nA,T2,14\nB,T1,11\nB,T2,13\nB,T3,17\n",
    "reversed.csv": "child_id,pre_eaq_5_rev,post_eaq_5_rev\nA,1,2\nB,3,1\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const headway = (...args: string[]): Promise<InProcess> => runInProcess(args, { cwd: folder });

/** Writes a plan beside the data. */
function plan(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

describe("a call that cannot be right ends with 2, says why, and writes nothing", () => {
  it.each([
    [["check", "few.csv", "--map", "site"], "--map: not a pair; found site, expected COLUMN=MEANING"],
    [
      ["check", "few.csv", "--map", "shoe size=factor:shoes"],
      "map: no such column; found shoe size, expected one of child_id, age, referral_reason",
    ],
    [["init", "few.csv", "--out", "plan.txt"], "--out: unknown form of plan; found plan.txt"],
    [["init", "few.csv", "--out", "folder/plan"], "expected a name that ends in .yaml, .yml or .json"],
    [["report", "few.csv", "--out", "few.csv"], "--out: not a folder; found a file at few.csv"],
    [["check", "few.csv", "--ledger", "folder"], "--ledger: not a file; found a folder at folder"],
    [["report", "few.csv", "--format", ""], "--format: unknown; found nothing"],
    [["report", "few.csv", "--threshold", "ten"], "expected a whole number from 5 to 100"],
    [["verify", "--out", "folder/record"], "expected a name that ends in .txt or .json"],
  ])("headway %j", async (args, message) => {
    const before = readdirSync(folder, { recursive: true });
    const { code, stdout, stderr } = await headway(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it("and guesses no field of a plan where none is near", async () => {
    const { code, stderr } = await headway("check", "few.csv", "--plan", plan("odd.json", '{"favourite colour": "blue"}'));
    expect(code).toBe(2);
    expect(stderr).toContain("--plan: unknown field; found favourite colour in odd.json, expected one of title, design");
    expect(stderr).not.toContain("did you mean");
  });
});

describe("what the options say of a file is followed", () => {
  const pairedOf = async (...args: string[]): Promise<number> =>
    JSON.parse((await headway("check", "--json", ...args)).stdout).counts.nPaired;

  it("its delimiter", async () => {
    expect(await pairedOf("pipes.csv", "--delimiter", "|")).toBe(2);
  });

  it("its encoding", async () => {
    const { stdout } = await headway("check", "latin.csv", "--encoding", "windows-1252", "--map", "référé=factor:référé");
    expect(stdout).toContain("référé: Mère 1, Père 1");
    expect(stdout).not.toContain("encoding_guessed");
  });

  it("which timepoints are before and after, by the plan", async () => {
    const terms = plan("terms.yaml", "timepoints:\n  pre: [T1]\n  post: [T2]\n");
    expect(await pairedOf("terms.csv", "--plan", terms)).toBe(2);
  });

  it("whether values were turned round already", async () => {
    const asked = await headway("check", "reversed.csv");
    expect(asked.stdout + asked.stderr).toContain("ambiguous_reversed");
    for (const answer of ["yes", "no"]) {
      const { stdout } = await headway("check", "reversed.csv", "--reversed-already", answer);
      expect(stdout).not.toContain("ambiguous_reversed");
    }
  });
});

describe("headway check", () => {
  it("counts one row and one child in the singular, and names no group that has nobody with both", async () => {
    writeFileSync(join(folder, "one.csv"), "child_id,site,pre_DE,post_DE\nA,North,12,\n");
    const { stdout } = await headway("check", "one.csv");
    expect(stdout).toContain("one.csv: 1 row\n");
    expect(stdout).toContain("1 child: 1 with a score before, 0 after, 0 with both");
    expect(stdout).not.toMatch(/site: North/);
  });

  it("calls those who answered a training facilitators", async () => {
    const training = fileURLToPath(new URL("../../../examples/data/facilitator-training.csv", import.meta.url));
    const { stdout } = await headway("check", training, "--instrument", "facilitator-survey");
    expect(stdout).toMatch(/^ {2}\d+ facilitators: \d+ with a score before/m);
    expect(stdout).not.toContain("children:");
  });
});

describe("headway init", () => {
  it("puts scales in no family into the exploratory one where the plan names the secondary outcomes", async () => {
    const given = plan("families.json", '{"primary": ["DE"], "secondary": ["VS"]}');
    expect((await headway("init", "few.csv", "--plan", given, "--out", "families-used.json")).code).toBe(0);
    const { primary, secondary, exploratory } = JSON.parse(readFileSync(join(folder, "families-used.json"), "utf8"));
    expect({ primary, secondary, exploratory }).toEqual({ primary: ["DE"], secondary: ["VS"], exploratory: ["NHE", "BA", "AO", "AE"] });
  });
});

describe("headway report", () => {
  it("prints the title, the date and the parts that were asked for", async () => {
    const looks = ["--title", "Spring term", "--date", "23 November 2026", "--without", "methods, references"];
    const { code } = await headway("report", "few.csv", ...QUICK, "--format", "md", ...looks, "--out", "looks");
    expect(code).toBe(0);
    const text = readFileSync(join(folder, "looks/report.md"), "utf8");
    for (const words of ["Spring term", "23 November 2026"]) expect(text).toContain(words);
    expect(text).not.toMatch(/^## (?:\d+\.? )?(?:Methods|References)/m);
  });

  it("gives each site a folder that every system can name", async () => {
    const rows = ["北京", "St. Mary's & Søn"].flatMap((site, at) =>
      Array.from({ length: 6 }, (_, child) => `${site}${child},${site},${9 + ((child * 5) % 7)},${10 + ((child * 3 + at) % 7)}`),
    );
    writeFileSync(join(folder, "sites.csv"), ["child_id,site,pre_DE,post_DE", ...rows].join("\n"));
    const { code, stdout } = await headway(
      ...["report", "sites.csv", ...QUICK, "--by", "site", "--profile", "internal", "--format", "json", "--out", "sites"],
    );
    expect(code).toBe(0);
    const folders = readdirSync(join(folder, "sites/levels")).sort();
    expect(folders).toHaveLength(2);
    for (const name of folders) expect(name).toMatch(/^[12](-[a-z0-9-]+)?$/);
    expect(folders.filter((name) => /^[12]$/.test(name))).toHaveLength(1);
    expect(stdout.trim().split("\n")).toHaveLength(3);
  });
});

describe("progress", () => {
  it("is shown on a terminal and cleared before anything else is", async () => {
    const { stderr, stdout } = await runInProcess(["evaluate", "totals.csv", ...QUICK], { cwd: folder, isTTY: true });
    expect(stderr.startsWith("\r\u001b[Kreading …")).toBe(true);
    expect(stderr).toContain("evaluating DE (1 of 1) …");
    expect(stderr.endsWith("\r\u001b[K")).toBe(true);
    expect(stdout).not.toContain("\u001b");
  });

  it("is not shown elsewhere", async () => {
    expect((await headway("evaluate", "totals.csv", ...QUICK)).stderr).toBe("");
  });
});
