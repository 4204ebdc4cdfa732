// Packs every package as it would be published and lets publint and attw look at the tarball.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const bin = (name) => join(root, "node_modules", ".bin", name);
let failed = false;

function check(label, command, args) {
  try {
    execFileSync(command, args, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
    process.stdout.write(`${label}: clean\n`);
  } catch (error) {
    failed = true;
    process.stderr.write(`${label}: ${error.stdout ?? ""}${error.stderr ?? ""}\n`);
  }
}

for (const name of ["stats", "core", "report", "cli"]) {
  const folder = mkdtempSync(join(tmpdir(), "headway-pack-"));
  try {
    execFileSync(bin("pnpm"), ["pack", "--pack-destination", folder], { cwd: join(root, "packages", name), stdio: "pipe" });
    const tarball = join(
      folder,
      readdirSync(folder).find((file) => file.endsWith(".tgz")),
    );
    check(`publint ${name}`, bin("publint"), ["run", tarball, "--strict"]);
    check(`attw ${name}`, bin("attw"), [tarball, "--profile", "esm-only"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exit(failed ? 1 : 0);
