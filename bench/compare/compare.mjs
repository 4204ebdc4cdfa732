// Headway beside R and Python on the same file in one run, wall time and memory as ratios: pnpm bench:compare
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "headway-compare-"));
const file = join(folder, "programme.csv");
const headway = path("packages/cli/bin/headway.js");
const RUNS = 5;
const say = (line = "") => process.stdout.write(`${line}\n`);

/** The Python of this machine that has the packages, if any. */
const python =
  ["python3", "/usr/bin/python3"].find((each) => spawnSync(each, ["-c", "import pandas, statsmodels"]).status === 0) ?? "python3";

const programmes = [
  { name: "headway evaluate --json, everything on", command: [process.execPath, headway, "evaluate", file, "--json"] },
  {
    name: "headway report (HTML, all charts)",
    command: [process.execPath, headway, "report", file, "--out", join(folder, "out"), "--force"],
  },
  { name: "R: afex, car, emmeans, effectsize", command: ["Rscript", "--vanilla", path("bench/compare/programme.R"), file] },
  { name: "Python: pandas, statsmodels", command: [python, path("bench/compare/programme.py"), file] },
];

/** One run: wall time in ms, largest memory in MB where GNU time can tell it, and what it printed; null where it cannot run here. */
function runOnce([program, ...args]) {
  const timer = existsSync("/usr/bin/time") ? ["/usr/bin/time", "-f", "%M"] : [];
  const [first, ...rest] = [...timer, program, ...args];
  const start = performance.now();
  const { error, status, stdout, stderr } = spawnSync(first, rest, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error !== undefined || status !== 0) return null;
  const memory = timer.length > 0 ? Number(stderr.trim().split("\n").at(-1)) / 1024 : null;
  return { wall: performance.now() - start, memory, stdout };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The programmes in turns, so that all meet the same machine. */
function measured() {
  const runs = programmes.map(() => []);
  for (let run = 0; run < RUNS; run++)
    programmes.forEach(({ command }, at) => {
      if (run === 0 || runs[at].length > 0) {
        const once = runOnce(command);
        if (once !== null) runs[at].push(once);
      }
    });
  return programmes.map(({ name }, at) => ({
    name,
    here: runs[at].length > 0,
    wall: median(runs[at].map(({ wall }) => wall)),
    memory: median(runs[at].map(({ memory }) => memory)),
    printed: runs[at][0]?.stdout,
  }));
}

/** What Headway says of the numbers that the other programmes print, under the same names. */
function numbersOf(evaluation) {
  const numbers = new Map();
  for (const { scale, pairedT, effects, anovaOfChange, marginalMeans } of evaluation.outcomes) {
    const { dz } = effects;
    numbers.set(`${scale} t`, pairedT.statistic).set(`${scale} p`, pairedT.pValue).set(`${scale} lower`, pairedT.interval.lower);
    numbers.set(`${scale} dz`, dz.estimate).set(`${scale} dz.lower`, dz.interval?.lower);
    for (const { term, f, pValue, partialEtaSquared } of anovaOfChange.terms)
      numbers.set(`${scale} ${term} F`, f).set(`${scale} ${term} p`, pValue).set(`${scale} ${term} eta`, partialEtaSquared);
    for (const { of, cells } of marginalMeans)
      for (const { levels, mean, se } of of === "change" ? cells : []) {
        const name = Object.values(levels).join("/").replaceAll(" ", "_");
        numbers.set(`${scale} mean ${name}`, mean).set(`${scale} se ${name}`, se);
      }
  }
  return numbers;
}

/** How far the printed numbers lie from Headway's at most, relative to their size, and at which. */
function furthest(printed, ours) {
  const lines = printed
    .trim()
    .split("\n")
    .map((line) => line.trim().split(" "))
    .map((words) => ({ name: words.slice(0, -1).join(" "), value: Number(words.at(-1)) }));
  const apart = lines.map(({ name, value }) => {
    const own = ours.get(name);
    if (typeof own !== "number") throw new Error(`Headway has no ${name}`);
    return { name, apart: Math.abs(value - own) / Math.max(Math.abs(value), 1e-3) };
  });
  return { numbers: apart.length, ...apart.reduce((most, next) => (next.apart > most.apart ? next : most)) };
}

const simulated = spawnSync(process.execPath, [headway, "simulate", "--children", "327", "--seed", "3", "--out", file], {
  encoding: "utf8",
});
if (simulated.status !== 0) throw new Error(simulated.stderr);
const rows = measured();
const [evaluate, , inR] = rows;
const base = inR.here ? inR : evaluate;
say(`327 invented children, ${RUNS} runs in turns, median; ratios to ${base.name}\n`);
say(`${"".padEnd(42)}${"wall ms".padStart(9)}${"ratio".padStart(8)}${"MB".padStart(7)}${"ratio".padStart(8)}`);
for (const { name, here, wall, memory } of rows) {
  if (!here) say(`${name.padEnd(42)}  not on this machine`);
  else {
    const megabytes = memory === null ? ["-", "-"] : [memory.toFixed(0), (memory / base.memory).toFixed(2)];
    say(
      `${name.padEnd(42)}${wall.toFixed(0).padStart(9)}${(wall / base.wall).toFixed(2).padStart(8)}${megabytes[0].padStart(7)}${megabytes[1].padStart(8)}`,
    );
  }
}
const longest = Math.max(...rows.filter(({ here }) => here).map(({ wall }) => wall));
say();
for (const { name, here, wall } of rows) if (here) say(`${name.padEnd(42)} ${"█".repeat(Math.max(1, Math.round((wall / longest) * 40)))}`);
say();
const ours = numbersOf(JSON.parse(evaluate.printed));
for (const { name, here, printed } of rows.slice(2)) {
  if (!here) continue;
  const { numbers, name: which, apart } = furthest(printed, ours);
  say(`${name}: ${numbers} numbers, at most ${apart.toExponential(1)} from Headway's (${which})`);
  if (apart > 1e-6) process.exitCode = 1;
}
rmSync(folder, { recursive: true });
