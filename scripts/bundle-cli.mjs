// Puts what `headway check`, `evaluate` and the like load (some 600 small modules) into one file, and keeps beside it what an
// evaluation compiles of it on this machine, so that they start sooner.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const bundle = join(root, "packages/cli/dist/bundle");
// made beside it and then moved, so that no one who starts the command meets half a file
const outDir = `${bundle}-${process.pid}`;

const { output } = await build({
  root,
  configFile: false,
  logLevel: "warn",
  ssr: { noExternal: true, external: ["playwright-core"] },
  build: {
    ssr: join(root, "packages/cli/dist/main.js"),
    outDir,
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: { external: [/^@headway\/report/], output: { format: "cjs", entryFileNames: "main.cjs" } },
  },
});

/** The folder of the package that a module belongs to. */
function packageOf(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name !== undefined) return folder;
  }
  throw new Error(`${file} belongs to no package`);
}

// packages that are copied into the file bring their licences
const modules = output.flatMap(({ moduleIds = [] }) => moduleIds).filter((id) => id.includes("node_modules"));
const licences = [...new Set(modules.map(packageOf))].sort().map((folder) => {
  const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
});
writeFileSync(join(outDir, "LICENSES.txt"), licences.join(`\n${"-".repeat(40)}\n\n`));
rmSync(bundle, { recursive: true, force: true });
renameSync(outDir, bundle);

// one evaluation, in a process that starts as the command does, so that its compiled code is of use to it
const warm = spawnSync(process.execPath, [join(root, "scripts/make-code-cache.mjs")], { encoding: "utf8" });
if (warm.status !== 0) throw new Error(`no compiled code: ${warm.stderr}`);
