// Imports run one way: stats <- core <- report <- headway. No cycle, no upward import, no import of another package's inside,
// and nothing of Node's in what a browser loads.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const LAYERS = ["stats", "core", "report", "cli"];
const NAME_OF = { "@headway/stats": "stats", "@headway/core": "core", "@headway/report": "report", headway: "cli" };
const problems = [];

function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

function importsOf(path) {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^"';]*?from\s*"([^"]+)"|import\("([^"]+)"\)/g)].map(
    (match) => match[1] ?? match[2],
  );
}

const publicSubpaths = Object.fromEntries(
  LAYERS.map((layer) => {
    const manifest = JSON.parse(readFileSync(join(root, "packages", layer, "package.json"), "utf8"));
    return [layer, new Set(Object.keys(manifest.exports).map((key) => key.replace(/^\./, "")))];
  }),
);

const graph = new Map();
for (const layer of LAYERS) {
  for (const path of sourcesIn(join(root, "packages", layer, "src"))) {
    const name = relative(root, path);
    const edges = [];
    for (const specifier of importsOf(path)) {
      if (specifier.startsWith(".")) {
        const target = resolve(dirname(path), specifier);
        if (!target.startsWith(join(root, "packages", layer, "src")))
          problems.push(`${name}: leaves its package; found ${specifier}, expected the package's name`);
        if (target === join(root, "packages", layer, "src", "index.ts"))
          problems.push(`${name}: imports its own index; found ${specifier}, expected the file`);
        edges.push(relative(root, target));
        continue;
      }
      const owner = Object.keys(NAME_OF).find((packageName) => specifier === packageName || specifier.startsWith(`${packageName}/`));
      if (owner !== undefined) {
        const other = NAME_OF[owner];
        if (LAYERS.indexOf(other) >= LAYERS.indexOf(layer))
          problems.push(`${name}: upward import; found ${specifier}, expected a lower package than ${layer}`);
        if (!publicSubpaths[other].has(specifier.slice(owner.length)))
          problems.push(`${name}: inside of another package; found ${specifier}, expected a public entry`);
      }
      if (layer === "stats" && !specifier.startsWith("."))
        problems.push(`${name}: @headway/stats stands alone; found ${specifier}, expected no dependency`);
    }
    graph.set(name, edges);
  }
}

// depth-first search for a circle
const state = new Map();
function visit(node, trail) {
  if (state.get(node) === "done") return;
  if (state.get(node) === "open") {
    problems.push(`import circle: ${[...trail.slice(trail.indexOf(node)), node].join(" -> ")}`);
    return;
  }
  state.set(node, "open");
  for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
  state.set(node, "done");
}
for (const node of graph.keys()) visit(node, []);

/** What a page may import; test/browser runs these entries in a browser. */
const FOR_BROWSERS = ["stats/src/index.ts", "core/src/index.ts", "report/src/charts/index.ts"].map((path) => `packages/${path}`);
const reached = new Set();
function reach(node) {
  if (reached.has(node) || !graph.has(node)) return;
  reached.add(node);
  for (const next of graph.get(node)) reach(next);
}
for (const entry of FOR_BROWSERS) reach(entry);
for (const name of reached) {
  const code = readFileSync(join(root, name), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  const found = code.match(/"node:[^"]+"|\b(?:Buffer|process|require|__dirname)\b(?=[.(])/);
  if (found !== null) problems.push(`${name}: a browser loads it too; found ${found[0]}, expected nothing of Node's`);
}

if (problems.length > 0) {
  process.stderr.write(`${problems.join("\n")}\n`);
  process.exit(1);
}
process.stdout.write(`imports run one way in ${graph.size} files; ${reached.size} of them need no Node\n`);
