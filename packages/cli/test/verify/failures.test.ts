import { describe, expect, it } from "vitest";
import { resultOfFile } from "../../src/verify/checkFiles.ts";
import { resultOfNumber } from "../../src/verify/checkNumbers.ts";
import { rowOfDeed } from "../../src/verify/checkOperation.ts";
import { compareLeaves } from "../../src/verify/compareLeaves.ts";
import type { Verification } from "../../src/verify/verification.ts";
import { verificationInWords } from "../../src/verify/verificationInWords.ts";
import { type FileCase, type NumberCase, readFileCases, readQuantities } from "../../src/verify/verifyFiles.ts";
import { rowOf } from "../../src/verify/verifyRow.ts";

const numberCase = (kind: string): NumberCase => readQuantities().flatMap(({ cases }) => cases.filter((one) => one.kind === kind))[0]!;

describe("a reference value that cannot be computed is a failure with its reason", () => {
  it.each([
    ["nothing computes it", { kind: "tea leaves" }, "nothing computes tea leaves"],
    ["there is no such function", { kind: "distributions", id: "pgamma" }, "pgamma: no such function"],
    ["a column is not there", { data: { before: [1, 2] } }, "no column pre; there are before"],
    ["the computation refuses", { options: { conf_level: 2 } }, "confidenceLevel"],
  ])("where %s", (_, change, reason) => {
    const { comparisons, failures } = resultOfNumber({ ...numberCase("t-paired"), ...change });
    expect(comparisons).toEqual([]);
    expect(failures).toEqual([expect.stringContaining(reason)]);
  });
});

describe("an odd file that is not dealt with as it should be is a failure with its reason", () => {
  const isRefused = ({ expected }: FileCase): boolean => "refused" in expected;
  const read = readFileCases().find((one) => !isRefused(one))!;
  const refused = readFileCases().find(isRefused)!;
  const failuresOf = async (one: FileCase): Promise<readonly string[]> => (await resultOfFile(one)).failures;

  it("where it was read and should have been refused", async () => {
    expect(await failuresOf({ ...read, expected: { refused: ["not_csv"] } })).toEqual(["found no refusal, expected not_csv"]);
  });

  it("where it was refused for another reason", async () => {
    expect(await failuresOf({ ...refused, expected: { refused: ["tea_leaves"] } })).toEqual([
      expect.stringMatching(/^found \w+, expected tea_leaves$/),
    ]);
  });

  it("where it was refused and should have been read, or is not there", async () => {
    expect(await failuresOf({ ...refused, expected: read.expected })).toEqual([expect.stringMatching(/^was not read: /)]);
    expect(await failuresOf({ ...read, inputs: { single: "nowhere.csv" } })).toEqual([expect.stringContaining("nowhere.csv")]);
  });

  it("where nothing was said of what is odd", async () => {
    const { refused: none, ...numbers } = { refused: [], ...read.expected };
    const silent = { ...numbers, warnings: [["tea_leaves", "coffee_grounds"]] } as FileCase["expected"];
    expect(await failuresOf({ ...read, expected: silent })).toEqual(["did not tell tea_leaves or coffee_grounds"]);
  });
});

it("a deed that fails is told with what went wrong", async () => {
  const run = () => Promise.reject(new Error("no room for a report"));
  expect(await rowOfDeed({ title: "Report and charts", run })).toMatchObject({ passed: false, failures: ["Error: no room for a report"] });
});

describe("values that are held against what is right", () => {
  const digitsOf = (found: unknown, expected: unknown): readonly number[] => compareLeaves(found, expected).map(({ digits }) => digits);

  it("may be limits without an end, which the reference writes as text", () => {
    expect(digitsOf([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 1], ["-Inf", "Inf", "Inf"])).toEqual([15, 15, 0]);
  });

  it("may be texts, which are right or wrong", () => {
    expect(digitsOf({ factor: "delivery", level: "Group" }, { factor: "delivery", level: "One-to-one" })).toEqual([15, 0]);
  });

  it("are wrong where nothing was computed", () => {
    expect(digitsOf(null, { t: 4.1, ci: [1, 2] })).toEqual([0, 0, 0]);
    expect(digitsOf({ t: Number.NaN }, { t: 1 })).toEqual([0]);
  });
});

it("the record shows the first failures of many, and how many more there are", () => {
  const failures = Array.from({ length: 8 }, (_, at) => ({ id: `case ${at + 1}`, comparisons: [], failures: ["found 1, expected 2"] }));
  const row = rowOf({ part: "files", title: "Odd CSV files, read", source: "generator", required: 9 }, failures);
  const record: Verification = {
    kind: "verification",
    headway: "0.1.0",
    date: "2026-11-23T09:00:00Z",
    platform: "linux",
    architecture: "x64",
    node: "20.20.0",
    icu: "76.1",
    timeZone: "UTC",
    references: { numbers: "a".repeat(64), files: "b".repeat(64) },
    passed: false,
    rows: [row],
  };
  const words = verificationInWords(record);
  expect(words).toContain("case 5: found 1, expected 2\n    and 3 more\n");
  expect(words).not.toContain("case 6");
  expect(words).toMatch(/Odd CSV files, read +8 +9 {2}FAIL\n/);
});
