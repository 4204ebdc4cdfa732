import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { constants, Script } from "node:vm";

/** The compiled code that one machine keeps of the file beside it; another Node, or a changed file, refuses it and compiles. */
export const CODE_CACHE = new URL("../dist/bundle/main.cache", import.meta.url);

const BUNDLE = new URL("../dist/bundle/main.cjs", import.meta.url);

function cachedCode() {
  try {
    return readFileSync(CODE_CACHE);
  } catch {
    return undefined;
  }
}

/** Loads the command line from its one file; the script can tell what was compiled of it. */
export function loadBundle() {
  const filename = fileURLToPath(BUNDLE);
  const wrapped = `(function (exports, require, module, __filename) {${readFileSync(BUNDLE, "utf8")}\n})`;
  const cachedData = cachedCode();
  const script = new Script(wrapped, { filename, cachedData, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(BUNDLE), module, filename);
  return { run: module.exports.run, script };
}
