import {
  type Adjustment,
  adjustPValues,
  chiSquaredUpperQuantile,
  chiSquaredUpperTail,
  fUpperQuantile,
  fUpperTail,
  noncentralFUpperTail,
  noncentralTUpperTail,
  normalUpperQuantile,
  normalUpperTail,
  studentizedRangeCdf,
  tTestPower,
  tUpperQuantile,
  tUpperTail,
} from "@headway/stats";
import { number, numbers } from "../caseData.ts";
import type { NumberCase } from "../verifyFiles.ts";

type Distribution = (...values: number[]) => number;

/** By the case: our function, and R's names of its arguments in our order. */
const functions: Readonly<Record<string, readonly [Distribution, ...string[]]>> = {
  "pnorm-upper": [normalUpperTail, "x"],
  "pt-upper": [tUpperTail, "x", "df"],
  "pf-upper": [fUpperTail, "x", "df1", "df2"],
  "pchisq-upper": [chiSquaredUpperTail, "x", "df"],
  "qnorm-upper": [normalUpperQuantile, "p"],
  "qt-upper": [tUpperQuantile, "p", "df"],
  "qf-upper": [fUpperQuantile, "p", "df1", "df2"],
  "qchisq-upper": [chiSquaredUpperQuantile, "p", "df"],
  "pt-nc-upper": [noncentralTUpperTail, "x", "df", "ncp"],
  "pf-nc-upper": [noncentralFUpperTail, "x", "df1", "df2", "ncp"],
  "ptukey-lower": [studentizedRangeCdf, "x", "nmeans", "df"],
};

const infinite: Readonly<Record<string, number>> = { Inf: Infinity, "-Inf": -Infinity };

/** A distribution function at each point; an argument that is one number holds for all points. */
export function distribution(one: NumberCase): unknown {
  const known = functions[one.id];
  if (known === undefined) throw new Error(`${one.id}: no such function`);
  const [compute, ...names] = known;
  const columns = names.map((name) => ([] as unknown[]).concat(one.data[name]).map((value) => infinite[String(value)] ?? Number(value)));
  const points = Math.max(...columns.map((values) => values.length));
  const at = (point: number): number[] => columns.map((values) => Number(values[point % values.length]));
  return { value: Array.from({ length: points }, (_, point) => compute(...at(point))) };
}

const methods: readonly (readonly [string, Adjustment])[] = [
  ["holm", "holm"],
  ["hochberg", "hochberg"],
  ["hommel", "hommel"],
  ["bonferroni", "bonferroni"],
  ["BH", "bh"],
];

/** p-values adjusted by every method. */
export function adjusted(one: NumberCase): unknown {
  const p = numbers(one, "p");
  return Object.fromEntries(methods.map(([name, method]) => [name, adjustPValues(p, method)]));
}

/** Power of the paired t test. */
export function power(one: NumberCase): unknown {
  const found = tTestPower({ n: number(one, "n"), effect: number(one, "d") }, { design: "paired", alpha: number(one, "alpha") });
  return { power: found.power, power_nonstrict: found.powerInDirection };
}
