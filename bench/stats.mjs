// How long the statistics take on large columns: node bench/stats.mjs (after pnpm build). Times in ms, best of the runs.
import { stdout } from "node:process";
import { describe, mannWhitney, pairedT, wilcoxonSignedRank } from "../packages/stats/dist/index.js";

/** Park and Miller's generator, so that every run measures the same numbers. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Scores of a scale from 7 to 21 before, and one to three points away from them after. */
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

function measure(name, runs, work) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  stdout.write(`${name.padEnd(60)} ${best.toFixed(1).padStart(9)}\n`);
}

const small = scores(327);
const large = scores(10_000_000);
const exact = continuous(1000);
const untied = continuous(100_000);

measure("describe, 10 million scores", 2, () => describe(large.pre));
measure("paired t, 10 million pairs", 3, () => pairedT(large.pre, large.post));
measure("Wilcoxon exact with ties, 327 pairs", 5, () => wilcoxonSignedRank(small.pre, small.post));
measure("Wilcoxon exact and interval, 1,000 pairs without ties", 3, () => wilcoxonSignedRank(exact.pre, exact.post));
measure("Wilcoxon and Hodges-Lehmann, 100,000 pairs without ties", 3, () => wilcoxonSignedRank(untied.pre, untied.post));
measure("Wilcoxon and Hodges-Lehmann, 10 million pairs of scores", 2, () => wilcoxonSignedRank(large.pre, large.post));
measure("Mann-Whitney and shift, 2 x 100,000 without ties", 3, () =>
  mannWhitney(
    untied.post,
    untied.post.map((x) => x + 0.1),
  ),
);
