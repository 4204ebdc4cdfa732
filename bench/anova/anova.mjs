// How long the analyses of variance take: node bench/anova/anova.mjs (after pnpm build). Times in ms, best of the runs.
import { stdout } from "node:process";
import { ancova, factorialAnova, mixedAnova } from "../../packages/stats/dist/index.js";

/** Park and Miller's generator, so that every run measures the same numbers. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Children by referral reason, age band and delivery, with scores from 7 to 21 before and up to three points away from them after. */
function children(n) {
  const random = generator(20_261_122);
  const factor = (name, size) => ({
    name,
    levels: Array.from({ length: size }, (_, level) => `${name} ${level + 1}`),
    codes: Int32Array.from({ length: n }, () => Math.floor(size * random() * random())),
  });
  const factors = [factor("referral", 5), factor("ageBand", 2), factor("delivery", 2)];
  const pre = Array.from({ length: n }, () => 7 + Math.floor(15 * random()));
  return { factors, pre, post: pre.map((score) => score + Math.floor(7 * random()) - 2) };
}

/** The same children as one row for each combination of factors, pre and post, with how many there are. */
function collapsed({ factors, pre, post }) {
  const rows = new Map();
  pre.forEach((score, row) => {
    const key = [...factors.map(({ codes }) => codes[row]), score, post[row]].join();
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { row, weight: 1 });
    else known.weight += 1;
  });
  const kept = [...rows.values()];
  return {
    factors: factors.map((factor) => ({ ...factor, codes: kept.map(({ row }) => factor.codes[row]) })),
    pre: kept.map(({ row }) => pre[row]),
    post: kept.map(({ row }) => post[row]),
    weights: kept.map(({ weight }) => weight),
  };
}

function best(runs, work) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const change = ({ pre, post }) => post.map((score, row) => score - pre[row]);
const analyses = {
  "three-way type III": (data) => {
    const response = change(data);
    return () => factorialAnova({ response, factors: data.factors }, data.weights ? { weights: data.weights } : {});
  },
  "time by three factors": (data) => () =>
    mixedAnova({ measures: [data.pre, data.post], between: data.factors }, data.weights ? { weights: data.weights } : {}),
  "post on pre and three factors": (data) => () => ancova(data, data.weights ? { weights: data.weights } : {}),
};

const thousand = children(1000);
const million = children(1_000_000);
const counts = collapsed(million);

stdout.write(`1,000,000 children collapse into ${counts.pre.length} rows with counts\n`);
stdout.write(`${"".padEnd(34)}${["1,000", "1,000,000", "collapsed", "ratio"].map((head) => head.padStart(12)).join("")}\n`);
for (const [name, analysis] of Object.entries(analyses)) {
  const times = [best(5, analysis(thousand)), best(3, analysis(million)), best(5, analysis(counts))];
  const cells = [...times.map((time) => time.toFixed(1)), `${(times[1] / times[0]).toFixed(0)}x`];
  stdout.write(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(12)).join("")}\n`);
}
