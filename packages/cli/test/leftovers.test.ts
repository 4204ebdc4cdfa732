import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { besides, settleLeftovers } from "../src/write/besides.ts";

let folder: string;
let plan: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "headway leftovers "));
  plan = join(folder, "plan.yaml");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// a process that has come to its end; its number is not given again so soon
const ended = (): number => spawnSync(process.execPath, ["--version"]).pid;

/** What a run under another number left beside the plan. */
function leftBy(pid: number, kind: "new" | "old", text: string): string {
  const path = besides(plan, kind).replace(`-${process.pid}-`, `-${pid}-`);
  writeFileSync(path, text);
  return path;
}

describe("what a run that was ended left beside a file", () => {
  it("goes where it was half written", () => {
    const left = leftBy(ended(), "new", "half a pl");
    settleLeftovers(plan);
    expect(existsSync(left)).toBe(false);
  });

  it("gets its name back where it is the old file and nothing has taken its place", () => {
    leftBy(ended(), "old", "mine");
    settleLeftovers(plan);
    expect(readdirSync(folder)).toEqual(["plan.yaml"]);
    expect(readFileSync(plan, "utf8")).toBe("mine");
  });

  it("stays where that run is still at work", () => {
    const left = leftBy(process.ppid, "new", "half a pl");
    settleLeftovers(plan);
    expect(readdirSync(folder)).toEqual([basename(left)]);
  });

  it("is nothing else that looks much like it", () => {
    const others = [".plan.yaml-1.new", `.${basename(besides(plan, "new"))}`, ".plan.yaml"];
    for (const name of others) writeFileSync(join(folder, name), "somebody's");
    settleLeftovers(plan);
    expect(readdirSync(folder).sort()).toEqual(others.sort());
  });
});
