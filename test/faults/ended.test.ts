import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { root } from "../cli/runHeadway.ts";
import { folderContents } from "./folderContents.ts";

const home = mkdtempSync(join(tmpdir(), "headway-ended-"));
const results = join(home, "results");
const preload = new URL("endAtCall.mjs", import.meta.url).href;
const writeOnce = fileURLToPath(new URL("writeOnce.mjs", import.meta.url));
const headway = join(root, "packages/cli/bin/headway.js");

const OLD = { "results/": "", "results/charts/": "", "results/charts/old.svg": "old", "results/report.html": "old" };
const NEW = { "results/": "", "results/charts/": "", "results/charts/forest.svg": "<svg>new</svg>", "results/report.html": "<p>new</p>" };

beforeEach(() => {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(results, "charts"), { recursive: true });
  writeFileSync(join(results, "charts/old.svg"), "old");
  writeFileSync(join(results, "report.html"), "old");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs a program that is ended at a call that changes the disk; 0 lets it be. */
function endedAt(
  call: number,
  by: NodeJS.Signals,
  args: readonly string[],
): { readonly code: number | null; readonly signal: string | null } {
  const { status, signal } = spawnSync(process.execPath, ["--import", preload, ...args], {
    env: { ...process.env, END_AT: String(call), END_BY: by },
  });
  return { code: status, signal };
}

/** Making two folders, two files and a folder for each, two changes of name, and the old results' removal. */
const CHANGES = 9;

describe.skipIf(process.platform === "win32")("a program that is ended while it writes", () => {
  it("by a kill, at any change of the disk, loses nothing, and the next run clears up and succeeds", () => {
    for (let call = 1; call <= CHANGES; call += 1) {
      expect(endedAt(call, "SIGKILL", [writeOnce, results]), `call ${call}`).toEqual({ code: null, signal: "SIGKILL" });
      const left = folderContents(home);
      // old or new results are whole under their name, or the old under a hidden one
      const whole = Object.entries(left).filter(([path]) => !path.startsWith("."));
      const hidden = Object.entries(left).filter(([path]) => /^\.results-[^/]*\.old/.test(path));
      const old = hidden.map(([path, content]) => [path.replace(/^\.results-[^/]*\.old/, "results"), content]);
      expect([OLD, NEW], `call ${call}`).toContainEqual(Object.fromEntries(whole.length > 0 ? whole : old));
      expect(endedAt(0, "SIGKILL", [writeOnce, results])).toEqual({ code: 0, signal: null });
      expect(folderContents(home), `after call ${call}`).toEqual(NEW);
      rmSync(results, { recursive: true });
      mkdirSync(join(results, "charts"), { recursive: true });
      writeFileSync(join(results, "charts/old.svg"), "old");
      writeFileSync(join(results, "report.html"), "old");
    }
    expect(endedAt(CHANGES + 1, "SIGKILL", [writeOnce, results]).code).toBe(0);
  });

  it("by a kill, gets its old results back before anybody is asked whether they may be replaced", () => {
    // before the eighth change the old results have made room, and the new have not come
    expect(endedAt(8, "SIGKILL", [writeOnce, results]).signal).toBe("SIGKILL");
    const names = Object.keys(folderContents(home));
    expect(names.every((name) => name.startsWith("."))).toBe(true);
    const { status, stderr } = spawnSync(process.execPath, [headway, "report", join(root, "examples/data/my-week.csv"), "--out", results], {
      encoding: "utf8",
    });
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("holds results; use --force") });
    expect(folderContents(home)).toEqual(OLD);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("by %s, has the old results or the new and nothing else", (signal, code) => {
    for (const call of [4, 8]) {
      expect(endedAt(call, signal, [writeOnce, results]), `call ${call}`).toEqual({ code, signal: null });
      expect([OLD, NEW], `call ${call}`).toContainEqual(folderContents(home));
    }
  });
});
