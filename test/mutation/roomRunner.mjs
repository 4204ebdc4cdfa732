// Runs the tests of one room inside the process that Stryker has started: a run of Vitest for each mutant takes two seconds,
// and most of our tests take milliseconds.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { bundlePackage, bundleTests } from "./bundleTests.mjs";
import { collectTests, runTest } from "./collectTests.mjs";
import * as fewRuns from "./fewRuns.mjs";
import { rememberEvaluations } from "./rememberEvaluations.mjs";
import { rooms } from "./rooms.mjs";

const builtIn = createRequire(import.meta.url);
// where instrumented code looks which mutant is on, and counts what was met
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;
const LOADING = "while loading";
// a runner that had to be started again asks the quick tests first too
const TIMES = ".room/times.json";

globalThis.mutationRoom = {
  enter: () => {
    stryker.currentTestId = LOADING;
  },
  leave: () => {
    stryker.currentTestId = undefined;
  },
};

const packages = new Map([["fast-check", fewRuns]]);
const scriptOf = (code, filename) => new Script(`(function (exports, require) {${code}\n})`, { filename });

function run(script, vitest) {
  const exported = {};
  script.runInThisContext()(exported, (name) => (name === "vitest" ? vitest : (packages.get(name) ?? builtIn(name))));
  return exported;
}

// an endless loop ends here, and the process goes on: to start another one takes seconds
const called = new Script("globalThis.mutationRoom.called()");
const TOO_LONG = "ERR_SCRIPT_EXECUTION_TIMEOUT";
const callWithin = (milliseconds) => (body) => {
  globalThis.mutationRoom.called = () => body({});
  return called.runInThisContext({ timeout: Math.ceil(milliseconds) });
};

/** The tests of one file, loaded anew: nothing that another mutant left in a module is there. */
function load({ script }) {
  const { vitest, finish } = collectTests();
  run(script, vitest);
  globalThis.mutationRoom.enter();
  const tests = finish();
  globalThis.mutationRoom.leave();
  return tests;
}

class RoomRunner {
  files = [];
  /** Milliseconds of each test, by its id: the quick ones are asked first. */
  times = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // Stryker goes to its copy of the tree after it has loaded this file
    const { tests } = rooms[process.env.MUTATION_ROOM];
    if (existsSync(TIMES)) this.times = new Map(JSON.parse(readFileSync(TIMES, "utf8")));
    for (const name of tests.given ?? [])
      packages.set(name, rememberEvaluations(run(scriptOf(await bundlePackage(process.cwd(), name), name), null)));
    this.files = (await bundleTests(process.cwd(), tests)).map(({ name, path, code }) => ({ name, script: scriptOf(code, path) }));
  }

  async dryRun() {
    stryker.activeMutant = undefined;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const { perTest } = stryker.mutantCoverage;
    const tests = [];
    for (const file of this.files) {
      const count = load(file).length;
      for (let at = 0; at < count; at++) {
        perTest[LOADING] = {};
        const started = performance.now();
        const test = load(file)[at];
        const id = `${file.name}#${at}`;
        stryker.currentTestId = id;
        perTest[id] = perTest[LOADING];
        const failureMessage = await runTest(test, callWithin(60_000)).then(
          () => null,
          (error) => String(error.message),
        );
        stryker.currentTestId = undefined;
        const timeSpentMs = performance.now() - started;
        this.times.set(id, timeSpentMs);
        const one = { id, name: test.name, fileName: file.name, timeSpentMs };
        tests.push(failureMessage === null ? { ...one, status: 0 } : { ...one, status: 1, failureMessage });
      }
    }
    delete perTest[LOADING];
    writeFileSync(TIMES, JSON.stringify([...this.times]));
    return { status: "complete", tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit: hundredfold }) {
    // Stryker lets a place be met a hundred times as often as without the mutant in all tests together; five times as often
    // in a single one tells an endless loop as well, and much sooner
    const hitLimit = hundredfold === undefined ? undefined : hundredfold / 20;
    Object.assign(stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const loaded = new Map();
    let nrOfTests = 0;
    try {
      for (const { file, at, id } of this.#asked(testFilter)) {
        nrOfTests += 1;
        if (hitLimit !== undefined) stryker.hitCount = 0;
        const failure = await this.#failure(loaded, file, at);
        if (stryker.hitCount > hitLimit || failure === TOO_LONG) return { status: "timeout", reason: "an endless loop" };
        if (failure !== null) return { status: "killed", killedBy: [id], failureMessage: failure, nrOfTests };
      }
      return { status: "survived", nrOfTests };
    } finally {
      stryker.activeMutant = undefined;
      stryker.currentTestId = undefined;
    }
  }

  async #failure(loaded, file, at) {
    const call = callWithin(3000 + 5 * (this.times.get(`${file.name}#${at}`) ?? 1000));
    try {
      if (!loaded.has(file))
        call(() => {
          loaded.set(file, load(file));
        });
      const test = loaded.get(file)[at];
      if (test === undefined) return "the test is no longer there";
      await runTest(test, call);
      return null;
    } catch (error) {
      return error?.code === TOO_LONG ? TOO_LONG : String(error?.message ?? error);
    }
  }

  #asked(testFilter) {
    const ids = testFilter ?? [...this.times.keys()];
    return ids
      .map((id) => ({ id, file: this.files.find(({ name }) => name === id.split("#")[0]), at: Number(id.split("#")[1]) }))
      .sort((a, b) => (this.times.get(a.id) ?? 0) - (this.times.get(b.id) ?? 0));
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "room", injectableClass: RoomRunner }];
