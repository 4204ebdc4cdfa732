// How long tests take on few and on many rows: node bench/stats.mjs (after pnpm build).
import { stdout } from "node:process";
import { fileURLToPath } from "node:url";
import {
  describe,
  mannWhitney,
  noncentralFLimits,
  noncentralTLimits,
  pairedT,
  studentizedRangeQuantile,
  wilcoxonSignedRank,
} from "../packages/stats/dist/index.js";
import { best, generator, printHead, printLine, timesInR } from "./measure.mjs";

/** Scores of a scale from 7 to 21 before, and one to four points away from them after. */
function scores(n) {
  const random = generator(20_261_122);
  const pre = Float64Array.from({ length: n }, () => 7 + Math.floor(15 * random()));
  const post = pre.map((score) => score + Math.floor(7 * random()) - 2);
  return { pre, post };
}

/** Differences without a tie. */
function continuous(n) {
  const random = generator(7);
  const pre = new Float64Array(n);
  const post = Float64Array.from({ length: n }, () => 10 * (random() - 0.45));
  return { pre, post };
}

const shifted = ({ post }) =>
  mannWhitney(
    post,
    post.map((x) => x + 0.1),
  );
const signedRanks = ({ pre, post }) => wilcoxonSignedRank(pre, post);
const tests = [
  { key: "describe", name: "describe, 327 and 10 million", data: scores, rows: [327, 10_000_000], work: ({ pre }) => describe(pre) },
  { key: "paired", name: "paired t, 327 and 10 million pairs", data: scores, rows: [327, 10_000_000], work: (d) => pairedT(d.pre, d.post) },
  { key: "ties", name: "Wilcoxon, ties, 327 exact and 10 million pairs", data: scores, rows: [327, 10_000_000], work: signedRanks },
  { key: "exact", name: "Wilcoxon, no ties, exact, 40 and 1,000 pairs", data: continuous, rows: [40, 1000], work: signedRanks },
  { key: "untied", name: "Wilcoxon, no ties, 327 exact and 100,000 pairs", data: continuous, rows: [327, 100_000], work: signedRanks },
  { key: "shift", name: "Mann-Whitney, no ties, 2 x 327 and 2 x 100,000", data: continuous, rows: [327, 100_000], work: shifted },
];

const inR = timesInR(fileURLToPath(new URL("stats.R", import.meta.url)));
printHead();
for (const { key, name, data, rows, work } of tests) {
  const [few, many] = rows.map((n) => {
    const columns = data(n);
    return { rows: n, ms: best(n > 1000 ? 3 : 20, () => work(columns)) };
  });
  printLine({ name, few, many, rFew: inR.get(`${key}-few`), rMany: inR.get(`${key}-many`) });
}
stdout.write("Wilcoxon and Mann-Whitney give the Hodges-Lehmann shift and its interval; R is timed for p alone\n\n");

// another level each time, since latest answers are kept
let asked = 0;
const another = (level) => level + 1e-6 * asked++;

const calls = {
  "noncentral t limits, t = 20, df = 326": () => noncentralTLimits(20, 326, 0.95),
  "noncentral t limits, t = 100,000, df = 20": () => noncentralTLimits(1e5, 20, 0.95),
  "noncentral F limits, F = 4, df = 3 and 315": () => noncentralFLimits(4, 3, 315, 0.95),
  "noncentral F limits, F = 10,000,000, df = 4 and 300": () => noncentralFLimits(1e7, 4, 300, 0.95),
  "studentized range quantile, 4 means, df = 315": () => studentizedRangeQuantile(another(0.95), 4, 315),
  "studentized range quantile, 20 means, df = 5": () => studentizedRangeQuantile(another(0.95), 20, 5),
};
stdout.write(`${"one call, ms".padEnd(52)}${"first".padStart(10)}${"later".padStart(10)}\n`);
for (const [name, call] of Object.entries(calls)) {
  const times = [best(1, call), best(20, call)];
  stdout.write(`${name.padEnd(52)}${times.map((ms) => ms.toFixed(2).padStart(10)).join("")}\n`);
}
stdout.write("\n");
