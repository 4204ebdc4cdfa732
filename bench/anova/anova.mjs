// How long the analyses of variance take on few and on many children: node bench/anova/anova.mjs (after pnpm build).
import { stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { ancova, factorialAnova, fitLinearModel, marginalMeans, mixedAnova } from "../../packages/stats/dist/index.js";
import { best, generator, printHead, printLine, timesInR } from "../measure.mjs";

/** Children by referral reason, age band and delivery, with scores from 7 to 21 before and up to four points away from them after. */
function children(n) {
  const random = generator(20_261_122);
  const factor = (name, size) => ({
    name,
    levels: Array.from({ length: size }, (_, level) => `${name} ${level + 1}`),
    codes: Int32Array.from({ length: n }, () => Math.floor((size * (random() + random())) / 2)),
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

const changes = ({ factors, pre, post }) => ({ response: post.map((score, row) => score - pre[row]), factors });
const counts = ({ weights }) => (weights ? { weights } : {});
const analyses = [
  {
    key: "type3",
    name: "three-way type III",
    few: 1000,
    work: (data) => {
      const change = changes(data);
      return () => factorialAnova(change, counts(data));
    },
  },
  {
    key: "mixed",
    name: "time by three factors",
    few: 1000,
    work: (data) => () => mixedAnova({ measures: [data.pre, data.post], between: data.factors }, counts(data)),
  },
  { key: "ancova", name: "post on pre and three factors", few: 1000, work: (data) => () => ancova(data, counts(data)) },
  {
    key: "margins",
    name: "marginal means of referral, with their model",
    few: 327,
    work: (data) => {
      const change = changes(data);
      return () => marginalMeans(fitLinearModel(change, counts(data)), { factors: ["referral"] });
    },
  },
];

const inR = timesInR(fileURLToPath(new URL("anova.R", import.meta.url)));
const million = children(1_000_000);
const collapsedRows = collapsed(million);
stdout.write(
  `few rows: 1,000 children (marginal means: 327); many: 1,000,000, collapsed into ${collapsedRows.pre.length} rows with counts\n`,
);
printHead();
for (const { key, name, few, work } of analyses)
  printLine({
    name,
    few: { rows: few, ms: best(20, work(children(few))) },
    many: { rows: 1_000_000, ms: best(3, work(million)) },
    collapsed: best(20, work(collapsedRows)),
    rFew: inR.get(`${key}-few`),
    rMany: inR.get(`${key}-many`),
  });
