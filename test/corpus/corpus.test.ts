import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSummary, DataRefusedError, type Issue } from "@headway/core";
import { type ReadOptions, readOutcomes } from "@headway/core/node";
import { describe, expect, it } from "vitest";
import type { CorpusCase, Expectation, ExpectedError, ExpectedNumbers, Manifest } from "./manifest.ts";

// CORPUS_DIR names another folder of the same form: manifest.json and files/
const here = dirname(fileURLToPath(import.meta.url));
const { CORPUS_DIR } = process.env;
const folders = CORPUS_DIR === undefined ? [here, join(here, "own")] : [resolve(CORPUS_DIR)];
const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
const TOLERANCE = 1e-9;

type Read = { readonly refused: DataRefusedError } | { readonly refused: null; readonly report: ReturnType<typeof checkSummary> };

async function read(folder: string, { inputs }: CorpusCase, options: ReadOptions = {}): Promise<Read> {
  const path = (name: string): string => join(folder, name);
  try {
    const source = "single" in inputs ? path(inputs.single) : { pre: path(inputs.pre), post: path(inputs.post) };
    return { refused: null, report: checkSummary(await readOutcomes(source, options)) };
  } catch (error) {
    if (error instanceof DataRefusedError) return { refused: error };
    throw error;
  }
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const folded = (level: string): string => level.split(/\s+/).filter(Boolean).join(" ").toLowerCase();
const counts = (levels: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(levels)
    .map(([level, n]): [string, number] => [folded(level), n])
    .sort();

function expectClose(actual: number | null, expected: number | null, what: string, tolerance: number): void {
  if (expected === null || actual === null) expect(actual, what).toBe(expected);
  else expect(Math.abs(actual - expected), `${what}: ${actual}, expected ${expected}`).toBeLessThanOrEqual(tolerance);
}

function expectNumbers(report: ReturnType<typeof checkSummary>, expected: ExpectedNumbers): void {
  expect({ n_pre: report.counts?.nPre, n_post: report.counts?.nPost, n_paired: report.counts?.nPaired }).toEqual({
    n_pre: expected.n_pre,
    n_post: expected.n_post,
    n_paired: expected.n_paired,
  });
  for (const [scale, fields] of Object.entries(expected.subscales)) {
    const actual = new Map(Object.entries(report.scales[scale] ?? {}).map(([name, value]) => [snake(name), value]));
    for (const [field, value] of Object.entries(fields)) {
      expectClose(actual.get(field) ?? null, value, `${scale}.${field}`, TOLERANCE * Math.max(1, Math.abs(value ?? 0)));
    }
  }
  for (const [factor, levels] of Object.entries(expected.levels ?? {})) {
    expect(counts(report.factors[factor === "age_band" ? "ageBand" : factor] ?? {}), factor).toEqual(counts(levels));
  }
  if (expected.age === undefined) return;
  expect(report.age.n, "age n").toBe(expected.age.n);
  if (expected.age.mean !== null) expectClose(report.age.mean, expected.age.mean, "age mean", expected.age.tolerance ?? 0);
}

const kinds = (kind: string | readonly string[]): readonly string[] => (typeof kind === "string" ? [kind] : kind);

function expectWarnings(issues: readonly Issue[], { warnings = [] }: Expectation, always: readonly string[]): void {
  for (const warning of warnings) {
    const named = issues.filter((issue) => kinds(warning.kind).includes(issue.code));
    expect(named, `warning ${warning.kind}`).not.toHaveLength(0);
    for (const { line, column } of warning.where ?? []) {
      const told = named.some((issue) => issue.line === line && (column === null || (issue.column ?? "").trim() === column.trim()));
      expect(told, `${warning.kind} at line ${line} column ${column}`).toBe(true);
    }
  }
  const allowed = new Set([...warnings.flatMap((warning) => kinds(warning.kind)), ...always]);
  const rejects = ["out_of_range", "invalid_response", "missing_item_column", "missing_code_assumed"];
  if (rejects.some((code) => warnings.some((warning) => kinds(warning.kind).includes(code)))) allowed.add("missing_items");
  expect(issues.filter((issue) => !allowed.has(issue.code)).map((issue) => issue.message)).toEqual([]);
}

function expectRefusal(message: string, error: ExpectedError): void {
  const words = [error.file, error.line, error.column, error.found, error.expected].filter((word) => word !== null);
  for (const word of words) expect(message.toLowerCase()).toContain(String(word).slice(0, 20).toLowerCase());
}

function expectOutcome(result: Read, expected: Expectation, { allowed_extra_warnings: always }: Manifest): void {
  if (result.refused !== null) {
    if (expected.class !== "error") expect(expected.also_accept ?? [], result.refused.message).toContain("error");
    else expectRefusal(result.refused.message, expected.error);
    return;
  }
  expect(expected.class, "read, but to be refused").not.toBe("error");
  if (expected.class === "error") return;
  expectNumbers(result.report, expected);
  expectWarnings(result.report.issues, expected, always);
}

describe.each(folders)("CSV corpus %s", (folder) => {
  const manifest = manifestOf(folder);

  it("has its files", () => {
    const paths = manifest.cases.flatMap(({ inputs }) => Object.values(inputs));
    expect(paths.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  for (const entry of manifest.cases) {
    it(`${entry.id} ${entry.name}: ${entry.odd}`, async () => {
      expectOutcome(await read(folder, entry), entry.expect, manifest);
    });

    const { with_options: options, with_duplicates: policies } = entry.expect;
    if (options !== undefined) {
      it(`${entry.id} ${entry.name}: reads with coding ${options.coding}`, async () => {
        expectOutcome(await read(folder, entry, { itemCoding: options.coding }), options.expect, manifest);
      });
    }
    for (const policy of ["first", "last"] as const) {
      const numbers = policies?.[policy];
      if (numbers === undefined) continue;
      it(`${entry.id} ${entry.name}: keeps the ${policy} of duplicates`, async () => {
        const result = await read(folder, entry, { duplicates: policy });
        expect(result.refused).toBeNull();
        if (result.refused === null) expectNumbers(result.report, numbers);
      });
    }
  }
});
