import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runInProcess } from "../../packages/cli/test/runInProcess.ts";
import { root } from "../cli/runHeadway.ts";
import { folderContents } from "./folderContents.ts";

const disk = mkdtempSync(join(tmpdir(), "headway-full-"));

/** A disk of 64 kB; only an administrator may make one. */
function mounted(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const isMounted = mounted();
afterAll(() => {
  if (isMounted) execFileSync("umount", [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const sample = join(root, "examples/data/my-week.csv");
const own = ["--instrument", join(root, "examples/data/my-week.json")];

describe.skipIf(!isMounted)(`a disk that is really full${isMounted ? "" : " (skipped: no permission to mount one here)"}`, () => {
  it("keeps the old results and the old plan, holds nothing half written, and is named", async () => {
    const results = join(disk, "results");
    mkdirSync(results);
    writeFileSync(join(results, "evaluation.json"), "old");
    writeFileSync(join(disk, "plan.yaml"), "old");
    const old = folderContents(disk);
    const report = ["report", sample, ...own, "--no-bootstrap", "--no-imputation", "--format", "json", "--force", "--out", results];
    expect(await runInProcess(report)).toEqual({
      code: 1,
      stdout: "",
      stderr: `--out: cannot be written, nothing was changed; found no space left on the disk (ENOSPC) at ${results}\n`,
    });
    expect(folderContents(disk)).toEqual(old);
    // what others have written leaves no room for a plan
    writeFileSync(join(disk, "others"), new Uint8Array(52 * 1024));
    const init = ["init", sample, ...own, "--force", "--out", join(disk, "plan.yaml")];
    const { code, stderr } = await runInProcess(init);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `--out: cannot be written, nothing was changed; found no space left on the disk (ENOSPC) at ${join(disk, "plan.yaml")}\n`,
    });
    rmSync(join(disk, "others"));
    expect(folderContents(disk)).toEqual(old);
    // with room again, all is well
    expect((await runInProcess(init)).code).toBe(0);
    expect(readFileSync(join(disk, "plan.yaml"), "utf8")).toContain("instrument:");
  });
});
