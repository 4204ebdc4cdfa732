import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, runHeadway } from "./runHeadway.ts";

// what a command does is tested in this process (packages/cli/test/runInProcess.ts); here is what only a process of its own shows
const refused = join(root, "test/corpus/files/S41_zero-to-two.csv");

describe("headway as a program of its own", () => {
  it("runs from its bin and ends with 0", () => {
    expect(runHeadway(["--version"])).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: "" });
  });

  it("ends with 2 where the call is wrong, with one sentence on stderr and nothing on stdout", () => {
    const { code, stdout, stderr } = runHeadway(["check", "nowhere.csv"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^[^\n]*nowhere\.csv[^\n]*\n$/);
  });

  it("ends with 3 where the data are refused", () => {
    expect(runHeadway(["check", refused, "--json"])).toMatchObject({ code: 3, stdout: expect.stringContaining('"status": "error"') });
  });

  it("reads what is piped into it", () => {
    const answers = readFileSync(join(root, "examples/data/sample-programme.csv"), "utf8");
    expect(JSON.parse(runHeadway(["check", "-", "--json"], { input: answers }).stdout).counts.nPaired).toBe(276);
  });
});
