import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(`./packages/${path}`, import.meta.url));

// tests run on the sources, so that a failing line is the line a person wrote
const alias = [
  { find: /^@headway\/stats$/, replacement: source("stats/src/index.ts") },
  { find: /^@headway\/core$/, replacement: source("core/src/index.ts") },
  { find: /^@headway\/core\/node$/, replacement: source("core/src/node.ts") },
  { find: /^@headway\/report$/, replacement: source("report/src/index.ts") },
  { find: /^@headway\/report\/charts$/, replacement: source("report/src/charts/index.ts") },
  { find: /^@headway\/report\/(docx|xlsx|pdf)$/, replacement: source("report/src/render/$1/$1.ts") },
  { find: /^@headway\/report\/png$/, replacement: source("report/src/render/png.ts") },
  { find: /^headway$/, replacement: source("cli/src/index.ts") },
];

const setupFiles = [fileURLToPath(new URL("./test/properties/propertySeed.ts", import.meta.url))];

const project = (name: string, include: string[], testTimeout = 60_000) => ({
  resolve: { alias },
  test: { name, include, testTimeout, setupFiles },
});

// branches that a test must reach; what is not reached is listed in docs/mutation.md
const coverage = {
  provider: "v8" as const,
  include: ["packages/*/src/**/*.ts"],
  reporter: ["text-summary", "json", "html"],
  reportsDirectory: "coverage",
  reportOnFailure: true,
  thresholds: {
    "packages/core/src/{score,pair}/**": { branches: 100 },
    "packages/stats/src/**": { branches: 99.6 },
    "packages/report/src/disclosure/**": { branches: 100 },
    "packages/core/src/**": { branches: 88 },
  },
};

export default defineConfig({
  test: {
    coverage,
    projects: [
      project("unit", ["packages/*/test/**/*.test.ts"]),
      project("reference", ["test/reference/*.test.ts"]),
      project("independent", ["test/independent/*.test.ts"]),
      project("corpus", ["test/corpus/*.test.ts"]),
      project("whole", ["test/*.test.ts", "test/{pipeline,golden,cli,package,examples,readme,docs,bytes,faults}/**/*.test.ts"]),
      project("browser", ["test/browser/**/*.test.ts"], 240_000),
    ],
  },
});
