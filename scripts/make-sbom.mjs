// Writes packages/cli/dist/sbom.cdx.json, or the file that is named: what an installation of headway brings, with licences and hashes (CycloneDX).
// The same lockfile gives the same bytes: no date, no address of a registry, and a serial number out of the content.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const [target = join(root, "packages/cli/dist/sbom.cdx.json")] = argv.slice(2);

function written() {
  const args = ["--filter", "headway", "sbom", "--prod", "--sbom-format", "cyclonedx", "--sbom-spec-version", "1.6"];
  return JSON.parse(
    execFileSync(join(root, "node_modules/.bin/pnpm"), args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
}

const byRef = (a, b) => (a < b ? -1 : 1);

/** A hash belongs to the package, wherever it was fetched from. */
function withoutAddress({ externalReferences = [], ...component }) {
  const hashes = externalReferences.flatMap((reference) => (reference.type === "distribution" ? (reference.hashes ?? []) : []));
  const elsewhere = externalReferences.filter(({ type }) => type !== "distribution");
  return {
    ...component,
    ...(hashes.length === 0 ? {} : { hashes }),
    ...(elsewhere.length === 0 ? {} : { externalReferences: elsewhere }),
  };
}

/** A UUID (version 8: of one's own making) out of a content. */
function serialNumber(content) {
  const hex = createHash("sha256").update(content).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const { $schema, bomFormat, specVersion, version, metadata, components, dependencies } = written();
const { timestamp: _, ...undated } = metadata;
const content = {
  version,
  metadata: undated,
  components: components.map(withoutAddress).sort((a, b) => byRef(a["bom-ref"], b["bom-ref"])),
  dependencies: dependencies
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: [...dependsOn].sort(byRef) }))
    .sort((a, b) => byRef(a.ref, b.ref)),
};
const bom = { $schema, bomFormat, specVersion, serialNumber: serialNumber(JSON.stringify(content)), ...content };
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(bom, null, 2)}\n`);
