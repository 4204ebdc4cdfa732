// Correct digits of every distribution function against high-precision values, beside R, jstat and @stdlib.
// Usage: pnpm bench:accuracy [FILE]; FILE has the form of test/reference/high-precision/distributions.json.
// Then correct digits of NIST's analyses of variance. Exits with 1 if a function of Headway falls short of its goal, or answers 0
// where the truth is not 0, or an analysis falls short of its goal.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as headway from "../../packages/stats/dist/index.js";
import { digits } from "./digits.mjs";
import { nistLines } from "./nist.mjs";
import { jstatFunctions, stdlibFunctions } from "./others.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const goals = JSON.parse(readFileSync(join(here, "goals.json"), "utf8"));
const asked = process.argv.slice(2).find((argument) => argument !== "--");
const values = JSON.parse(readFileSync(fileAsked(asked), "utf8"));

function fileAsked(name) {
  if (name === undefined) return join(here, "../../test/reference/high-precision/distributions.json");
  const fromCaller = resolve(process.env.INIT_CWD ?? ".", name);
  return existsSync(fromCaller) ? fromCaller : resolve(name);
}

function answer(compute, entry) {
  try {
    return compute(...entry.args);
  } catch {
    return Number.NaN;
  }
}

function summary(entries, valueFor) {
  const rows = entries.map((entry) => ({ entry, value: valueFor(entry), truth: Number(entry.ref) })).filter(({ value }) => value !== null);
  if (rows.length === 0) return null;
  const scored = rows.map((row) => ({ ...row, lre: digits(row.value, row.truth) })).sort((a, b) => a.lre - b.lre);
  const middle = scored.length / 2;
  const median = (scored[Math.ceil(middle) - 1].lre + scored[Math.floor(middle)].lre) / 2;
  const zeros = rows.filter(({ value, truth }) => value === 0 && truth !== 0).length;
  return { n: rows.length, worst: scored[0].lre, median, zeros, at: scored[0].entry.args };
}

const number = (x) => (Number.isFinite(x) ? (x < 0 ? "<0" : x.toFixed(1)) : "NaN");
const cell = (s) => (s === null ? "-" : `${number(s.worst)} / ${number(s.median)} / ${s.zeros}`);
const line = (...cells) => console.log(cells.map((text, i) => (i === 0 ? text.padEnd(12) : text.padStart(i === 1 ? 4 : 18))).join(" "));

console.log("correct digits: worst / median / wrongly zero\n");
line("function", "n", "Headway", "R 4.2.2", "jstat", "@stdlib", "goal", "Headway's worst at");
const functions = { ...headway };
const short = [];
for (const [name, entries] of Object.entries(values)) {
  const goal = goals[name];
  if (goal === undefined) {
    short.push(`${name}: unknown function`);
    continue;
  }
  const own = summary(entries, (entry) => answer(functions[goal.function], entry));
  const others = [jstatFunctions, stdlibFunctions].map((library) =>
    summary(entries, (entry) => (library[name] === undefined ? null : answer(library[name], entry))),
  );
  const r = summary(entries, (entry) => entry.r ?? null);
  line(name, String(own.n), cell(own), cell(r), ...others.map(cell), String(goal.goal), own.at.join(", "));
  if (!(own.worst >= goal.goal) || own.zeros > 0)
    short.push(`${name}: worst ${own.worst.toFixed(2)} at (${own.at.join(", ")}), ${own.zeros} wrongly zero; goal ${goal.goal}`);
}
for (const { text, problem } of nistLines()) {
  console.log(text);
  if (problem !== null) short.push(problem);
}
if (short.length > 0) {
  console.error(`\nbelow the goal:\n${short.join("\n")}`);
  process.exitCode = 1;
}
