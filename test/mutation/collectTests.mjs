import { expect } from "./expectation.mjs";
import { slowTests } from "./rooms.mjs";

/** What a test file imports of Vitest, and the tests that the file has told of so far. */
export function collectTests() {
  const tests = [];
  const bodies = [];
  let suite = { outer: null, title: "", beforeAll: [], beforeEach: [], afterEach: [] };

  const functionOf = (rest) => rest.find((one) => typeof one === "function");
  const each = (tell) => (cases) => (title, body) => {
    for (const [at, one] of cases.entries()) tell(`${title} (${at + 1})`, () => (Array.isArray(one) ? body(...one) : body(one)));
  };
  const it = (title, ...rest) => {
    if (!slowTests.has(title)) tests.push({ name: `${suite.title}${title}`, suite, body: functionOf(rest) });
  };
  const describe = (title, ...rest) => {
    const inner = { outer: suite, title: `${suite.title}${title} > `, beforeAll: [], beforeEach: [], afterEach: [] };
    bodies.push({ suite: inner, body: functionOf(rest) });
  };
  const hook = (name) => (body) => suite[name].push(body);
  const vitest = {
    it: Object.assign(it, { each: each(it) }),
    describe: Object.assign(describe, { each: each(describe) }),
    beforeAll: hook("beforeAll"),
    beforeEach: hook("beforeEach"),
    afterEach: hook("afterEach"),
    afterAll: () => undefined,
    expect,
  };

  /** Runs the bodies of `describe`, after the file has been loaded, as Vitest does. */
  const finish = () => {
    const outermost = suite;
    for (const { suite: one, body } of bodies) {
      suite = one;
      body();
    }
    suite = outermost;
    return tests;
  };
  return { vitest: { ...vitest, test: vitest.it }, finish };
}

const outward = (suite) => (suite === null ? [] : [...outward(suite.outer), suite]);

/** Runs one test with the hooks around it, the hooks of a suite once; each is called by `call`, which may stop it. */
export async function runTest({ suite, body }, call) {
  const suites = outward(suite);
  for (const one of suites) for (const before of one.beforeAll.splice(0)) await call(before);
  for (const one of suites) for (const before of one.beforeEach) await call(before);
  await call(body);
  for (const one of suites.reverse()) for (const after of one.afterEach) await call(after);
}
