import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { root } from "../cli/runHeadway.ts";

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly component: Component; readonly timestamp?: string };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** Licences that ask for no more than a notice, or keep to their own files. */
const ALLOWED = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT AND OFL-1.1", "MPL-2.0", "Unlicense"];

const folder = mkdtempSync(join(tmpdir(), "headway-sbom-"));
afterAll(() => rmSync(folder, { recursive: true }));

function made(name: string): string {
  execFileSync(process.execPath, [join(root, "scripts/make-sbom.mjs"), join(folder, name)]);
  return readFileSync(join(folder, name), "utf8");
}

it("the bill of materials names all that an installation brings, with licences and hashes, the same every time", () => {
  const text = made("once.json");
  const bom = JSON.parse(text) as Bom;
  expect(bom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", metadata: { component: { name: "headway" } } });
  expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(bom.metadata.timestamp).toBeUndefined();
  const names = bom.components.map(({ name }) => name);
  for (const layer of ["stats", "core", "report", "cli"]) {
    const manifest = JSON.parse(readFileSync(join(root, "packages", layer, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    for (const name of Object.keys(manifest.dependencies)) expect(names, layer).toContain(name.replace(/^@[^/]+\//, ""));
  }
  // nothing of the tests, the checks or the documentation is brought
  for (const tool of ["vitest", "typescript", "vitepress", "knip"]) expect(names).not.toContain(tool);
  for (const component of bom.components) {
    const licences = (component.licenses ?? []).map(({ license, expression }) => license?.id ?? expression);
    expect(licences.length, component["bom-ref"]).toBeGreaterThan(0);
    for (const licence of licences) expect(ALLOWED, component["bom-ref"]).toContain(licence);
    if (!component["bom-ref"].includes("/%40headway/")) expect(component.hashes?.[0]?.alg, component["bom-ref"]).toBe("SHA-512");
  }
  const refs = new Set([bom.metadata.component, ...bom.components].map((component) => component["bom-ref"]));
  for (const { ref, dependsOn } of bom.dependencies) for (const each of [ref, ...dependsOn]) expect(refs).toContain(each);
  expect(text).not.toMatch(/\.tgz/);
  expect(made("again.json")).toBe(text);
});
