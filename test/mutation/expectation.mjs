import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

// Vitest's own `expect` works inside Vitest only; the package that it is made of works anywhere
const vitest = realpathSync(fileURLToPath(import.meta.resolve("vitest/package.json")));
const { ASYMMETRIC_MATCHERS_OBJECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, chai } = await import(
  pathToFileURL(createRequire(vitest).resolve("@vitest/expect")).href
);
for (const part of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(part);

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
