import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../cli/runHeadway.ts";
import { codeBlocks, linkedPaths, shellCommands } from "./markdown.ts";
import { pages } from "./pages.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe("the README", () => {
  const readme = read("README.md");
  const [example, output] = codeBlocks(readme);

  it("shows an example and its output before line 35", () => {
    expect(example?.language).toBe("js");
    expect(output?.lastLine).toBeLessThan(35);
  });

  it("prints what its example prints", () => {
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", example?.code ?? ""], { cwd: root, encoding: "utf8" });
    expect(output?.code).toBe(printed);
  });

  it("starts and tests with the pnpm of the repository, by scripts that exist", () => {
    const { scripts, devDependencies } = JSON.parse(read("package.json"));
    for (const script of ["start", "test"]) {
      expect(shellCommands(readme)).toContain(`npx --yes pnpm@${devDependencies.pnpm} ${script}`);
      expect(scripts).toHaveProperty(script);
    }
  });
});

describe("commands of the README and the documentation", () => {
  it("name only scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const named = pages.flatMap((page) => [...read(page).matchAll(/npx (?:--yes )?pnpm(?:@[\d.]+)? (?!headway )(?:run )?([\w:]+)/g)]);
    expect(named.length).toBeGreaterThan(1);
    for (const [command, script = ""] of named) expect(scripts, command).toHaveProperty([script]);
  });
});

describe("links of the README and the documentation", () => {
  it.each(pages)("%s leads to files that exist", (page) => {
    // docs/api is made when the site is built
    const missing = linkedPaths(read(page)).filter((path) => !path.startsWith("api/") && !existsSync(join(root, dirname(page), path)));
    expect(missing).toEqual([]);
  });
});
