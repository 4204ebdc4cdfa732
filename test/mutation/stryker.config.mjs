import { rooms } from "./rooms.mjs";

const room = process.env.MUTATION_ROOM;

export default {
  packageManager: "pnpm",
  testRunner: "room",
  plugins: ["./test/mutation/roomRunner.mjs"],
  mutate: rooms[room].mutate,
  // Stryker would read it with an API that TypeScript 7 no longer has; the tests run on the sources and need none
  tsconfigFile: "none",
  coverageAnalysis: "perTest",
  // a mutant in a table or constant of a module is met by every test and asks for the whole room anew each time
  ignoreStatic: true,
  concurrency: 1,
  incremental: true,
  incrementalFile: `out/mutation/${room}.incremental.json`,
  reporters: ["clear-text", "progress-append-only", "json", "html"],
  jsonReporter: { fileName: `out/mutation/${room}.json` },
  htmlReporter: { fileName: `out/mutation/${room}.html` },
  clearTextReporter: { allowColor: false, reportTests: false, allowEmojis: false, logTests: false },
  ignorePatterns: [
    "out",
    "docs",
    "examples",
    "bench",
    "!bench/accuracy/goals.json",
    "coverage",
    "packages/*/dist",
    "test/corpus",
    "test/independent",
  ],
  tempDirName: "out/mutation/.sandbox",
  thresholds: { high: 95, low: 90, break: 90 },
  // tests take milliseconds: five seconds more is an endless loop
  timeoutMS: 5_000,
  timeoutFactor: 2,
  allowConsoleColors: false,
};
