import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SOURCES = { stats: "stats/src/index.ts", core: "core/src/index.ts", "core/node": "core/src/node.ts", report: "report/src/index.ts" };
const aliasesIn = (root) =>
  Object.entries(SOURCES).map(([name, path]) => ({ find: new RegExp(`^@headway/${name}$`), replacement: join(root, "packages", path) }));

/** What a test file does while it loads is done for each of its tests, and counted for them. */
const testsOnlyIn = (root) => ({
  name: "tests-only",
  enforce: "post",
  transform(code, id) {
    const here = code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href));
    return id.startsWith(root) && id.includes("/test/")
      ? { code: `globalThis.mutationRoom.enter();\n${here}\nglobalThis.mutationRoom.leave();`, moduleSideEffects: true }
      : here;
  },
});

async function bundle(root, file, alsoGiven) {
  const entry = "room-entry";
  const whole = {
    name: entry,
    enforce: "pre",
    resolveId: (id) => (id === entry ? `\0${entry}` : null),
    load: (id) =>
      id === `\0${entry}`
        ? `import ${JSON.stringify(join(root, "test/properties/propertySeed.ts"))};\nexport * from ${JSON.stringify(file)};`
        : null,
  };
  // a runner that starts again after an endless loop finds its scripts ready, and needs no bundler
  const { build } = await import("vite");
  const { output } = await build({
    configFile: false,
    root,
    logLevel: "error",
    plugins: [whole, testsOnlyIn(root)],
    resolve: { alias: aliasesIn(root).filter(({ find }) => !alsoGiven.some((name) => find.test(name))) },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: "node20",
      rollupOptions: {
        input: entry,
        external: ["vitest", "fast-check", /^node:/, ...alsoGiven],
        output: { format: "cjs", codeSplitting: false },
      },
    },
  });
  return output[0].code;
}

/** Every test file of a room with all that it imports in one script, so that a mutant starts from nothing in milliseconds. */
export async function bundleTests(root, { folder, except, given = [] }) {
  const kept = join(root, ".room");
  mkdirSync(kept, { recursive: true });
  const names = readdirSync(join(root, folder), { recursive: true }).filter((name) => name.endsWith(".test.ts") && !except?.test(name));
  const scripts = [];
  for (const name of names.sort()) {
    const path = join(kept, `${name.replaceAll("/", "-")}.cjs`);
    if (!existsSync(path)) writeFileSync(path, await bundle(root, join(root, folder, name), given));
    scripts.push({ name: join(root, folder, name), path, code: readFileSync(path, "utf8") });
  }
  return scripts;
}

/** A package that holds no mutant, in one script that is loaded once. */
export async function bundlePackage(root, name) {
  const path = join(root, ".room", `${name.replaceAll("/", "-")}.cjs`);
  mkdirSync(join(root, ".room"), { recursive: true });
  if (!existsSync(path)) writeFileSync(path, await bundle(root, aliasesIn(root).find(({ find }) => find.test(name)).replacement, []));
  return readFileSync(path, "utf8");
}
