import * as stats from "@headway/stats";
import type { Check } from "../case.ts";
import { expectClose, expectedNumber, tolerancesOf } from "../compare.ts";

// R's name, ours, and R's names of the arguments in our order
const functions: Readonly<Record<string, readonly [string, ...string[]]>> = {
  pnorm: ["normal", "x"],
  qnorm: ["normal", "p"],
  pt: ["t", "x", "df"],
  qt: ["t", "p", "df"],
  pf: ["f", "x", "df1", "df2"],
  qf: ["f", "p", "df1", "df2"],
  pchisq: ["chiSquared", "x", "df"],
  qchisq: ["chiSquared", "p", "df"],
  ptukey: ["studentizedRange", "x", "nmeans", "df"],
  qtukey: ["studentizedRange", "p", "nmeans", "df"],
  pt_noncentral: ["noncentralT", "x", "df", "ncp"],
  pf_noncentral: ["noncentralF", "x", "df1", "df2", "ncp"],
  psignrank: ["signedRank", "x", "n"],
  pwilcox: ["rankSum", "x", "m", "n"],
  pbinom: ["binomial", "x", "size", "prob"],
};

type Distribution = (...values: number[]) => number;

function functionFor(fn: string, lower: boolean, log: boolean): { compute: Distribution; names: readonly string[] } {
  const [distribution, ...names] = functions[fn] ?? [fn];
  const what = fn.startsWith("q") ? (lower ? "Quantile" : "UpperQuantile") : lower ? "Cdf" : "UpperTail";
  const name = `${distribution}${log ? "Log" : ""}${what}`;
  const compute = (stats as unknown as Record<string, Distribution | undefined>)[name];
  if (compute === undefined) throw new Error(`no function ${name} for ${fn}`);
  return { compute, names };
}

/** Distribution functions: each value of the parallel arrays of arguments. */
export const checkDistributions: Check = (reference, tools) => {
  const { fn, lower_tail: lower, log_p: log } = reference.options;
  const { compute, names } = functionFor(String(fn), lower !== false, log === true);
  const columns = names.map((name) => ([] as unknown[]).concat(reference.data[name]));
  const length = Math.max(...columns.map((column) => column.length));
  const expected = ([] as unknown[]).concat(reference.expected["value"]);
  if (expected.length !== length) throw new Error(`value: ${expected.length} values for ${length} arguments`);
  const tolerances = tolerancesOf(reference, tools);
  const own = (log === true ? tolerances["log_values"] : tolerances[String(fn)]) ?? tolerances["default"];
  expected.forEach((value, i) => {
    const given = columns.map((column) => expectedNumber(column[i % column.length]));
    if (given.includes(null)) throw new Error(`argument ${i} is missing`);
    expectClose(compute(...(given as number[])), value, ["value", String(i)], own === undefined ? {} : { default: own });
  });
};
