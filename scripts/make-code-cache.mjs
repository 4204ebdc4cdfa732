// Runs a bundle of the command line on the sample, and keeps the code that was compiled for it: make-code-cache.mjs main|report
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import "../packages/cli/bin/shortRun.js";
import { bundled, loadBundle } from "../packages/cli/bin/loadBundle.js";

const [name] = process.argv.slice(2);
const { run, script } = loadBundle(name);
const sample = fileURLToPath(new URL("../examples/data/sample-programme.csv", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "headway-compile-"));
const write = process.stdout.write;
process.stdout.write = () => true;
await run(name === "report" ? ["report", sample, "--out", out, "--force"] : ["evaluate", sample, "--json"]);
process.stdout.write = write;
rmSync(out, { recursive: true });

if (!process.exitCode) {
  const cache = fileURLToPath(bundled(`${name}.cache`));
  writeFileSync(`${cache}-${process.pid}`, script.createCachedData());
  renameSync(`${cache}-${process.pid}`, cache);
}
