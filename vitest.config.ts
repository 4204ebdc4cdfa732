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

interface ProjectOptions {
  readonly testTimeout?: number;
  /** Whether each file gets modules of its own, as one that replaces modules needs; else they are loaded once for many files. */
  readonly isolate?: boolean;
}

const project = (name: string, include: string[], { testTimeout = 60_000, isolate = false }: ProjectOptions = {}) => ({
  resolve: { alias },
  test: { name, include, testTimeout, hookTimeout: testTimeout, isolate, setupFiles },
});

// branches that a test must reach; what is not reached is listed in docs/mutation.md
const coverage = {
  provider: "v8" as const,
  include: ["packages/*/src/**/*.ts"],
  reporter: ["text-summary", "json", "html"],
  reportsDirectory: "coverage",
  reportOnFailure: true,
  thresholds: {
    "packages/stats/src/**": { branches: 100 },
    "packages/core/src/**": { branches: 100 },
    "packages/report/src/**": { branches: 100 },
    "packages/cli/src/**": { branches: 98 },
  },
};

export default defineConfig({
  test: {
    coverage,
    // all cores: on two, Vitest would leave one to itself, which has little to do
    maxWorkers: "100%",
    projects: [
      project("unit", ["packages/{stats,core,report}/test/**/*.test.ts"]),
      project("cli", ["packages/cli/test/**/*.test.ts", "test/cli/**/*.test.ts"]),
      project("faults", ["test/faults/**/*.test.ts"], { isolate: true }),
      project("language", ["test/language/**/*.test.ts"], { isolate: true }),
      project("reference", ["test/reference/*.test.ts"]),
      project("independent", ["test/independent/*.test.ts"]),
      project("corpus", ["test/corpus/*.test.ts"]),
      project("whole", ["test/*.test.ts", "test/{pipeline,golden,package,examples,readme,docs,bytes}/**/*.test.ts"]),
      project("browser", ["test/browser/**/*.test.ts"], { testTimeout: 240_000 }),
    ],
  },
});
