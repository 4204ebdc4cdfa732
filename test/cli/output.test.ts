import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { didYouMean, withSuggestions } from "../../packages/cli/src/didYouMean.ts";
import { root, runHeadway } from "./runHeadway.ts";

const sample = join(root, "examples/data/sample-programme.csv");
const bin = join(root, "packages/cli/bin/headway.js");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway output "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a line of a shell in the folder; `headway` is the built command line. */
function shell(line: string): { readonly code: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `headway() { "${process.execPath}" "${bin}" "$@"; }; ${line}`], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, SAMPLE: sample },
  });
  return { code: status, stdout, stderr };
}

describe.skipIf(process.platform === "win32")("output that ends early", () => {
  it("is no failure where the reader has enough", () => {
    expect(shell('headway evaluate "$SAMPLE" --json | head -1; exit "$PIPESTATUS"')).toEqual({ code: 0, stdout: "{\n", stderr: "" });
    expect(shell('headway check "$SAMPLE" --json | head -1')).toMatchObject({ stdout: "{\n", stderr: "" });
  });

  it("says nothing where stderr is closed too", () => {
    expect(shell('headway check nowhere.csv 2>&1 | true; exit "$PIPESTATUS"').code).toBe(2);
  });

  it.skipIf(!existsSync("/dev/full"))("is told in one sentence where there is no room", () => {
    const { code, stderr } = shell('headway evaluate "$SAMPLE" --json > /dev/full');
    expect(code).toBe(1);
    expect(stderr).toBe("stdout: cannot be written to the end; found no space left on the disk (ENOSPC)\n");
  });
});

describe.skipIf(process.platform === "win32")("results that cannot be written", () => {
  const OLD = '{"old": true}\n';

  it("leave old results as they were and nothing behind, with one sentence and exit code 1", () => {
    const out = join(folder, "full");
    expect(runHeadway(["report", sample, "--out", out, "--format", "json"]).code).toBe(0);
    writeFileSync(join(out, "evaluation.json"), OLD);
    // a limit of 8 kB a file stands in for a full disk: the write fails in the middle
    const { code, stderr } = shell('ulimit -f 8; headway report "$SAMPLE" --out full --format json --force');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^--out: cannot be written, nothing was changed; found [^\n]+\n$/);
    expect(readdirSync(folder)).toEqual(["full"]);
    expect(readFileSync(join(out, "evaluation.json"), "utf8")).toBe(OLD);
  });

  it("remove the folders that were made for them", () => {
    expect(shell('ulimit -f 8; headway report "$SAMPLE" --out new/deep/out --format json').code).toBe(1);
    expect(readdirSync(folder)).not.toContain("new");
  });

  it("are told the same way below a file and for single files", () => {
    writeFileSync(join(folder, "file"), "");
    for (const line of ['report "$SAMPLE" --out file/out', 'init "$SAMPLE" --out file/plan.yaml', 'check "$SAMPLE" --ledger file/l.csv']) {
      const { code, stdout, stderr } = shell(`headway ${line}`);
      expect({ line, code, stdout }).toEqual({ line, code: 1, stdout: "" });
      expect(stderr).toMatch(/^--(out|ledger): cannot be written, nothing was changed; found [^\n]+\n$/);
    }
  });

  it.skipIf(process.getuid?.() === 0)("are told the same way in a folder that may not be written to", () => {
    execFileSync("mkdir", ["-m", "500", join(folder, "locked")]);
    const { code, stderr } = shell('headway report "$SAMPLE" --out locked/out');
    expect(code).toBe(1);
    expect(stderr).toContain("no permission to write");
  });
});

describe("help", () => {
  it.each([[], ["report"], ["check"], ["evaluate"], ["init"], ["instruments"]])("leads with examples: headway %s --help", (...command) => {
    const { code, stdout, stderr } = runHeadway([...command, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.trimStart().startsWith(`Examples:\n  headway ${command[0] ?? ""}`)).toBe(true);
    expect(stdout.indexOf("Usage:")).toBeGreaterThan(0);
  });

  it("says that no colour is used, and none is", () => {
    expect(runHeadway(["--help"]).stdout).toContain("NO_COLOR");
    const { stdout, stderr } = runHeadway(["check", sample], { env: { FORCE_COLOR: "1" } });
    expect(stdout + stderr).not.toContain("\u001b");
  });
});

describe("did you mean", () => {
  it.each([
    [["raport", "a.csv"], "report"],
    [["check", "a.csv", "--duplicate", "first"], "--duplicates"],
    [["check", sample, "--instrument", "eaq30"], "did you mean eaq-30?"],
    [["report", sample, "--format", "htm"], "did you mean html?"],
  ])("headway %j", (args, hint) => {
    const { code, stdout, stderr } = runHeadway(args, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(hint);
  });

  it("finds the nearest word and stays silent where none is near", () => {
    expect(didYouMean("dleivery", ["referral", "delivery"])).toBe("delivery");
    expect(didYouMean("Site", ["site"])).toBe("site");
    expect(didYouMean("xyz", ["referral", "delivery"])).toBeNull();
    expect(withSuggestions("a: b; found xyz, expected one of abc, def")).toBe("a: b; found xyz, expected one of abc, def");
  });
});
