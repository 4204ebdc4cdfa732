import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { escapeLatex } from "../../src/format/escapeLatex.ts";
import { renderLatex } from "../../src/render/latex/latex.ts";
import { reportDocument } from "../../src/reportDocument.ts";
import { flowTable } from "../../src/tables/participants/flowTable.ts";
import { tableToLatex } from "../../src/tables/write/tableToLatex.ts";
import { fixtures, HOSTILE_NAMES } from "../fixtures/fixtures.ts";
import { HOSTILE, hostileDocument, hostileTable } from "./hostileReport.ts";

const hasLatex = spawnSync("pdflatex", ["--version"]).status === 0;

/** Commands that a text may become; none of them reads, writes or runs anything. */
const HARMLESS =
  /^\\(?:text[a-z]+|ensuremath|otherscript|ldots|le|ge|ne|approx|infty|to|times|div|pm|[A-Za-z]*(?:alpha|beta|varepsilon|eta|rho|sigma|chi|omega|Delta)|[{}$&#%_])$/;

describe("text for LaTeX", () => {
  it("has no command of its own, whatever it holds", () => {
    for (const name of [...HOSTILE, ...HOSTILE_NAMES])
      for (const [command] of escapeLatex(name).matchAll(/\\(?:[A-Za-z]+|.)/g)) expect(command).toMatch(HARMLESS);
    expect(escapeLatex("\\input{/etc/passwd}")).toBe("\\textbackslash{}input\\{/etc/passwd\\}");
    expect(escapeLatex("a_b & 50 % of #1 $x^2$ ~")).toBe("a\\_b \\& 50 \\% of \\#1 \\$x\\textasciicircum{}2\\$ \\textasciitilde{}");
  });
  it("keeps a number whose groups are apart on one line", () => {
    expect(escapeLatex("1\u202f204,5")).toBe("1\\,204,5");
  });
});

describe("a report as LaTeX", () => {
  it("has no list without a point, which LaTeX refuses", () => {
    const source = renderLatex(reportDocument(fixtures.noChildren()));
    for (const [, inside = ""] of source.matchAll(/\\begin\{itemize\}(.*?)\\end\{itemize\}/gs)) expect(inside).toContain("\\item");
    expect(source).toContain("\\begin{itemize}");
  });
});

describe("tableToLatex", () => {
  it("is a tabular with the rules of booktabs, caption and label", () => {
    const table = tableToLatex(flowTable(releaseEvaluation(fixtures.ordinary())));
    for (const part of ["\\toprule", "\\midrule", "\\bottomrule", "\\caption{", "\\label{tab:flow}"]) expect(table).toContain(part);
    expect(table).toMatch(/\\begin\{tabular\}\{@\{\}[^|]*r@\{\}\}/);
    expect(table).not.toContain("\\hline");
  });

  it("has as many cells in each row as columns", () => {
    for (const line of tableToLatex(hostileTable)
      .split("\n")
      .filter((row) => row.endsWith(" \\\\")))
      expect(line.split(" & ")).toHaveLength(3);
  });
});

describe.runIf(hasLatex)("pdflatex", () => {
  it.each([
    ["an ordinary report", () => reportDocument(fixtures.ordinary())],
    ["names in other scripts", () => reportDocument(fixtures.hostileNames(), { sections: ["participants", "outcomes"] })],
    ["hostile names", () => hostileDocument],
  ] as const)("compiles %s", (_, make) => {
    const folder = mkdtempSync(join(tmpdir(), "headway-latex-"));
    try {
      // the pictures are another test's
      writeFileSync(join(folder, "report.tex"), renderLatex(make()).replace(/\\includegraphics\[[^\]]*\]\{[^}]*\}/g, ""));
      execFileSync("pdflatex", ["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "report.tex"], {
        cwd: folder,
        stdio: "pipe",
      });
      expect(readFileSync(join(folder, "report.pdf")).subarray(0, 4).toString()).toBe("%PDF");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
