import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

/** A file of the bundle. */
export const bundled = (name) => new URL(`../dist/bundle/${name}`, import.meta.url);

/** What this machine compiled of a file before, if anything: another Node, or a changed file, refuses it and compiles. */
function compiledCode(cache) {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}

/** Loads the command line from its one file, `main` or `report`; the script can tell what was compiled of it. */
export function loadBundle(name) {
  const file = bundled(`${name}.cjs`);
  const filename = fileURLToPath(file);
  // nothing but ASCII is in it, which is read at once
  const wrapped = `(function (exports, require, module, __filename, importHere) {${readFileSync(file, "latin1")}\n})`;
  const cachedData = compiledCode(bundled(`${name}.cache`));
  const script = new Script(wrapped, { filename, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, filename, (specifier) => import(specifier));
  return { run: module.exports.run, script };
}
