import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { programFor } from "../src/program.ts";
import { processTerminal } from "../src/terminal.ts";

const page = readFileSync(fileURLToPath(new URL("../../../docs/command-line.md", import.meta.url)), "utf8");
const program = programFor(processTerminal());

/** The text under the headings that name a command, and that of reading data for those which read. */
function sectionsOf(name: string, readsData: boolean): string {
  const sections = page.split(/^## /m).slice(1);
  const own = sections.filter((section) => section.split("\n")[0]?.split(" and ").includes(name));
  expect(own.length, `a section about ${name}`).toBe(1);
  return [...own, ...(readsData ? sections.filter((section) => section.startsWith("Data\n")) : [])].join("\n");
}

describe("the manual of the command line", () => {
  it.each(program.commands.map((command) => [command.name(), command] as const))(
    "has every option of %s with its words and its default",
    (name, command) => {
      const text = sectionsOf(
        name,
        command.registeredArguments.some((argument) => argument.name() === "data"),
      );
      for (const { long, defaultValue, argChoices = [] } of command.options) {
        const words = [...argChoices, ...(["string", "number"].includes(typeof defaultValue) ? [String(defaultValue)] : [])];
        const lines = text.split("\n").filter((line) => new RegExp(`\`${long}[\` ]`).test(line));
        const whole = lines.filter((line) => words.every((word) => line.includes(` ${word}\``) || line.includes(`\`${word}\``)));
        expect(whole.length, `${name} ${long}, with ${words.join(", ")}`).toBeGreaterThan(0);
      }
    },
  );

  it("has no command and no option that is not there", () => {
    const flags = new Set(program.commands.flatMap((command) => command.options.map(({ long }) => long)));
    const written = [...page.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([flag]) => flag);
    expect(written.filter((flag) => !flags.has(flag) && !["--help", "--version"].includes(flag))).toEqual([]);
    const commands = [...page.matchAll(/(?:^|`|\()headway ([a-z]+)/gm)].map(([, name]) => name);
    expect(commands.filter((name) => !program.commands.some((command) => command.name() === name))).toEqual([]);
  });

  it("names every format that a report may have", () => {
    for (const format of ["html", "docx", "xlsx", "pdf", "md", "tex", "json", "svg", "png"]) expect(page).toContain(`\`${format}\``);
  });
});
