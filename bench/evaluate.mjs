// Where the time of `headway evaluate` goes, on the sample: pnpm bench:evaluate
// The blocks come from a sampled profile, so that they need no stopwatch in the code; read shares, not milliseconds.
import { spawnSync } from "node:child_process";
import { Session } from "node:inspector/promises";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const sample = path("examples/data/sample-programme.csv");
const RUNS = 5;

/** Whole process, start included: best of some runs, in ms. */
function wholeRun(...args) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [path("packages/cli/bin/headway.js"), ...args], { maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`headway ${args.join(" ")} ended with ${status}`);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Milliseconds of samples under each function that outcomeOf calls; what is outside goes by its own name. */
function blocksOf({ nodes, samples, timeDeltas }) {
  const frame = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const parent = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const blocks = new Map();
  samples.forEach((id, at) => {
    const stack = [];
    for (let node = id; node !== undefined; node = parent.get(node)) stack.unshift(frame.get(node));
    const outcome = stack.findIndex(({ functionName }) => functionName === "outcomeOf");
    const outside = stack.find(
      ({ functionName, url }) => url.includes("/core/dist/evaluate/") && !["run", "evaluate"].includes(functionName),
    );
    const name = (outcome < 0 ? outside : (stack[outcome + 1] ?? stack[outcome]))?.functionName || "(other)";
    blocks.set(name, (blocks.get(name) ?? 0) + timeDeltas[at] / 1000);
  });
  return [...blocks].sort(([, a], [, b]) => b - a);
}

const row = (name, ms) => process.stdout.write(`${ms.toFixed(0).padStart(6)} ms  ${name}\n`);

const start = performance.now();
const { evaluate } = await import("../packages/core/dist/index.js");
const { readOutcomes } = await import("../packages/core/dist/node.js");
const imported = performance.now();
const outcomes = await readOutcomes(sample);
const read = performance.now();
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.setSamplingInterval", { interval: 500 });
await session.post("Profiler.start");
const began = performance.now();
evaluate(outcomes);
const first = performance.now() - began;
const { profile } = await session.post("Profiler.stop");
const again = performance.now();
evaluate(outcomes);
const second = performance.now() - again;

process.stdout.write(`${outcomes.children.length} children, ${outcomes.instrument.scales.length} scales\n`);
row(`headway --version, whole process (best of ${RUNS})`, wholeRun("--version"));
row("headway check, whole process", wholeRun("check", sample, "--json"));
row("headway evaluate, whole process", wholeRun("evaluate", sample, "--json"));
row("headway evaluate --no-bootstrap --no-imputation", wholeRun("evaluate", sample, "--json", "--no-bootstrap", "--no-imputation"));
row("imports of @headway/core", imported - start);
row("reading", read - imported);
row("evaluate, first time (profiled)", first);
row("evaluate, second time (compiled code)", second);
for (const [name, ms] of blocksOf(profile).filter(([, ms]) => ms >= 2)) row(`  ${name}`, ms);
