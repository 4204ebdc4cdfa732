import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { advice, DEFAULT_ADVICE } from "../../packages/cli/src/words/advice.ts";
import { columnsInWords } from "../../packages/cli/src/words/columnsInWords.ts";
import { problemsInWords } from "../../packages/cli/src/words/problemsInWords.ts";
import { runInProcess } from "../../packages/cli/test/runInProcess.ts";
import { problems } from "../../packages/core/src/issues/problems.ts";
import { root } from "./runHeadway.ts";

const sample = join(root, "examples/data/sample-programme.csv");
const corpus = (name: string): string => join(root, "test/corpus/files", name);
const check = (...args: string[]) => runInProcess(["check", ...args]);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway check "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sourcesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(path, name), "utf8"));
}

describe("advice", () => {
  it("says how to mend every problem that reading can raise, in one sentence", () => {
    const raised = [...sourcesUnder(join(root, "packages/core/src/ingest")), ...sourcesUnder(join(root, "packages/core/src/pair"))].flatMap(
      (text) => [...text.matchAll(/(?:warn|refuse)\(\s*"([a-z_]+)"/g)].map((match) => match[1] ?? ""),
    );
    expect(raised.length).toBeGreaterThan(40);
    expect([...raised, ...Object.keys(problems)].filter((code) => advice[code] === undefined)).toEqual([]);
    for (const sentence of Object.values(advice)) expect(sentence).toMatch(/^[^\n]+\.$/);
  });
});

describe("headway check for people", () => {
  it("tells on stdout what was read and how each column was understood, and nothing on stderr", async () => {
    const { code, stdout, stderr } = await check(sample);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toContain("sample-programme.csv: 319 rows");
    expect(stdout).toMatch(/318 children: \d+ with a score before, \d+ after, 276 with both/);
    expect(stdout).toMatch(/^ {2}pre_eaq_1 … pre_eaq_30 +items 1 to 30, before$/m);
    expect(stdout).toMatch(/^ {2}referral_reason +factor referral$/m);
  });

  it("groups problems by code with place, count and how to mend them", async () => {
    const { stdout } = await check(sample);
    expect(stdout).toMatch(/missing_items: answer missing \(\d+ times\)/);
    expect(stdout).toContain("line 19, column pre_eaq_12: found 4, expected 1, 2 or 3");
    expect(stdout).toMatch(/and \d+ more \(--json lists all\)/);
    expect(stdout).toContain(`To mend: ${advice.out_of_range}`);
  });

  it("asks whether near levels and near ids were meant", async () => {
    expect((await check(sample)).stdout).toContain("found DOMESTIC ABUSE, did you mean Domestic abuse?");
    const [header = "", ...rows] = readFileSync(corpus("S49_id-case_post.csv"), "utf8").trimEnd().split(/\r?\n/);
    const post = join(folder, "near ids.csv");
    writeFileSync(post, [header, ...rows.map((row) => row.replace(/^(ab)(\d+)/i, "$1-$2"))].join("\n"));
    const { stdout } = await check("--pre", corpus("S49_id-case_pre.csv"), "--post", post);
    expect(stdout).toContain("id_near_match");
    expect(stdout).toMatch(/found ab-002, did you mean AB002\?/);
  });

  it("tells every problem of refused data with its place and how to mend it, and ends with 3", async () => {
    const { code, stdout, stderr } = await check(corpus("S41_zero-to-two.csv"));
    expect(code).toBe(3);
    expect(stdout).toContain("ERROR zero_based_coding");
    expect(stdout).toContain("S41_zero-to-two.csv, line 2, column pre_eaq_1: found 0");
    expect(stdout).toContain("--item-coding 0-2");
    expect(stderr).toBe("The data were refused.\n");
    expect((await check(corpus("S41_zero-to-two.csv"), "--item-coding", "0-2")).code).toBe(0);
  });

  it("says of a workbook how to save it as CSV", async () => {
    const { code, stdout } = await check(corpus("S74_xlsx-renamed.csv"));
    expect(code).toBe(3);
    expect(stdout).toContain("Excel workbook");
    expect(stdout).toContain("File, Save As, CSV UTF-8");
    expect((await check(sample, "--sheet", "Answers")).stderr).toContain("CSV UTF-8");
  });

  it("prints no control character of a cell to the terminal", async () => {
    const data = join(folder, "escape.csv");
    writeFileSync(data, readFileSync(sample, "utf8").replace("HT0001,11", "HT0001,\u001b[2J\u202e11x"));
    const { stdout } = await check(data);
    expect(stdout).toContain("age_unparsed");
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  it("refuses to map a column that no file has, and says which was meant", async () => {
    const { code, stderr } = await check(sample, "--map", "refferal_reason=factor:referral");
    expect(code).toBe(2);
    expect(stderr).toContain("did you mean referral_reason?");
  });
});

describe("problemsInWords", () => {
  it("tells a problem that has no advice yet, and is of no place in a file, in its own words", () => {
    const issue = {
      code: "tea_on_paper",
      severity: "warning",
      file: "a.csv",
      line: null,
      column: null,
      found: null,
      expected: null,
    } as const;
    expect(problemsInWords([{ ...issue, message: "tea was spilled; found a stain, expected paper" }])).toEqual([
      "  tea_on_paper: tea was spilled",
      "    a.csv",
      `    To mend: ${DEFAULT_ADVICE}`,
    ]);
  });
});

describe("headway check --ledger", () => {
  it("writes places and decisions only, never over a file that is there unless told so", async () => {
    const path = join(folder, "ledger.csv");
    expect((await check(sample, "--ledger", path)).code).toBe(0);
    const text = readFileSync(path, "utf8");
    expect(text.split("\r\n").slice(0, 2)).toEqual([
      "file,line,column,action,reason",
      "sample-programme.csv,4,post_eaq_17,read-as-missing,missing_items",
    ]);
    expect(text).not.toMatch(/HT\d{4}/);
    writeFileSync(path, "mine");
    const refused = await check(sample, "--ledger", path);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("--force");
    expect(readFileSync(path, "utf8")).toBe("mine");
    expect((await check(sample, "--ledger", path, "--force")).code).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(text);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("takes the sting out of column names that a spreadsheet would run", async () => {
    const inside = join(folder, "=cmd");
    mkdirSync(inside);
    const data = join(inside, "=1+1.csv");
    writeFileSync(data, readFileSync(sample, "utf8"));
    const path = join(inside, "ledger.csv");
    await check(data, "--ledger", path);
    expect(readFileSync(path, "utf8").split("\r\n")[1]).toMatch(/^'=1\+1\.csv,/);
  });
});

describe("columnsInWords", () => {
  const meaning = (column: string, text: string) => ({ file: "a.csv", column, meaning: text });

  it("groups items of one timepoint, whatever their order, and names gaps", () => {
    const columns = ["3", "1", "2", "5"].flatMap((n) => [meaning(`a${n}`, `item:${n}:pre`), meaning(`b${n}`, `item:${n}:post`)]);
    expect(columnsInWords(columns)).toEqual([
      { file: "a.csv", columns: "a3 … a5", meaning: "items 1 to 3, 5, before" },
      { file: "a.csv", columns: "b3 … b5", meaning: "items 1 to 3, 5, after" },
    ]);
  });

  it("lists what is not used last, in full where it is little", () => {
    expect(columnsInWords([meaning("note", "not used"), meaning("ref", "id"), meaning("x", "not used")])).toEqual([
      { file: "a.csv", columns: "ref", meaning: "the child's id" },
      { file: "a.csv", columns: "note, x", meaning: "not used" },
    ]);
  });

  it("names items that have names, and one item alone", () => {
    expect(columnsInWords([meaning("g", "item:good:pre"), meaning("b", "item:bad:pre"), meaning("x", "item:7:post")])).toEqual([
      { file: "a.csv", columns: "g … b", meaning: "items good, bad, before" },
      { file: "a.csv", columns: "x", meaning: "item 7, after" },
    ]);
  });

  it("says which totals are only compared, counts many columns that are not used, and a column without a name", () => {
    const unused = ["", "note", "ref", "by", "on"].map((name) => meaning(name, "not used"));
    expect(columnsInWords([...unused, meaning("t", "compared total:DE:post"), meaning("", "date")])).toEqual([
      { file: "a.csv", columns: "t", meaning: "totals of DE, after (compared with the items)" },
      { file: "a.csv", columns: "(no name)", meaning: "date of the answers" },
      { file: "a.csv", columns: "(no name) … on (5 columns)", meaning: "not used" },
    ]);
  });

  it("keeps a factor whose name ends like a timepoint, and totals by name", () => {
    expect(columnsInWords([meaning("f", "factor:ethnicity:post"), meaning("t", "total:DE:pre"), meaning("u", "total:VS:pre")])).toEqual([
      { file: "a.csv", columns: "f", meaning: "factor ethnicity, after" },
      { file: "a.csv", columns: "t … u", meaning: "totals of DE, VS, before" },
    ]);
  });
});
