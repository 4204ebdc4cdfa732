// Puts what `headway check`, `evaluate` and the like load (some 600 small modules) into one file, and keeps beside it what an
// evaluation compiles of it on this machine, so that they start sooner.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const bundle = join(root, "packages/cli/dist/bundle");
// made beside it and then moved, so that no one who starts the command meets half a file
const outDir = `${bundle}-${process.pid}`;
const main = join(root, "packages/cli/dist/main.js");
const report = join(root, "packages/report/dist/index.js");

// pictures are written as SVG: Vega's part for pixels would look for a package of that name while the file is loaded
const scenegraph = createRequire(report).resolve("vega-scenegraph");
const withoutPixels = join(dirname(createRequire(scenegraph).resolve("vega-canvas")), "vega-canvas.browser.js");

/** What a report needs is written out as one file too: all that it draws with is named, so that nothing is left to be loaded. */
const entry = {
  name: "report-entry",
  enforce: "pre",
  resolveId: (id) => (id === "report-entry" ? id : null),
  load: (id) =>
    id === "report-entry"
      ? `export { run } from ${JSON.stringify(main)};
         export * as report from ${JSON.stringify(report)};
         export * as scenegraph from ${JSON.stringify(scenegraph)};`
      : null,
};

/** What reads arguments can start programs for subcommands; none of ours is one, and what starts programs takes 4 ms to load. */
const noPrograms = {
  name: "no-programs",
  enforce: "pre",
  resolveId: (id, importer) => (id === "node:child_process" && importer?.includes("/commander/") ? "no-programs" : null),
  load: (id) => (id === "no-programs" ? "export const spawn = null;" : null),
};

/** A file of ASCII alone is read without being decoded. */
const asciiOnly = {
  name: "ascii-only",
  enforce: "post",
  generateBundle: (_, files) => {
    for (const file of Object.values(files)) {
      file.code = file.code?.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
    }
  },
};

/** Code out of a cache has lost what loads modules for it: the bundle is handed a function that does. */
const importHere = {
  name: "import-here",
  renderChunk: (code, { isEntry }) => (isEntry ? code.replace(/\bimport\((?="@)/g, "importHere(") : null),
};

const bundleOf = (name, input, external) =>
  build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [entry, noPrograms, importHere, asciiOnly],
    resolve: { alias: { "vega-canvas": withoutPixels } },
    ssr: { noExternal: true, external: ["playwright-core", "@resvg/resvg-js"] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      rolldownOptions: {
        input,
        external,
        // one file, so that all of it has its compiled code beside it
        output: { format: "cjs", entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  });

const outputs = [
  await bundleOf("main", main, [/^@headway\/report/]),
  await bundleOf("report", "report-entry", [/^@headway\/report\//]),
].flatMap(({ output }) => output);

/** The folder of the package that a module belongs to. */
function packageOf(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name !== undefined) return folder;
  }
  throw new Error(`${file} belongs to no package`);
}

// packages that are copied into the file bring their licences
const modules = outputs.flatMap(({ moduleIds = [] }) => moduleIds).filter((id) => id.includes("node_modules"));
const licences = [...new Set(modules.map(packageOf))].sort().map((folder) => {
  const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
});
writeFileSync(join(outDir, "LICENSES.txt"), licences.join(`\n${"-".repeat(40)}\n\n`));
rmSync(bundle, { recursive: true, force: true });
renameSync(outDir, bundle);

// each in a process that starts as the command does, so that its compiled code is of use to it
for (const name of ["main", "report"]) {
  const warm = spawnSync(process.execPath, [join(root, "scripts/make-code-cache.mjs"), name], { encoding: "utf8" });
  if (warm.status !== 0) throw new Error(`no compiled code of ${name}: ${warm.stderr}`);
}
