// Damages the corpus and reads what comes out: node test/fuzz/fuzz.mjs [SECONDS] [SEED] (after pnpm build).
// A find is a crash that is no refusal, a reading above 5 s, a number that is none, or an issue without message or place.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { argv, exit, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { checkSummary, DataRefusedError, readOutcomesFromBytes } from "../../packages/core/dist/index.js";
import { chance, damaged } from "./mutations.mjs";

const SLOWEST_MS = 5000;
const MOST_FINDS = 20;
const corpora = ["../corpus/files/", "../corpus/own/files/"].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));
const finds = fileURLToPath(new URL("../../out/fuzz/", import.meta.url));

function numbersIn(value, path = "") {
  if (typeof value === "number") return [[path, value]];
  if (value === undefined) return [[path, Number.NaN]];
  return value !== null && typeof value === "object"
    ? Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${path}.${key}`))
    : [];
}

function faultInSummary(outcomes) {
  const summary = checkSummary(outcomes);
  const odd = numbersIn(summary).find(([, number]) => !Number.isFinite(number));
  if (odd !== undefined) return `${odd[0]} is ${odd[1]}`;
  const { nPre, nPost, nPaired } = summary.counts;
  if (nPaired > Math.min(nPre, nPost)) return "more pairs than children at a timepoint";
  for (const { id, items } of outcomes.instrument.scales) {
    const { minimum, maximum } = outcomes.instrument.range;
    const k = outcomes.instrument.scoring.method === "sum" ? items.length : 1;
    const means = ["meanPreAll", "meanPostAll", "meanPrePaired", "meanPostPaired"].map((name) => summary.scales[id][name]);
    if (means.some((mean) => mean !== null && !(mean >= minimum * k - 1e-9 && mean <= maximum * k + 1e-9)))
      return `a mean of ${id} outside its range`;
  }
  return null;
}

const faultInIssues = (issues) =>
  issues.some(({ message, file, code }) => [message, file, code].some((text) => typeof text !== "string" || text === ""))
    ? "an issue without message or place"
    : null;

// what is wrong with the reading of these bytes, or null
async function faultOf(inputs, options) {
  const start = performance.now();
  let fault = null;
  try {
    const outcomes = await readOutcomesFromBytes(inputs, options);
    fault = faultInSummary(outcomes) ?? faultInIssues(outcomes.issues);
  } catch (error) {
    if (!(error instanceof DataRefusedError)) fault = `crash: ${error.stack}`;
    else fault = error.message === "" ? "a refusal without message" : faultInIssues(error.issues);
  }
  const time = performance.now() - start;
  return fault ?? (time > SLOWEST_MS ? `took ${Math.round(time)} ms` : null);
}

const optionSets = [{}, {}, {}, { duplicates: "first" }, { duplicates: "last" }, { itemCoding: "0-2" }, { reversedAlready: false }];

async function run(seconds, seed) {
  const files = corpora.flatMap((folder) => readdirSync(folder).map((name) => readFileSync(join(folder, name))));
  const until = performance.now() + 1000 * seconds;
  let found = 0;
  let tried = 0;
  for (; performance.now() < until && found < MOST_FINDS; tried += 1) {
    // each try has a seed of its own, so that a find needs nothing but its number
    const random = chance(seed + Math.imul(tried + 1, 2_654_435_761));
    const data = damaged(files, random);
    const two = random.below(5) === 0;
    const inputs = two
      ? { pre: { name: "pre.csv", data }, post: { name: "post.csv", data: damaged(files, random) } }
      : { name: "single.csv", data };
    const fault = await faultOf(inputs, random.of(optionSets));
    if (fault === null) continue;
    found += 1;
    mkdirSync(finds, { recursive: true });
    for (const { name, data: bytes } of two ? Object.values(inputs) : [inputs])
      writeFileSync(join(finds, `${seed}-${tried}-${name}`), bytes);
    stdout.write(`find ${seed}-${tried}: ${fault}\n`);
  }
  stdout.write(`${tried} files read, ${found} finds, seed ${seed}\n`);
  return found;
}

const [, , seconds = "60", seed = String(Date.now() % 2 ** 31)] = argv;
stdout.write(`fuzzing for ${seconds} s, seed ${seed}\n`);
exit((await run(Number(seconds), Number(seed))) > 0 ? 1 : 0);
