import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareLeaves } from "../../src/verify/compareLeaves.ts";
import { computations } from "../../src/verify/computations.ts";
import type { Verification } from "../../src/verify/verification.ts";
import { verificationInWords } from "../../src/verify/verificationInWords.ts";
import { readQuantities } from "../../src/verify/verifyFiles.ts";
import { rowOf } from "../../src/verify/verifyRow.ts";
import { runInProcess } from "../runInProcess.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
let folder: string;
let record: Verification;
let text: string;
let code: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "headway verify "));
  const out = join(folder, "record.json");
  const run = await runInProcess(["verify", "--out", out]);
  code = run.code;
  record = JSON.parse(readFileSync(out, "utf8"));
  text = run.stdout;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("headway verify", () => {
  it("passes where the installation is sound, with digits for every quantity", () => {
    expect(record.rows.filter(({ passed }) => !passed)).toEqual([]);
    expect({ code, passed: record.passed }).toEqual({ code: 0, passed: true });
    const numbers = record.rows.filter(({ part }) => part === "numbers");
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers.reduce((sum, { values }) => sum + values, 0)).toBeGreaterThan(800);
    for (const { title, digits, required } of numbers) expect(digits, title).toBeGreaterThanOrEqual(required ?? 99);
  });

  it("says when, where and with what it was done", () => {
    expect(record.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(record).toMatchObject({ platform: process.platform, architecture: process.arch, node: process.versions.node });
    for (const part of [record.headway, record.node, record.icu, record.timeZone, record.platform]) expect(text).toContain(part);
  });

  it("prints the record for people and as data, the same but for the date", async () => {
    expect(text).toBe(verificationInWords(record));
    const { code: passed, stdout, stderr } = await runInProcess(["verify", "--json"]);
    expect({ passed, stderr }).toEqual({ passed: 0, stderr: "" });
    expect({ ...JSON.parse(stdout), date: record.date }).toEqual(record);
  });

  it("writes the record that was asked for, once", async () => {
    const again = await runInProcess(["verify", "--out", join(folder, "record.json")]);
    expect({ code: again.code, said: again.stderr }).toEqual({ code: 2, said: expect.stringContaining("--force") });
    const wrong = await runInProcess(["verify", "--out", join(folder, "record.pdf")]);
    expect({ code: wrong.code, said: wrong.stderr }).toEqual({ code: 2, said: expect.stringContaining(".txt or .json") });
    expect(readdirSync(folder)).toEqual(["record.json"]);
  });

  it("names what failed, and says that results are not to be relied on", () => {
    const off = { id: "sleep", comparisons: compareLeaves({ t: 4.1 }, { t: 4.062 }), failures: [] };
    const row = rowOf({ part: "numbers", title: "Paired t test", source: "R", required: 9 }, [off]);
    expect(row).toMatchObject({ passed: false, digits: 2, failures: ["sleep t: found 4.1, expected 4.062"] });
    const words = verificationInWords({ ...record, passed: false, rows: [row] });
    expect(words).toContain("do not rely on results");
    expect(words).toContain("sleep t: found 4.1, expected 4.062");
  });

  it("would find any value that is wrong in its seventh digit", () => {
    const cases = readQuantities().flatMap(({ cases: all, digits }) => all.map((one) => ({ ...one, digits })));
    for (const one of cases.filter(({ digits }) => digits > 7)) {
      const right = computations[one.kind]?.(one);
      const bent: unknown = JSON.parse(JSON.stringify(one.expected), (_, value) =>
        typeof value === "number" ? value * (1 + 1e-7) : value,
      );
      const changed = compareLeaves(right, bent).filter(({ expected }) => typeof expected === "number" && expected !== 0);
      expect(Math.max(...changed.map(({ digits }) => digits)), one.id).toBeLessThan(one.digits);
    }
  });
});

describe("what comes with the package to be checked", () => {
  it("is what the reference values and the odd files of the tests give", async () => {
    const { verifyFiles } = (await import(pathToFileURL(join(root, "scripts/make-verify-cases.mjs")).href)) as {
      verifyFiles: () => Map<string, string | Buffer>;
    };
    const committed = join(root, "packages/cli/verify");
    const made = verifyFiles();
    const found = readdirSync(committed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(committed, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    expect(found.sort()).toEqual([...made.keys()].sort());
    for (const [path, content] of made) expect(readFileSync(join(committed, path)).equals(Buffer.from(content)), path).toBe(true);
  });

  it("is small enough to come along", () => {
    const sizes = readdirSync(join(root, "packages/cli/verify"), { recursive: true, encoding: "utf8" }).filter((name) => /\./.test(name));
    const bytes = sizes.reduce((sum, name) => sum + readFileSync(join(root, "packages/cli/verify", name)).length, 0);
    expect(bytes).toBeLessThan(250_000);
  });
});
