import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "../../packages/cli/test/runInProcess.ts";
import { canariesIn, canaryCsv } from "../../packages/report/test/disclosure/canary.ts";
import { zipParts } from "../../packages/report/test/render/zipParts.ts";

const QUICK = ["--no-bootstrap", "--no-imputation"] as const;
const UNDRAWN = ["--format", "json"] as const;

let folder: string;

/** Every byte of a folder, unzipped where it is zipped, by file. */
function contentsOf(path: string): readonly (readonly [string, string])[] {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => contentsOf(join(path, name)));
  const bytes = readFileSync(path);
  const parts = /\.(docx|xlsx)$/.test(path) ? [...zipParts(new Uint8Array(bytes))] : [["", bytes.toString("latin1")] as const];
  return parts.map(([part, text]) => [join(relative(folder, path), part), text] as const);
}

interface Shown {
  readonly release: { readonly profile: string; readonly threshold: number };
  readonly flow: { readonly paired: number | null };
  readonly participants: {
    readonly factors: readonly {
      readonly factor: string;
      readonly levels: readonly { readonly level: string; readonly paired: number | null }[];
    }[];
  };
  readonly outcomes: readonly {
    readonly pairs: readonly unknown[];
    readonly change: { readonly mean: number | null; readonly minimum: number | null };
  }[];
}

const evaluationIn = (...path: readonly string[]): Shown =>
  JSON.parse(readFileSync(join(folder, ...path, "evaluation.json"), "utf8")) as Shown;

const pairedBySite = (evaluation: Shown): readonly (number | null)[] =>
  evaluation.participants.factors.find(({ factor }) => factor === "site")!.levels.map(({ paired }) => paired);

/** One group of so many children, with totals. */
function totalsCsv(n: number): string {
  const rows = Array.from({ length: n }, (_, child) => [`x${child}`, 8 + ((child * 5) % 9), 9 + ((child * 7) % 11)].join(","));
  return ["child_id,pre_DE,post_DE", ...rows].join("\n");
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway disclosure "));
  writeFileSync(join(folder, "canaryfile.csv"), canaryCsv());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (...args: readonly string[]) => runInProcess(["report", "canaryfile.csv", ...QUICK, ...args], { cwd: folder });

describe("a report for sharing", () => {
  it("is the default, says so, and holds nothing of the file that names anybody in any format", async () => {
    const { code, stderr } = await report("--out", "shared", "--format", "html,docx,xlsx,md,tex,json,svg");
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining("profile share") });
    const contents = contentsOf(join(folder, "shared"));
    expect(contents.length).toBeGreaterThan(20);
    const found = contents.flatMap(([file, text]) => canariesIn(text).map((canary) => `${file}: ${canary}`));
    expect(found).toEqual([]);
  }, 240_000);

  it("hides a small site, and another with it, and every single score", () => {
    const shared = evaluationIn("shared");
    expect(pairedBySite(shared)).toEqual([46, null, null]);
    expect(shared.outcomes.every(({ pairs, change }) => pairs.length === 0 && change.minimum === null)).toBe(true);
  });
});

describe("a report for inside use", () => {
  it("shows the same small site, says so, and is marked", async () => {
    const { stderr } = await report("--out", "inside", "--profile", "internal", "--format", "html,json");
    expect(stderr).toContain("profile internal");
    const inside = evaluationIn("inside");
    expect(inside.release.profile).toBe("internal");
    expect(pairedBySite(inside)).toEqual([46, 14, 4]);
    expect(readFileSync(join(folder, "inside", "report.html"), "utf8")).toContain("For inside use");
  });
});

describe("--threshold", () => {
  it("is 5 at least", async () => {
    expect(await report("--threshold", "4", "--out", "low")).toMatchObject({ code: 2, stderr: expect.stringContaining("from 5 to 100") });
  });

  it.each([
    [9, 10, false],
    [9, 9, true],
    [10, 10, true],
  ])("with %i children and a threshold of %i shows an outcome: %s", async (n, threshold, shown) => {
    writeFileSync(join(folder, "totals.csv"), totalsCsv(n));
    const args = ["report", "totals.csv", "--out", `t${n}-${threshold}`, "--threshold", String(threshold), ...UNDRAWN, ...QUICK];
    expect(await runInProcess(args, { cwd: folder })).toMatchObject({ code: 0 });
    const { outcomes, release, flow } = evaluationIn(`t${n}-${threshold}`);
    expect(release.threshold).toBe(threshold);
    expect(outcomes[0]!.change.mean !== null).toBe(shown);
    expect(flow.paired).toBe(shown ? n : null);
  });
});

describe("a report for each site", () => {
  it("is in a folder of its own, and there is none for a small site or the one that would give it away", async () => {
    const { code, stdout, stderr } = await report("--by", "site", "--out", "sites", ...UNDRAWN);
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((path) => path.replaceAll("\\", "/")),
    ).toEqual(["sites/overall/evaluation.json", "sites/levels/1-large/evaluation.json"]);
    expect(stderr).toContain("no report of its own: Middle, Tiny");
    expect(pairedBySite(evaluationIn("sites", "overall"))).toEqual([46, null, null]);
  });

  it("shows every site inside", async () => {
    const { stdout } = await report("--by", "site", "--out", "inside sites", "--profile", "internal", ...UNDRAWN);
    expect(stdout.trim().split("\n")).toHaveLength(4);
  });
});
