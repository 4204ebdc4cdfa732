import { rooms } from "./rooms.mjs";

const room = process.env.MUTATION_ROOM;

export default {
  packageManager: "pnpm",
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "test/mutation/vitest.config.mjs", related: false },
  mutate: rooms[room].mutate,
  // Stryker would read it with an API that TypeScript 7 no longer has; the tests run on the sources and need none
  tsconfigFile: "none",
  coverageAnalysis: "perTest",
  incremental: true,
  incrementalFile: `out/mutation/${room}.incremental.json`,
  reporters: ["clear-text", "json", "html"],
  jsonReporter: { fileName: `out/mutation/${room}.json` },
  htmlReporter: { fileName: `out/mutation/${room}.html` },
  clearTextReporter: { allowColor: false, reportTests: false, allowEmojis: false, logTests: false },
  ignorePatterns: ["out", "docs", "examples", "bench", "coverage", "packages/*/dist"],
  tempDirName: "out/mutation/.sandbox",
  thresholds: { high: 95, low: 90, break: 90 },
  // half a minute on a busy machine is a slow test, not an endless loop
  timeoutMS: 30_000,
  allowConsoleColors: false,
};
