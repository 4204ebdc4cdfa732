// How long reading, scoring and pairing takes beside splitting the same file alone: node bench/ingest/ingest.mjs
// [CHILDREN ...] (after pnpm build). Best of three processes each, in ms; ratio to the faster way of splitting, by
// the clock and in processor time, which other work on the machine disturbs less; peak memory of the whole process in MB.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { writeChildren } from "./children.mjs";

const RUNS = 3;
const sizes = argv.length > 2 ? argv.slice(2).map(Number) : [1000, 10_000, 100_000];
const reading = fileURLToPath(new URL("reading.mjs", import.meta.url));
const columns = [
  "children",
  "file MB",
  "csv-parse sync",
  "csv-parse stream",
  "readOutcomes",
  "ratio",
  "processor ratio",
  "peak MB",
  "sync peak MB",
];

function best(way, path, children) {
  const runs = Array.from({ length: RUNS }, () => JSON.parse(execFileSync(execPath, [reading, way, path], { encoding: "utf8" })));
  if (runs.some((run) => run.children !== children)) throw new Error(`${way}: expected ${children} children`);
  const least = (name) => Math.min(...runs.map((run) => run[name]));
  return { ms: least("ms"), cpuMs: least("cpuMs"), rssMb: Math.max(...runs.map((run) => run.rssMb)) };
}

function measured(folder, children) {
  const path = join(folder, `${children}.csv`);
  writeChildren(path, children);
  const [sync, stream, outcomes] = ["parse-sync", "parse-stream", "outcomes"].map((way) => best(way, path, children));
  const ratio = (name) => (outcomes[name] / Math.min(sync[name], stream[name])).toFixed(2);
  const megabytes = statSync(path).size / 2 ** 20;
  return [
    String(children),
    megabytes.toFixed(1),
    ...[sync, stream, outcomes].map(({ ms }) => ms.toFixed(0)),
    ratio("ms"),
    ratio("cpuMs"),
    outcomes.rssMb.toFixed(0),
    sync.rssMb.toFixed(0),
  ];
}

const folder = mkdtempSync(join(tmpdir(), "ingest-"));
const print = (cells) => stdout.write(`${cells.map((cell) => cell.padStart(17)).join("")}\n`);
try {
  print(columns);
  for (const children of sizes) print(measured(folder, children));
} finally {
  rmSync(folder, { recursive: true });
}
