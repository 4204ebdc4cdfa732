import type { Comparison } from "./compareLeaves.ts";

/** One line of the result: what was checked, how well it did, and what failed. */
export interface VerifyRow {
  readonly part: "numbers" | "files" | "operation";
  readonly title: string;
  /** Where the right values come from. */
  readonly source: string;
  readonly cases: number;
  /** How many values were held against what is right. */
  readonly values: number;
  /** Correct digits of the worst value; null where nothing is counted in digits. */
  readonly digits: number | null;
  /** Correct digits that every value must reach. */
  readonly required: number | null;
  readonly passed: boolean;
  /** What failed, in words. */
  readonly failures: readonly string[];
}

const TENTH = 10;

/** Digits with one decimal, rounded down, so that a record says no more than was reached. */
const inTenths = (digits: number): number => Math.floor(digits * TENTH) / TENTH;

/** What one case gave: its values, or why it could not be computed. */
export interface CaseResult {
  readonly id: string;
  readonly comparisons: readonly Comparison[];
  readonly failures: readonly string[];
}

/** A line from what the cases of a quantity gave. */
export function rowOf(
  row: Pick<VerifyRow, "part" | "title" | "source"> & { readonly required: number },
  results: readonly CaseResult[],
): VerifyRow {
  const all = results.flatMap(({ id, comparisons }) => comparisons.map((one) => ({ id, ...one })));
  const short = all.filter(({ digits }) => digits < row.required);
  const failures = [
    ...results.flatMap(({ id, failures: own }) => own.map((failure) => `${id}: ${failure}`)),
    ...short.map(({ id, path, found, expected }) => `${id} ${path}: found ${found}, expected ${expected}`),
  ];
  return {
    ...row,
    cases: results.length,
    values: all.length,
    digits: all.length === 0 ? null : inTenths(Math.min(...all.map(({ digits }) => digits))),
    passed: failures.length === 0,
    failures,
  };
}
