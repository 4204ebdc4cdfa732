import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "@headway/core";
import { describe, expect, it } from "vitest";
import { root } from "../cli/runHeadway.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly files: readonly string[];
}

describe.each(["stats", "core", "report", "cli"])("the manifest of packages/%s", (folder) => {
  const manifest = JSON.parse(read(`packages/${folder}/package.json`)) as Manifest;

  it("says what a bundler, a lawyer and a registry ask", () => {
    expect(manifest).toMatchObject({
      version: VERSION,
      license: "MIT",
      type: "module",
      sideEffects: false,
      publishConfig: { access: "public", provenance: true },
      engines: (JSON.parse(read("package.json")) as Manifest).engines,
    });
    expect(read(`packages/${folder}/LICENSE`)).toBe(read("LICENSE"));
    expect(manifest.files).toContain("dist");
  });

  it("gives types first for each entry, and nothing but named entries", () => {
    for (const [entry, target] of Object.entries(manifest.exports)) {
      if (typeof target === "string") expect(target, entry).toMatch(/\.json$/);
      else expect(Object.keys(target), entry).toEqual(["types", "default"]);
    }
  });
});

it("every note of a change names packages that there are", () => {
  const { fixed } = JSON.parse(read(".changeset/config.json")) as { readonly fixed: readonly (readonly string[])[] };
  const names = ["stats", "core", "report", "cli"].map(
    (folder) => (JSON.parse(read(`packages/${folder}/package.json`)) as { name: string }).name,
  );
  expect([...(fixed[0] ?? [])].sort()).toEqual(names.sort());
});
