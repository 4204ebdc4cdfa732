import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { didYouMean, withSuggestions } from "../../packages/cli/src/words/didYouMean.ts";
import { runInProcess } from "../../packages/cli/test/runInProcess.ts";
import { root } from "./runHeadway.ts";

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
    expect(shell('headway evaluate "$SAMPLE" --no-bootstrap --no-imputation --json | head -1; exit "$PIPESTATUS"')).toEqual({
      code: 0,
      stdout: "{\n",
      stderr: "",
    });
    expect(shell('headway check "$SAMPLE" --json | head -1')).toMatchObject({ stdout: "{\n", stderr: "" });
  });

  it("says nothing where stderr is closed too", () => {
    expect(shell('headway check nowhere.csv 2>&1 | true; exit "$PIPESTATUS"').code).toBe(2);
  });

  it.skipIf(!existsSync("/dev/full"))("is told in one sentence where there is no room", () => {
    const { code, stderr } = shell('headway evaluate "$SAMPLE" --no-bootstrap --no-imputation --json > /dev/full');
    expect(code).toBe(1);
    expect(stderr).toBe("stdout: cannot be written to the end; found no space left on the disk (ENOSPC)\n");
  });
});

describe.skipIf(process.platform === "win32")("results that cannot be written", () => {
  const OLD = '{"old": true}\n';

  it("leave old results as they were and nothing behind, with one sentence and exit code 1", () => {
    const out = join(folder, "full");
    mkdirSync(out);
    writeFileSync(join(out, "evaluation.json"), OLD);
    // a limit of 8 kB a file stands in for a full disk: the write fails in the middle
    const { code, stderr } = shell('ulimit -f 8; headway report "$SAMPLE" --no-bootstrap --no-imputation --out full --format json --force');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^--out: cannot be written, nothing was changed; found [^\n]+\n$/);
    expect(readdirSync(folder)).toEqual(["full"]);
    expect(readFileSync(join(out, "evaluation.json"), "utf8")).toBe(OLD);
  });

  it("are told the same way below a file and for single files", async () => {
    writeFileSync(join(folder, "file"), "");
    const calls = [
      ["report", sample, "--out", "file/out"],
      ["init", sample, "--out", "file/plan.yaml"],
      ["check", sample, "--ledger", "file/l.csv"],
    ];
    for (const args of calls) {
      const { code, stdout, stderr } = await runInProcess(args, { cwd: folder });
      expect({ args, code, stdout }).toEqual({ args, code: 1, stdout: "" });
      expect(stderr).toMatch(/^--(out|ledger): cannot be written, nothing was changed; found [^\n]+\n$/);
    }
  });

  it.skipIf(process.getuid?.() === 0)("are told the same way in a folder that may not be written to", async () => {
    mkdirSync(join(folder, "locked"), { mode: 0o500 });
    const { code, stderr } = await runInProcess(["report", sample, "--out", "locked/out"], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain("no permission to write");
  });
});

describe("help", () => {
  it("says that no colour is used, and none is", async () => {
    expect((await runInProcess(["--help"])).stdout).toContain("NO_COLOR");
    const { stdout, stderr } = await runInProcess(["check", sample], { env: { FORCE_COLOR: "1" } });
    expect(stdout + stderr).not.toContain("\u001b");
  });
});

describe("did you mean", () => {
  it.each([
    [["raport", "a.csv"], "report"],
    [["check", "a.csv", "--duplicate", "first"], "--duplicates"],
    [["check", sample, "--instrument", "eaq30"], "did you mean eaq-30?"],
    [["report", sample, "--format", "htm"], "did you mean html?"],
  ])("headway %j", async (args, hint) => {
    const { code, stdout, stderr } = await runInProcess(args, { cwd: folder });
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
