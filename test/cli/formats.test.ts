import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./runHeadway.ts";

const sample = join(root, "examples/data/sample-programme.csv");
const bin = join(root, "packages/cli/bin/headway.js");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway-formats-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "report", sample, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { code: status, stdout, stderr };
}

const FORMATS = "html,docx,xlsx,md,tex,json,svg,png";

describe("headway report --format", () => {
  it("writes the same bytes in every format, whatever the time zone and the locale", () => {
    const places = [
      { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" },
      { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    ];
    const [one = new Map(), other = new Map()] = places.map((env, at) => {
      const out = join(folder, `place${at}`);
      expect(report(["--out", out, "--format", FORMATS, "--organisation", "Example Trust"], env)).toMatchObject({ code: 0 });
      const names = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
      return new Map(names.map((name) => [name, readFileSync(join(out, name)).toString("base64")]));
    });
    expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
    for (const name of ["report.html", "report.docx", "report.xlsx", "report.md", "report.tex", "evaluation.json"])
      expect(one.has(name)).toBe(true);
    for (const [name, bytes] of one) expect(other.get(name) === bytes, name).toBe(true);
  }, 180_000);

  it("replaces results of any format with --force", () => {
    expect(report(["--out", join(folder, "place0"), "--format", "xlsx", "--force"])).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, "place0"))).toEqual(["report.xlsx"]);
  });

  it("refuses before any work what cannot be made", () => {
    expect(report(["--format", "html,word"]).stderr).toContain("--format: unknown; found word, expected some of html, docx");
    expect(report(["--format", "pdf"], { CHROMIUM_PATH: "/nowhere" })).toMatchObject({ code: 2 });
    expect(readdirSync(folder)).not.toContain("out");
  });

  it("refuses a colour too pale, a logo that is none, and sections that nobody knows", () => {
    writeFileSync(join(folder, "logo.svg"), '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>');
    const told = (args: readonly string[]): string => {
      const { code, stderr } = report(["--format", "xlsx", ...args]);
      expect(code).toBe(2);
      return stderr;
    };
    expect(told(["--accent", "#ffcc00"])).toContain("--accent: too pale to read on white");
    expect(told(["--logo", "logo.svg"])).toContain("--logo: cannot be used; found an SVG with a script");
    expect(told(["--logo", "nowhere.png"])).toContain("--logo: cannot be read; found no such file");
    expect(told(["--sections", "sumary"])).toContain("--sections: unknown; found sumary");
  });
});
