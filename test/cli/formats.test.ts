import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../../packages/cli/test/runInProcess.ts";
import { findChromium } from "../../packages/report/src/render/pdf/findChromium.ts";
import { root } from "./runHeadway.ts";

const training = join(root, "examples/data/facilitator-training.csv");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway-formats-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reports without what is slow to compute and the same in every format. */
const report = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<InProcess> =>
  runInProcess(["report", training, "--instrument", "facilitator-survey", "--no-bootstrap", "--no-imputation", ...args], {
    cwd: folder,
    env,
  });

describe("headway report --format", () => {
  it("writes every format that was asked for, and the pictures that Markdown and LaTeX show", async () => {
    const out = join(folder, "several");
    expect(await report(["--out", out, "--format", "docx,XLSX, md,tex", "--organisation", "Example Trust"])).toMatchObject({ code: 0 });
    const names = readdirSync(out).sort();
    expect(names).toEqual(["charts", "report.docx", "report.md", "report.tex", "report.xlsx"]);
    const pictures = readdirSync(join(out, "charts"));
    const filesOf = [
      ["report.md", "svg"],
      ["report.tex", "png"],
    ] as const;
    for (const [file, name] of filesOf) {
      const shown = [...readFileSync(join(out, file), "utf8").matchAll(/charts\/([\w-]+\.\w+)/g)].map(([, picture = ""]) => picture);
      expect([...new Set(shown)].sort()).toEqual(pictures.filter((picture) => picture.endsWith(name)).sort());
    }
    expect(readFileSync(join(out, "report.md"), "utf8")).toContain("Example Trust");
  }, 180_000);

  it.runIf(findChromium() !== null)(
    "writes a PDF where there is a browser",
    async () => {
      const out = join(folder, "printed");
      expect(await report(["--out", out, "--format", "pdf", "--sections", "summary"])).toMatchObject({ code: 0 });
      expect(readFileSync(join(out, "report.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    },
    60_000,
  );

  it("replaces results of any format with --force", async () => {
    expect(await report(["--out", join(folder, "several"), "--format", "xlsx", "--force"])).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, "several"))).toEqual(["report.xlsx"]);
  });

  it("refuses before any work what cannot be made", async () => {
    expect((await report(["--format", "html,word"])).stderr).toContain("--format: unknown; found word, expected some of html, docx");
    expect(await report(["--format", "pdf"], { CHROMIUM_PATH: "/nowhere" })).toMatchObject({ code: 2 });
    expect(readdirSync(folder)).not.toContain("out");
  });

  it("refuses a colour too pale, a logo that is none, and sections that nobody knows", async () => {
    writeFileSync(join(folder, "logo.svg"), '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>');
    const told = async (args: readonly string[]): Promise<string> => {
      const { code, stderr } = await report(["--format", "xlsx", ...args]);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await told(["--accent", "#ffcc00"])).toContain("--accent: too pale to read on white");
    expect(await told(["--logo", "logo.svg"])).toContain("--logo: cannot be used; found an SVG with a script");
    expect(await told(["--logo", "nowhere.png"])).toContain("--logo: cannot be read; found no such file");
    expect(await told(["--sections", "sumary"])).toContain("--sections: unknown; found sumary");
  });
});
