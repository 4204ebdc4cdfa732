// Evaluates the sample with the bundled command line, and keeps the code that was compiled for it.
import { renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import "../packages/cli/bin/youngHeap.js";
import { CODE_CACHE, loadBundle } from "../packages/cli/bin/loadBundle.js";

const { run, script } = loadBundle();
const sample = fileURLToPath(new URL("../examples/data/sample-programme.csv", import.meta.url));
const write = process.stdout.write;
process.stdout.write = () => true;
await run(["evaluate", sample, "--json"]);
process.stdout.write = write;

const cache = fileURLToPath(CODE_CACHE);
writeFileSync(`${cache}-${process.pid}`, script.createCachedData());
renameSync(`${cache}-${process.pid}`, cache);
