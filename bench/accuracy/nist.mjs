// Correct digits of F in NIST's one-way data sets (StRD), from the certified values in test/reference/nist-anova.json.
import { readFileSync } from "node:fs";
import { factorialAnova } from "../../packages/stats/dist/index.js";
import { digits } from "./digits.mjs";

const folder = new URL("../../test/reference/", import.meta.url);

// in the higher sets 13 constant leading digits leave no double that holds the data: no goal is fair
const goals = { Lower: 9, Average: 9, Higher: null };

function columns(csv) {
  const [, ...rows] = readFileSync(new URL(csv, folder), "utf8").trim().split("\n");
  const cells = rows.map((row) => row.split(","));
  const levels = [...new Set(cells.map(([treatment]) => treatment))];
  const codes = cells.map(([treatment]) => levels.indexOf(treatment));
  return { response: cells.map(([, response]) => Number(response)), factors: [{ name: "treatment", levels, codes }] };
}

/** The lines of the table, each with what falls short of the goal or null. */
export function nistLines() {
  const { cases } = JSON.parse(readFileSync(new URL("nist-anova.json", folder), "utf8"));
  const heads = ["F certified", "F of doubles", "R's aov", "goal"].map((head) => head.padStart(14)).join("");
  const lines = cases.map(({ id, data, options, expected, note }) => {
    const { f } = factorialAnova(columns(data.csv)).terms[0];
    const goal = goals[options.difficulty];
    const certified = digits(f, expected.certified.F);
    const inR = Number(/R's aov: LRE\(F\) = ([\d.]+)/.exec(note)?.[1]);
    const shown = [certified, digits(f, expected.from_doubles.F), inR].map((value) => (Number.isNaN(value) ? "-" : value.toFixed(1)));
    const text = `${id.padEnd(10)}${options.difficulty.padEnd(10)}${[...shown, goal ?? "-"].map((cell) => String(cell).padStart(14)).join("")}`;
    return { text, problem: goal !== null && !(certified >= goal) ? `${id}: ${certified.toFixed(1)} digits of F; goal ${goal}` : null };
  });
  return [
    { text: `\ncorrect digits, NIST StRD analyses of variance\n\n${"set".padEnd(10)}${"level".padEnd(10)}${heads}`, problem: null },
    ...lines,
  ];
}
