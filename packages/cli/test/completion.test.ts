import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { bashScript } from "../src/completion/bashScript.ts";
import { commandTree } from "../src/completion/commandTree.ts";
import { fishScript } from "../src/completion/fishScript.ts";
import { suggestions } from "../src/completion/suggestions.ts";
import { zshScript } from "../src/completion/zshScript.ts";
import { programFor } from "../src/program.ts";
import { processTerminal } from "../src/terminal.ts";
import { runInProcess } from "./runInProcess.ts";

const program = programFor(processTerminal());
const tree = commandTree(program);
const scripts = { bash: bashScript(tree), zsh: zshScript(tree), fish: fishScript(tree) };

describe.each(["bash", "zsh", "fish"] as const)("headway completion %s", (shell) => {
  it("prints the script", async () => {
    expect(await runInProcess(["completion", shell])).toEqual({ code: 0, stdout: scripts[shell], stderr: "" });
  });

  it("knows every command, every option and every word that an option takes", () => {
    for (const command of program.commands) {
      expect(scripts[shell]).toContain(command.name());
      for (const { long, argChoices = [] } of command.options) {
        expect(scripts[shell]).toContain(shell === "fish" ? `-l ${long?.slice(2)}` : long);
        expect(scripts[shell]).toContain(argChoices.join(" "));
      }
    }
  });
});

it("words are suggested only for options that are there", () => {
  const flags = new Set(program.commands.flatMap((command) => command.options.map(({ long }) => long)));
  expect(Object.keys(suggestions).filter((flag) => !flags.has(flag))).toEqual([]);
});

const isThere = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;

describe.runIf(isThere("zsh"))("in zsh", () => {
  it("the script is one that zsh takes", () => {
    expect(spawnSync("zsh", ["-nf"], { input: scripts.zsh, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });
});

describe.runIf(isThere("fish"))("in fish", () => {
  it.each([
    ["headway re", "report"],
    ["headway report --profile i", "internal"],
    ["headway report --format html,pn", "html,png"],
    ["headway check --instrument eaq", "eaq-30"],
  ])("%s leads to %s", (line, word) => {
    const { stdout } = spawnSync("fish", ["--no-config", "-c", `${scripts.fish}\ncomplete -C '${line}'`], { encoding: "utf8" });
    expect(
      stdout
        .split("\n")
        .filter(Boolean)
        .map((offer) => offer.split("\t")[0]),
    ).toEqual([word]);
  });
});

describe.runIf(isThere("bash"))("in bash", () => {
  /** What TAB offers behind each line, by one bash for all. */
  function offers(lines: readonly string[]): Record<string, string[]> {
    const questions = lines.map((line) => {
      const words = line.split(" ");
      return `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _headway; echo "${line}|\${COMPREPLY[*]}"`;
    });
    const { stdout, stderr, status } = spawnSync("bash", ["--norc", "-uc", `${scripts.bash}\n${questions.join("\n")}`], {
      encoding: "utf8",
    });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    return Object.fromEntries(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => [line.split("|")[0] ?? "", (line.split("|")[1] ?? "").split(" ").filter((word) => word !== "")]),
    );
  }

  it("offers commands, options, and the words that an option takes", () => {
    const found = offers([
      "headway re",
      "headway ",
      "headway report --pro",
      "headway report --profile ",
      "headway report answers.csv --profile in",
      "headway report --format html,p",
      "headway evaluate --by ",
      "headway check --instrument e",
      "headway simulate --layout ",
      "headway completion ",
      "headway --v",
      "headway report ans",
      "headway check --plan pl",
    ]);
    expect(found).toEqual({
      "headway re": ["report"],
      "headway ": program.commands.map((command) => command.name()),
      "headway report --pro": ["--profile"],
      "headway report --profile ": ["share", "internal"],
      "headway report answers.csv --profile in": ["internal"],
      "headway report --format html,p": ["html,pdf", "html,png"],
      "headway evaluate --by ": ["site", "facilitator", "delivery", "referral", "ageBand"],
      "headway check --instrument e": ["eaq-30"],
      "headway simulate --layout ": ["wide", "long", "two-files"],
      "headway completion ": ["bash", "zsh", "fish"],
      "headway --v": ["--version"],
      // nothing is offered here, so that bash offers files
      "headway report ans": [],
      "headway check --plan pl": [],
    });
  });

  it("runs nothing of what stands on the line", () => {
    const words = "$(echo never) `echo never` ; echo never";
    const { stdout } = spawnSync(
      "bash",
      ["--norc", "-c", `${scripts.bash}\nCOMP_WORDS=(headway report '${words}' --pro); COMP_CWORD=3; _headway; echo "\${COMPREPLY[*]}"`],
      { encoding: "utf8" },
    );
    expect(stdout).toBe("--profile\n");
  });
});
