import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ReferenceFile } from "./case.ts";
import { kinds } from "./kinds/index.ts";

const own = dirname(fileURLToPath(import.meta.url));
const folder = process.env["REFERENCE_DIR"] ? resolve(process.env["REFERENCE_DIR"]) : own;
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort();

describe(`reference values in ${folder === own ? "test/reference" : folder}`, () => {
  it("holds reference files", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  for (const name of files) {
    const file = JSON.parse(readFileSync(join(folder, name), "utf8")) as ReferenceFile;
    describe(file.kind, () => {
      const check = kinds.get(file.kind);
      if (check === undefined) {
        it("is a kind that is known", () => {
          throw new Error(`${name}: unknown kind; found ${file.kind}, expected one of ${[...kinds.keys()].join(", ")}`);
        });
        return;
      }
      for (const reference of file.cases)
        it(reference.id, () => check(reference, { folder, tolerances: file.tolerance, cases: file.cases }));
    });
  }
});
