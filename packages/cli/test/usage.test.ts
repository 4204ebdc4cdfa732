import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programFor } from "../src/program.ts";
import { processTerminal } from "../src/terminal.ts";
import { runInProcess } from "./runInProcess.ts";

const sample = fileURLToPath(new URL("../../../examples/data/sample-programme.csv", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway usage "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a slip of the pen ends with 2 and says what may have been meant", () => {
  it.each([
    ["a command", ["evalute", sample], "evaluate"],
    ["a command", ["simulat"], "simulate"],
    ["a command", ["verfy"], "verify"],
    ["an option", ["check", "--pln", "x.yaml"], "--plan"],
    ["an option", ["simulate", "--childern", "3"], "--children"],
    ["a choice", ["evaluate", sample, "--duplicates", "frist"], "first"],
    ["a profile", ["report", sample, "--profile", "shared"], "share"],
    ["a layout", ["simulate", "--layout", "two-file"], "two-files"],
    ["a shell", ["completion", "bsh"], "bash"],
    ["a format", ["report", sample, "--format", "html,xslx"], "xlsx"],
    ["a format by the name of a program", ["report", sample, "--format", "word"], "docx"],
    ["an instrument", ["check", sample, "--instrument", "eaq30"], "eaq-30"],
    ["an instrument", ["simulate", "--instrument", "facilitator-suvey"], "facilitator-survey"],
    ["a column", ["evaluate", sample, "--by", "sites", "--no-bootstrap", "--no-imputation"], "site"],
    ["a mapped column", ["check", sample, "--map", "referal_reason=factor:referral"], "referral_reason"],
    ["a scale", ["simulate", "--change", "NHS=0.4"], "NHE"],
  ])("%s: headway %j", async (_, args, meant) => {
    const { code, stdout, stderr } = await runInProcess(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(new RegExp(`did you mean ${meant}\\?`, "i"));
    expect(stderr.match(/did you mean/gi)).toHaveLength(1);
  });

  it("and suggests nothing where nothing is near", async () => {
    const { code, stderr } = await runInProcess(["check", sample, "--instrument", "thermometer"]);
    expect(code).toBe(2);
    expect(stderr).toContain("expected one of eaq-30, facilitator-survey");
    expect(stderr).not.toMatch(/did you mean/i);
  });
});

describe("help", () => {
  const program = programFor(processTerminal());

  it.each([[], ...program.commands.map((command) => [command.name()])])(
    "of headway %s leads with examples that name it",
    async (...names) => {
      const { code, stdout } = await runInProcess([...names, "--help"]);
      expect(code).toBe(0);
      const [examples = "", rest = ""] = stdout.split("\nUsage:");
      expect(examples).toContain("Examples:");
      expect(examples).toContain(["headway", ...names].join(" "));
      expect(rest).toContain("--help");
    },
  );

  it("says of every option what it does, and examples use none that is not there", async () => {
    for (const command of program.commands) {
      for (const option of command.options) expect(option.description, `${command.name()} ${option.flags}`).toMatch(/^[a-z].{6}/i);
      const { stdout } = await runInProcess([command.name(), "--help"]);
      const examples = stdout.split("\nUsage:")[0] ?? "";
      for (const line of examples.split("\n").filter((text) => text.includes("headway "))) {
        const [, name = "", rest = ""] = /headway (\w+)(.*)/.exec(line) ?? [];
        const known = program.commands.find((one) => one.name() === name)?.options.map(({ long }) => long) ?? [];
        for (const [flag] of rest.matchAll(/--[a-z-]+/g)) expect(known, line).toContain(flag);
      }
    }
  });
});
