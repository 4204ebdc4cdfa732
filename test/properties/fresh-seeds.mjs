// Runs the tests of properties on cases that no run has drawn before: `pnpm test:properties [SEED]`.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const seed = process.argv[2] ?? String(Date.now() % 2 ** 31);
const files = ["packages", "test"]
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => `${folder}/${path}`))
  .filter((path) => path.endsWith(".test.ts") && !path.includes("node_modules"))
  .filter((path) => readFileSync(path, "utf8").includes("fc.assert("));

process.stdout.write(`${files.length} files, PROPERTY_SEED=${seed}\n`);
const { status } = spawnSync("vitest", ["run", ...files], { stdio: "inherit", env: { ...process.env, PROPERTY_SEED: seed } });
process.exitCode = status ?? 1;
